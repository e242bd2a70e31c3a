/** Whole numbers below a bound, from a seed. */
export type Random = (below: number) => number;

/** A text that is repeated where it does the most harm: a number's digits, ends of strings, nesting, empty space. */
const pumped = [
  "1",
  "_",
  " ",
  '"',
  '\\"',
  "\\",
  "[",
  "{",
  '{"a":',
  "<a>",
  "<!--",
  "]",
  ",",
  "\n",
  "/",
  ":",
  "NaN,",
  "&amp;",
  "é",
];

function insert(bytes: Buffer, at: number, inserted: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at)]);
}

/** Ways to spoil a file; each gives the spoilt bytes. */
export const mutations = {
  truncate: (bytes: Buffer, random: Random) => bytes.subarray(0, random(bytes.length)),
  duplicate: (bytes: Buffer, random: Random) => {
    const from = random(bytes.length);
    return insert(bytes, random(bytes.length), bytes.subarray(from, from + random(2_000)));
  },
  remove: (bytes: Buffer, random: Random) => {
    const from = random(bytes.length);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + 1 + random(50))]);
  },
  swap: (bytes: Buffer, random: Random) => {
    const spoilt = Buffer.from(bytes);
    for (let times = 1 + random(5); times > 0; times -= 1) spoilt[random(spoilt.length)] = random(256);
    return spoilt;
  },
  nulls: (bytes: Buffer, random: Random) => insert(bytes, random(bytes.length), Buffer.alloc(1 + random(20))),
  utf16: (bytes: Buffer, random: Random) =>
    Buffer.from(`${random(2) === 0 ? "\u{FEFF}" : ""}${bytes.toString("utf8")}`, "utf16le"),
  latin1: (bytes: Buffer, random: Random) =>
    insert(bytes, random(bytes.length), Buffer.from("äöü", "latin1")),
  twice: (bytes: Buffer) => Buffer.concat([bytes, bytes]),
  nested: (bytes: Buffer, random: Random) => {
    const depth = 1 + random(5_000);
    return Buffer.from(`${"[".repeat(depth)}${bytes.toString("utf8")}${"]".repeat(depth)}`);
  },
};

/** Inserts one text so many times, at a place that the seed tells; behind it a letter that ends a number. */
export function pump(bytes: Buffer, times: number, random: Random): Buffer {
  const text = pumped[random(pumped.length)] ?? "";
  // Often right behind a quote, colon, or delimiter, where a value begins.
  const places = [...bytes.keys()].filter((at) => '",:;\t>'.includes(String.fromCharCode(bytes[at] ?? 0)));
  const at = random(3) === 0 ? random(bytes.length) : (places[random(places.length)] ?? 0) + 1;
  return insert(bytes, at, Buffer.from(`${text.repeat(times)}x`));
}

/** Returns whole numbers below a bound, from a seed. */
export type Random = (below: number) => number;

/** Texts that do the most harm if they are repeated: digits, ends of strings, nesting, and white space. */
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

/** Ways to damage a file. Each returns the damaged bytes. */
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
  latin1: (bytes: Buffer, random: Random) => insert(bytes, random(bytes.length), Buffer.from("äöü", "latin1")),
  twice: (bytes: Buffer) => Buffer.concat([bytes, bytes]),
  nested: (bytes: Buffer, random: Random) => {
    const depth = 1 + random(5_000);
    return Buffer.from(`${"[".repeat(depth)}${bytes.toString("utf8")}${"]".repeat(depth)}`);
  },
};

/** Inserts a text many times at a seeded position, followed by a letter that ends a number. */
export function pump(bytes: Buffer, times: number, random: Random): Buffer {
  const text = pumped[random(pumped.length)] ?? "";
  // Often the position is right after a quote, colon, or delimiter, where a value begins.
  const places = [...bytes.keys()].filter((at) => '",:;\t>'.includes(String.fromCharCode(bytes[at] ?? 0)));
  const at = random(3) === 0 ? random(bytes.length) : (places[random(places.length)] ?? 0) + 1;
  return insert(bytes, at, Buffer.from(`${text.repeat(times)}x`));
}

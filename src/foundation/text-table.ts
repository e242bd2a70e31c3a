/** Texts by number. */
export interface TextColumn {
  readonly length: number;
  /** Adds a text and gives its number. */
  add(text: string): number;
  at(index: number): string;
}

/** Different texts by number, in the order in which they came. */
export interface TextTable extends TextColumn {
  /** Gives the number of a text; one that is new is added. */
  add(text: string): number;
  /** -1 where it is not among them. */
  indexOf(text: string): number;
}

const firstTexts = 64;
const firstBytes = 1024;

/**
 * Texts as bytes, outside of V8's heap: of hundreds of thousands it would look at each one whenever it collects
 * garbage, and hold two to three times as much.
 */
export function createTextColumn(): TextColumn {
  let bytes: Buffer = Buffer.allocUnsafeSlow(firstBytes);
  let ends = new Float64Array(firstTexts);
  /** The numbers of those whose characters do not fit into a byte each. */
  const wide = new Set<number>();
  let length = 0;
  const startOf = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  return {
    get length() {
      return length;
    },
    add: (text) => {
      const isWide = !fitsIntoBytes(text);
      const start = startOf(length);
      const end = start + text.length * (isWide ? 2 : 1);
      if (end > bytes.length) bytes = enlarged(bytes, end);
      if (length === ends.length) ends = doubled(ends, Float64Array);
      // Not UTF-8: half of a surrogate pair is a text too.
      bytes.write(text, start, isWide ? "utf16le" : "latin1");
      if (isWide) wide.add(length);
      ends[length] = end;
      length += 1;
      return length - 1;
    },
    at: (index) => bytes.toString(wide.has(index) ? "utf16le" : "latin1", startOf(index), ends[index]),
  };
}

export function createTextTable(): TextTable {
  const texts = createTextColumn();
  let hashes = new Uint32Array(firstTexts);
  /** A text's number and one more, where its hash puts it or behind that; at least every second one is 0: free. */
  let slots = new Uint32Array(2 * firstTexts);
  const slotOf = (text: string, hash: number): number => {
    let slot = hash & (slots.length - 1);
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0 || (hashes[entry] === hash && texts.at(entry) === text)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const grow = () => {
    hashes = doubled(hashes, Uint32Array);
    slots = new Uint32Array(2 * hashes.length);
    for (let index = 0; index < texts.length; index += 1) {
      let slot = (hashes[index] ?? 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
  };
  return {
    get length() {
      return texts.length;
    },
    add: (text) => {
      const hash = hashOf(text);
      const known = (slots[slotOf(text, hash)] ?? 0) - 1;
      if (known >= 0) return known;
      if (texts.length === hashes.length) grow();
      const index = texts.add(text);
      hashes[index] = hash;
      slots[slotOf(text, hash)] = index + 1;
      return index;
    },
    indexOf: (text) => (slots[slotOf(text, hashOf(text))] ?? 0) - 1,
    at: texts.at,
  };
}

function fitsIntoBytes(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0xff) return false;
  return true;
}

/** FNV-1a over the text's UTF-16 units, with its bits mixed at the end: tables use the lowest. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function enlarged(bytes: Buffer, least: number): Buffer {
  const larger = Buffer.allocUnsafeSlow(Math.max(2 * bytes.length, least));
  bytes.copy(larger);
  return larger;
}

function doubled<Numbers extends Float64Array | Uint32Array>(
  numbers: Numbers,
  make: new (length: number) => Numbers,
): Numbers {
  const larger = new make(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

import { doubled } from "./number-column.ts";

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

/** How a text is held: ids are mostly hex, and UTF-8 would lose the half of a surrogate pair that is a text too. */
const encodings = ["latin1", "hex", "utf16le"] as const;
const [latin1, hex, utf16] = [0, 1, 2];

/**
 * Texts as bytes, outside of V8's heap: of hundreds of thousands it would look at each one whenever it collects
 * garbage, and hold two to three times as much.
 */
export function createTextColumn(): TextColumn {
  let bytes: Buffer = Buffer.allocUnsafeSlow(firstBytes);
  let ends = new Uint32Array(firstTexts);
  let kinds = new Uint8Array(firstTexts);
  let length = 0;
  const startAt = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  const encodingAt = (index: number) => encodings[kinds[index] ?? latin1] ?? "latin1";
  return {
    get length() {
      return length;
    },
    add: (text) => {
      if (length === ends.length) [ends, kinds] = [doubled(ends), doubled(kinds)];
      kinds[length] = chooseEncoding(text);
      const encoding = encodingAt(length);
      const start = startAt(length);
      const end = start + Buffer.byteLength(text, encoding);
      if (end > bytes.length) bytes = enlarged(bytes, end);
      bytes.write(text, start, encoding);
      ends[length] = end;
      length += 1;
      return length - 1;
    },
    at: (index) => bytes.toString(encodingAt(index), startAt(index), ends[index]),
  };
}

export function createTextTable(): TextTable {
  const texts = createTextColumn();
  let hashes = new Uint32Array(firstTexts);
  /** A text's number and one more, where its hash puts it or behind that; at least every second one is 0: free. */
  let slots = new Uint32Array(2 * firstTexts);
  const findSlot = (text: string, hash: number): number => {
    let slot = hash & (slots.length - 1);
    for (;;) {
      const entry = (slots[slot] ?? 0) - 1;
      if (entry < 0 || (hashes[entry] === hash && texts.at(entry) === text)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
  };
  const grow = () => {
    hashes = doubled(hashes);
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
      const hash = hashText(text);
      const known = (slots[findSlot(text, hash)] ?? 0) - 1;
      if (known >= 0) return known;
      if (texts.length === hashes.length) grow();
      const index = texts.add(text);
      hashes[index] = hash;
      slots[findSlot(text, hash)] = index + 1;
      return index;
    },
    indexOf: (text) => (slots[findSlot(text, hashText(text))] ?? 0) - 1,
    at: texts.at,
  };
}

function chooseEncoding(text: string): number {
  let kind = text.length % 2 === 0 ? hex : latin1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0xff) return utf16;
    const isHex = (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
    if (!isHex) kind = latin1;
  }
  return kind;
}

/** FNV-1a over the text's UTF-16 units, with its bits mixed at the end: tables use the lowest. */
function hashText(text: string): number {
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

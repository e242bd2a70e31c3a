type Numbers = Int32Array | Float64Array;

/** Numbers in the order in which they come. An array of as many lies in V8's heap, is half as large again, and is copied as it grows. */
export interface NumberColumn<Of extends Numbers> {
  readonly length: number;
  push(value: number): void;
  /** 0 behind the last one. */
  at(index: number): number;
  set(index: number, value: number): void;
  /** All of them, as they are until the next change. */
  numbers(): Of;
}

const firstNumbers = 64;

/** Whole numbers from -2^31 to 2^31 - 1. */
export const createWholeColumn = () => createColumn((length) => new Int32Array(length));

export const createFloatColumn = () => createColumn((length) => new Float64Array(length));

function createColumn<Of extends Numbers>(create: (length: number) => Of): NumberColumn<Of> {
  let held = create(firstNumbers);
  let length = 0;
  const enlarge = () => {
    const larger = create(2 * held.length);
    larger.set(held);
    held = larger;
  };
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === held.length) enlarge();
      held[length] = value;
      length += 1;
    },
    at: (index) => (index < length ? (held[index] ?? 0) : 0),
    set: (index, value) => {
      if (index < length) held[index] = value;
    },
    numbers: () => held.subarray(0, length) as Of,
  };
}

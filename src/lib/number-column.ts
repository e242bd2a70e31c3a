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
export const createWholeColumn = () => createColumn(new Int32Array(firstNumbers));

export const createFloatColumn = () => createColumn(new Float64Array(firstNumbers));

function createColumn<Of extends Numbers>(first: Of): NumberColumn<Of> {
  let held = first;
  let length = 0;
  return {
    get length() {
      return length;
    },
    push: (value) => {
      if (length === held.length) held = doubled(held);
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

/** The numbers with as much room again behind them. */
export function doubled<Of extends Numbers | Uint32Array | Uint8Array>(numbers: Of): Of {
  const larger = new (numbers.constructor as new (length: number) => Of)(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

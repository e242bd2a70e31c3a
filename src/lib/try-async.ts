/** What came of a promise, as a value. */
export type Attempt<Value> = { value: Value } | { failure: unknown };

/** Waits for a promise and throws nothing. */
export async function tryAsync<Value>(promise: Promise<Value>): Promise<Attempt<Value>> {
  try {
    return { value: await promise };
  } catch (failure) {
    return { failure };
  }
}

/**
 * Keeps the heap near what it really holds. Results are read in a stream and leave garbage at once; V8 would let
 * that pile up, to twice the memory with 100,000 rows, and is no faster for it here. Both settings are read anew
 * at every collection; a V8 that does not know one ignores it. Once a setting is changed, V8 takes no more of the
 * compiled code that Node brings along for its own modules: what a stage needs of them is loaded before.
 */
export function keepMemorySmall(): void {
  const v8 = process.getBuiltinModule("node:v8");
  v8.setFlagsFromString("--semi-space-growth-factor=1");
  v8.setFlagsFromString("--heap-growing-percent=40");
}

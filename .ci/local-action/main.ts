// What GitHub's local-action calls: it wants a function, where the runner starts a file.
export async function run(): Promise<void> {
  await import("../../src/index.ts");
}

// GitHub's local-action calls a function; the runner starts a file.
export async function run(): Promise<void> {
  await import("../../src/index.ts");
}

// Runs the tests with about a quarter of a core, so that a test that depends on time fails. Passes its arguments to jest.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, setPriority } from "node:os";
import { join } from "node:path";
import { openQuarterCore } from "./slow/cgroup.ts";

const jest = [
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  join(import.meta.dirname, "..", "node_modules", "jest", "bin", "jest.js"),
  // A stage has 60 s on any machine, so that ten stages at once, with a fortieth of a core each, would be too slow.
  "--maxConcurrency=3",
];

// At this priority, the tests get about a tenth of a busy process's share per process, and they mostly run several.
const lowPriority = 10;

// Ends when its input closes, however this process ends.
const busy = `
process.stdin.resume().on("end", () => process.exit());
const spin = () => {
  const end = performance.now() + 50;
  while (performance.now() < end);
  setImmediate(spin);
};
spin();`;

/** Slows down this process and its children, by the best means that the machine has. Returns a function that undoes it. */
function slowDown(): () => void | Promise<void> {
  const group = openQuarterCore();
  if (group !== undefined) {
    console.log("A control group gives the tests a quarter of a core.");
    return group.close;
  }
  const count = availableParallelism();
  console.log(`The tests share the machine with ${count} busy processes, one for each core.`);
  const processes = Array.from({ length: count }, startBusy);
  setPriority(lowPriority);
  return () => {
    for (const child of processes) child.kill("SIGKILL");
  };
}

function startBusy(): ChildProcess {
  return spawn(process.execPath, ["--eval", busy], { stdio: ["pipe", "inherit", "inherit"] });
}

const restore = slowDown();
const started = performance.now();
const tests = spawn(process.execPath, [...jest, ...process.argv.slice(2)], { stdio: "inherit" });
// The terminal or the runner also signals the tests, so that it's enough to wait for their end.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => tests.kill("SIGTERM"));
const [exitCode] = (await once(tests, "close")) as [number | null];
await restore();
console.log(`The slowed tests took ${Math.round((performance.now() - started) / 1_000)} s.`);
process.exitCode = exitCode ?? 1;

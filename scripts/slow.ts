// Runs the tests with about a quarter of a core, which is when a test that time decides fails. Arguments go on to jest.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism, setPriority } from "node:os";
import { join } from "node:path";
import { openQuarterCore } from "./slow/cgroup.ts";

const jest = [
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  join(import.meta.dirname, "..", "node_modules", "jest", "bin", "jest.js"),
  // Stages have 60 s of the clock, whatever a machine is like: ten side by side would each get a fortieth of a core.
  "--maxConcurrency=3",
];

// It is weighed with a tenth of what a busy process weighs, and has more processes than one at most times.
const lowPriority = 10;

// Ends with the pipe to it, however this process ends.
const busy = `
process.stdin.resume().on("end", () => process.exit());
const spin = () => {
  const end = performance.now() + 50;
  while (performance.now() < end);
  setImmediate(spin);
};
spin();`;

/** Makes this process and its children slow, as the machine allows; what it returns undoes that. */
function slowDown(): () => void | Promise<void> {
  const group = openQuarterCore();
  if (group !== undefined) {
    console.log("The tests get a quarter of a core, by a control group.");
    return group.close;
  }
  const count = availableParallelism();
  console.log(`The tests get what ${count} busy processes leave them, one a core.`);
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
// The terminal, or the runner, signals the tests as well: what is left to do is to wait for their end.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => tests.kill("SIGTERM"));
const [exitCode] = (await once(tests, "close")) as [number | null];
await restore();
console.log(`Slowed, the tests took ${Math.round((performance.now() - started) / 1_000)} s.`);
process.exitCode = exitCode ?? 1;

// Preloaded into a stage: writes how long it waited, all in all and since its cancel. What it took to compute is the
// machine's business; what it waited is its own.
import { writeFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const waited = () => performance.eventLoopUtilization().idle;
let untilCancel;

process.once("SIGINT", () => {
  untilCancel = waited();
});
process.on("exit", () => {
  const sinceCancel = untilCancel === undefined ? undefined : waited() - untilCancel;
  writeFileSync(process.env.WAITED_FILE, JSON.stringify({ waited: waited(), sinceCancel }));
});

// Loaded before a stage. Writes how long it waited, in total and since it was canceled. It doesn't count the time to
// compute, which depends on the machine.
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

// Preloaded into a stage: a pause takes a twentieth of its time, and the clock is put forward by the rest. Limits on
// answers run on timers of their own and stay as long as they are.
import { syncBuiltinESMExports } from "node:module";
import timers from "node:timers/promises";

const speed = 20;
const now = Date.now;
const pause = timers.setTimeout;
let ahead = 0;

Date.now = () => now() + ahead;
timers.setTimeout = async (milliseconds, ...rest) => {
  const end = Date.now() + milliseconds;
  await pause(milliseconds / speed, ...rest);
  ahead += Math.max(0, Math.ceil(end - Date.now()));
};
syncBuiltinESMExports();

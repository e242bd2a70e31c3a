// Loaded before a stage. A pause takes a twentieth of its time, and the clock moves forward by the rest. Time limits
// for responses use other timers and don't change.
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

// Preloaded into a stage: keeps its processor busy for longer than any limit on an answer, while answers are on their way.
import { subscribe } from "node:diagnostics_channel";
import { performance } from "node:perf_hooks";

const longerThanAnyLimit = 11_000;
let isOver = false;

subscribe("undici:client:sendHeaders", () => {
  if (isOver) return;
  isOver = true;
  setImmediate(() => {
    const end = performance.now() + longerThanAnyLimit;
    while (performance.now() < end);
  });
});

// Loaded before a measured script: leaves what it used when it ends. Plain JavaScript, to cost next to nothing.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const usage = { peakKibibytes: process.resourceUsage().maxRSS };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});

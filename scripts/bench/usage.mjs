// Loaded before a measured script. Writes the peak memory when the script ends. Plain JavaScript starts fastest.
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const usage = { peakKibibytes: process.resourceUsage().maxRSS };
  writeFileSync(process.env.BENCH_USAGE, JSON.stringify(usage));
});

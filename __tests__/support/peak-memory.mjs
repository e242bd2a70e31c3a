import { writeFileSync } from "node:fs";

// Loaded before a stage. Writes the process's peak memory in megabytes.
process.on("exit", () => {
  const { PEAK_MEMORY_FILE } = process.env;
  if (PEAK_MEMORY_FILE) writeFileSync(PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS / 1_024));
});

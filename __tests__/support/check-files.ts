import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/*
 * Checks every file of a folder by the command line, and prints what came of each as a line of JSON:
 * check-files.ts FOLDER [ROOT], where ROOT holds the sources.
 */

const [folder = "", root = join(import.meta.dirname, "..", "..")] = process.argv.slice(2);
const { runCommand } = await import(pathToFileURL(join(root, "src", "cli", "cli.ts")).href);

async function check(name: string) {
  let text = "";
  const print = (more: string) => {
    text += more;
  };
  const before = process.cpuUsage();
  const line = { args: ["check", name], folder, print, printError: print, colours: false };
  const exitCode: number = await runCommand(line);
  const { user, system } = process.cpuUsage(before);
  return { name, exitCode, text: text.slice(0, 5_000), cpu: (user + system) / 1_000_000 };
}

for (const name of readdirSync(folder).sort()) {
  const outcome = await check(name);
  process.stdout.write(`${JSON.stringify({ ...outcome, peak: process.resourceUsage().maxRSS / 1_024 })}\n`);
}

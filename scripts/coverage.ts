// Prints which lines of src/ the tests run. The stages run from src/ instead of dist/ here, so that they count too.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const c8 = join(root, "node_modules", "c8", "bin", "c8.js");
const preload = join(root, "__tests__", "support", "run-sources.mjs");
const jest = join(root, "node_modules", "jest", "bin", "jest.js");

const report = [
  "--include",
  "src/**",
  "--reporter",
  "text",
  "--reporter",
  "lcov",
  "--reporter",
  "text-summary",
];
const goal = [
  "--check-coverage",
  "--lines",
  "95",
  "--branches",
  "0",
  "--functions",
  "0",
  "--statements",
  "0",
];
// They test what dist/ consists of.
const ignored = ["--testPathIgnorePatterns", "bundle/start"];
const tests = [
  process.execPath,
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
  jest,
  ...ignored,
];
const { status } = spawnSync(
  process.execPath,
  [c8, "--all", ...report, ...goal, ...tests, ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, STAGE_PRELOAD: pathToFileURL(preload).href },
  },
);
process.exitCode = status ?? 1;

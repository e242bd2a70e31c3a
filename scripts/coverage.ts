// Prints which lines of src/ the tests run. The stages run from src/ instead of dist/ here, so that they count too.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const root = join(import.meta.dirname, "..");
const support = join(root, "__tests__", "support");
const preload = pathToFileURL(join(support, "run-sources.mjs")).href;

const c8 = join(root, "node_modules", "c8", "bin", "c8.js");
const report = ["--include=src/**", "--reporter=text", "--reporter=lcov", "--reporter=text-summary"];
const goal = ["--check-coverage", "--lines=95", "--branches=0", "--functions=0", "--statements=0"];

const node = [process.execPath, "--experimental-vm-modules", "--disable-warning=ExperimentalWarning"];
const jest = join(root, "node_modules", "jest", "bin", "jest.js");
const setup = `--setupFilesAfterEnv=${join(support, "take-coverage.mjs")}`;
// This test is about the files of dist/.
const ignored = "--testPathIgnorePatterns=bundle/start";
const tests = [...node, jest, setup, ignored, ...process.argv.slice(2)];

const { status } = spawnSync(process.execPath, [c8, ...report, ...goal, ...tests], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, STAGE_PRELOAD: preload },
});
process.exitCode = status ?? 1;

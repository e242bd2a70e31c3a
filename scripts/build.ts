// Builds dist/ with ncc, in chunks, so that a run loads what it needs. The licences are collected apart: ncc lists
// those of one chunk only, and misses what a package brings along in a bundle of its own.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { joinChunks } from "./build/join.ts";
import { trim } from "./build/trim.ts";
import { licencesText, notBundled } from "./licences.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

// Lets the bundler leave the HTTP client out of the first chunk (actions/toolkit#2125).
const corePackage = join(root, "node_modules", "@actions", "core", "package.json");
const corePackageText = readFileSync(corePackage, "utf8");

// Below the project, where the bundler resolves packages and finds the TypeScript settings.
mkdirSync(join(root, "node_modules", ".cache"), { recursive: true });
const work = mkdtempSync(join(root, "node_modules", ".cache", "build-"));

function build(entry: string, out: string): void {
  // Types are checked by the tests; here they would hold up the build with those of the tests themselves.
  const common = ["--transpile-only", "--no-cache", "--quiet", "--external", ...notBundled];
  execFileSync(process.execPath, [ncc, "build", entry, "-o", out, ...common], {
    stdio: ["ignore", "ignore", "inherit"],
    cwd: root,
  });
}

/** Moves the bundle to dist/, as small as it can be and still be read. */
async function writeDist(bundle: string): Promise<void> {
  const names = readdirSync(bundle).filter((name) => name.endsWith(".js"));
  const files = new Map(names.map((name) => [name, readFileSync(join(bundle, name), "utf8")]));
  const joined = joinChunks(await trim(files));
  for (const name of names) rmSync(join(bundle, name));
  for (const [name, text] of joined) writeFileSync(join(bundle, name), text);
  rmSync(dist, { recursive: true, force: true });
  cpSync(bundle, dist, { recursive: true });
}

/** The file by which the runner starts a stage other than main. */
function starter(stage: string): string {
  return `process.argv[2] = "${stage}";\nawait import("./index.js");\n`;
}

/** The command line's first file: plain enough for any Node, so that one that is too old gets a sentence. */
function commandLine(): string {
  const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const oldest = engines.node.replace(">=", "");
  return readFileSync(join(root, "scripts", "build", "command-line.js"), "utf8").replace("OLDEST", oldest);
}

try {
  const sideEffectFree = { ...JSON.parse(corePackageText), sideEffects: false };
  writeFileSync(corePackage, `${JSON.stringify(sideEffectFree, null, 2)}\n`);
  build(join(root, "src", "index.ts"), join(work, "chunks"));
  await writeDist(join(work, "chunks"));
  writeFileSync(join(dist, "licenses.txt"), licencesText());
  for (const stage of ["post", "finish"]) writeFileSync(join(dist, `${stage}.js`), starter(stage));
  writeFileSync(join(dist, "cli.js"), commandLine(), { mode: 0o755 });
} finally {
  writeFileSync(corePackage, corePackageText);
  rmSync(work, { recursive: true, force: true });
}

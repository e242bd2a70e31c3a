// Builds dist/ with ncc, twice: in chunks, so that a run loads what it needs, and once whole for the licence
// file, which ncc writes correctly only for a build without chunks.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");
const entry = join(root, "src", "index.ts");

// Lets the bundler leave undici out of the first chunk (actions/toolkit#2125).
const corePackage = join(root, "node_modules", "@actions", "core", "package.json");
const corePackageText = readFileSync(corePackage, "utf8");

function build(out: string, ...options: string[]): void {
  execFileSync(process.execPath, [ncc, "build", entry, "-o", out, ...options], { stdio: "inherit", cwd: root });
}

const work = mkdtempSync(join(tmpdir(), "build-"));
try {
  writeFileSync(
    corePackage,
    `${JSON.stringify({ ...JSON.parse(corePackageText), sideEffects: false }, null, 2)}\n`,
  );
  build(join(work, "dist"), "--license", "licenses.txt");
  rmSync(join(root, "dist"), { recursive: true, force: true });
  for (const name of readdirSync(join(work, "dist"))) {
    cpSync(join(work, "dist", name), join(root, "dist", name), { recursive: true });
  }
} finally {
  writeFileSync(corePackage, corePackageText);
  rmSync(work, { recursive: true, force: true });
}

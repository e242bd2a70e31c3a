// Builds dist/ with ncc. The chunks let a run load only what it needs.
import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { formatLicenses } from "./licenses.ts";

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
const ncc = createRequire(import.meta.url).resolve("@vercel/ncc/dist/ncc/cli.js");

rmSync(dist, { recursive: true, force: true });
// The tests check the types.
const options = ["--transpile-only", "--no-cache", "--quiet"];
execFileSync(process.execPath, [ncc, "build", join(root, "src", "index.ts"), "-o", dist, ...options], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
});

// The runner starts each stage with its own file.
for (const stage of ["post", "finish"]) {
  writeFileSync(join(dist, `${stage}.js`), `process.argv[2] = "${stage}";\nawait import("./index.js");\n`);
}

// The first file of the command line is plain enough for any Node.js, so that an old one prints what it needs.
const { engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const commandLine = readFileSync(join(root, "scripts", "build", "command-line.js"), "utf8");
writeFileSync(join(dist, "cli.js"), commandLine.replace("OLDEST", engines.node.replace(">=", "")), {
  mode: 0o755,
});
writeFileSync(join(dist, "licenses.txt"), formatLicenses());

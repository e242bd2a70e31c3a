import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";

const root = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);

/* The package as npx installs it: packed, and installed into an empty folder without a registry. */

interface Ended {
  exitCode: number;
  stdout: string;
  stderr: string;
}

async function ended(file: string, args: readonly string[], cwd: string): Promise<Ended> {
  try {
    const { stdout, stderr } = await run(file, args, { cwd });
    return { exitCode: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { exitCode: code, stdout, stderr };
  }
}

function lines(right: number): string {
  return Array.from({ length: 20 }, (_, index) =>
    JSON.stringify({ record_id: `r${index}`, input: index, scores: { accuracy: index < right } }),
  ).join("\n");
}

test("npx runs check and compare from the packed package, and installs nothing beside it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "packed-"));
  try {
    const quiet = ["--offline", "--no-audit", "--no-fund", "--ignore-scripts"];
    const pack = ["pack", "--workspace", "packages/cli", "--pack-destination", folder];
    await run("npm", pack, { cwd: root });
    const [tarball = ""] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
    await run("npm", ["install", "--prefix", folder, join(folder, tarball), ...quiet], { cwd: folder });
    const installed = (await readdir(join(folder, "node_modules"))).filter((name) => !name.startsWith("."));
    expect(installed).toEqual(["@your-org"]);
    expect(await readdir(join(folder, "node_modules", "@your-org"))).toEqual(["llm-experiment"]);

    await writeFile(join(folder, "baseline.jsonl"), lines(18));
    await writeFile(join(folder, "current.jsonl"), lines(6));
    await writeFile(join(folder, "gate.yml"), "accuracy: { max_regression: 0.02 }\n");
    const command = join(folder, "node_modules", ".bin", "llm-experiment");
    expect(await ended(command, ["check", "*.jsonl"], folder)).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await ended(command, ["check", "current.jsonl"], folder)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("OK: 1 file, 20 rows."),
    });
    const compared = ["compare", "baseline.jsonl", "current.jsonl", "--gate", "gate.yml"];
    expect(await ended(command, compared, folder)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("The gate fails:"),
      stderr: "",
    });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each(["stdout", "stderr"] as const)("a reader that closes %s early changes nothing", async (closed) => {
  const folder = await mkdtemp(join(tmpdir(), "closed-"));
  try {
    await writeFile(join(folder, "odd.jsonl"), "{\n".repeat(5_000));
    await writeFile(join(folder, "good.jsonl"), lines(18));
    const runs =
      closed === "stderr"
        ? [["check", "odd.jsonl"]]
        : [["check", "good.jsonl"], ["compare", "good.jsonl", "good.jsonl"], ["--help"]];
    for (const args of runs) {
      const child = spawn(process.execPath, [join(root, "dist", "cli.js"), ...args], { cwd: folder });
      const open = closed === "stderr" ? child.stdout : child.stderr;
      child[closed].destroy();
      let printed = "";
      open.on("data", (data) => {
        printed += data;
      });
      const [exitCode] = await once(child, "close");
      expect([exitCode, printed]).toEqual([closed === "stderr" ? 2 : 0, ""]);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("an error of the program itself is never blamed on the file", async () => {
  const folder = await mkdtemp(join(tmpdir(), "broken-"));
  try {
    await writeFile(join(folder, "good.jsonl"), lines(18));
    await writeFile(join(folder, "good.json"), `[${lines(18).replaceAll("\n", ",")}]`);
    const broken = "JSON.parse = () => { throw new TypeError('not a function') }";
    for (const file of ["good.jsonl", "good.json"]) {
      const options = ["--import", `data:text/javascript,${encodeURIComponent(broken)}`];
      const args = [...options, join(root, "dist", "cli.js"), "check", file];
      expect(await ended(process.execPath, args, folder)).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: "Unexpected error, please report it: not a function\n",
      });
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** The Node that this machine has beside the project's own. */
function machineNode(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).filter((path) => !path.includes("node_modules"));
  return folders.map((path) => join(path, "node")).find(existsSync);
}

const node = machineNode();

(node === undefined ? test.skip : test)("the machine's own Node runs it, or gets one sentence", async () => {
  const folder = await mkdtemp(join(tmpdir(), "machine-"));
  try {
    await writeFile(join(folder, "good.jsonl"), lines(18));
    const { stdout: version } = await run(node ?? "", ["--version"]);
    const [major = 0, minor = 0] = version.slice(1).split(".").map(Number);
    const result = await ended(node ?? "", [join(root, "dist", "cli.js"), "check", "good.jsonl"], folder);
    const isOld = major < 22 || (major === 22 && minor < 12);
    const sentence = `llm-experiment can't run: Node.js ${version.trim().slice(1)} is too old. Use Node.js 22.12 or newer.\n`;
    if (isOld) expect(result).toEqual({ exitCode: 2, stdout: "", stderr: sentence });
    else expect(result).toMatchObject({ exitCode: 0, stderr: "" });
  } finally {
    await rm(folder, { recursive: true });
  }
});

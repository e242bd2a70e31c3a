import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { withParts } from "../../scripts/readme-parts.ts";
import { readProjectFile } from "../support/action-metadata.ts";

const root = join(import.meta.dirname, "..", "..");

describe("npm start", () => {
  let folder = "";
  let output = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "demo-"));
    const run = await promisify(execFile)(process.execPath, [join(root, "emulator", "demo.ts"), folder]);
    output = run.stdout;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("goes through the chain and writes the page that it names", async () => {
    const page = join(folder, "index.html");
    expect(output).toContain("The job is red, as it should be: the gate is broken.");
    expect(output).toContain(page);
    expect(await readFile(page, "utf8")).toContain("<!doctype html>");
  });

  test("makes the comment that the README shows: npm run readme writes it", async () => {
    const comment = await readFile(join(folder, "comment.md"), "utf8");
    const readme = readProjectFile("README.md");
    expect(withParts(readme, readProjectFile, comment)).toBe(readme);
  });
});

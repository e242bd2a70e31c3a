import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

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

  test("shows a failed, an unclear, an accepted, and a passing pull request, and ends with a link to the page", async () => {
    for (const result of [
      "The job fails, because the gate fails.",
      "The job passes with a warning, because the gate is unclear.",
      "The job passes, because the gate passes.",
    ]) {
      expect(output).toContain(result);
    }
    const page = join(folder, "index.html");
    expect(output.trimEnd().split("\n").at(-1)).toContain(pathToFileURL(page).href);
    const html = await readFile(page, "utf8");
    expect(html).toContain("<!doctype html>");
    for (const state of ["failed", "unclear", "accepted", "passing"]) {
      expect(html).toMatch(new RegExp(`<h2>Pull request #\\d+ \\(${state}\\): the comment`));
      expect(html).toMatch(new RegExp(`<h2>Pull request #\\d+ \\(${state}\\): the job summary`));
    }
    expect(html).toContain("Accepted by");
    // The demo shows inputs and outputs, which comments in a public repository hide by default.
    expect(html).toContain("The delivery was promised for today");
    expect(html).toContain("<details open>");
  });
});

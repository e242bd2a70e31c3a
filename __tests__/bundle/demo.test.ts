import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { updateReadme, updateTerminalSamples } from "../../scripts/readme-parts.ts";
import { createTerminalSamples } from "../../scripts/terminal-samples.ts";
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

  test("shows a failed, an unclear, and a passing pull request, and ends with a link to the page", async () => {
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
    for (const verdict of ["fail", "unclear", "pass"]) {
      expect(html).toMatch(new RegExp(`<h2>Pull request #\\d+ \\(${verdict}\\): the comment`));
      expect(html).toMatch(new RegExp(`<h2>Pull request #\\d+ \\(${verdict}\\): the job summary`));
    }
    // The demo shows inputs and outputs, which comments in a public repository hide by default.
    expect(html).toContain("The delivery was promised for today");
    expect(html).toContain("<details open>");
  });

  test("makes the comment that the README shows: npm run readme writes it", async () => {
    const comment = await readFile(join(folder, "comment.md"), "utf8");
    const readme = readProjectFile("README.md");
    expect(updateReadme(readme, readProjectFile, comment)).toBe(readme);
  });
});

test("the command line prints what README and docs show: npm run readme writes it", () => {
  const samples = createTerminalSamples();
  for (const path of ["README.md", "docs/results-and-formats.md"]) {
    const page = readProjectFile(path);
    expect(page).toContain("written by npm run readme");
    expect(updateTerminalSamples(page, samples)).toBe(page);
  }
});

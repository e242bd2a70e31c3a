import { describe, expect, test } from "@jest/globals";
import { updateReadme, updateTerminalSamples } from "../../scripts/readme-parts.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import { findSection, findTable, listCodeBlocks, listCodeSpans, namesIn } from "../support/markdown-pages.ts";

const readme = readProjectFile("README.md");
const action = readActionMetadata("action.yml");

test("it can be read in ten minutes", () => {
  expect(readme.split(/\s+/).length).toBeLessThanOrEqual(1_800);
});

describe("inputs and outputs", () => {
  const inputs = findTable("README.md", "Inputs");
  const isInternal = (name: string) => name.startsWith("internal_");

  test("the tables name those of action.yml", () => {
    const declared = Object.keys(action.inputs).filter((name) => !isInternal(name));
    expect(namesIn(inputs).sort()).toEqual(declared.sort());
    expect(namesIn(findTable("README.md", "Outputs")).sort()).toEqual(Object.keys(action.outputs).sort());
  });

  test("the inputs that only the runner fills in are counted in a sentence", () => {
    expect(findSection("README.md", "Inputs")).toContain("three inputs whose names begin with `internal_`");
    expect(Object.keys(action.inputs).filter(isInternal)).toHaveLength(3);
  });

  test.each(Object.entries(action.inputs).filter(([name]) => !isInternal(name)))(
    "%s has the default of action.yml",
    (name, input) => {
      const [, shown = ""] = inputs.find((row) => namesIn([row]).includes(name)) ?? [];
      expect(shown.includes("required")).toBe(input.required);
      if (input.default !== undefined) expect(shown).toBe(`\`${input.default}\``);
    },
  );
});

describe("commands", () => {
  const commands = listCodeBlocks("README.md", "sh");

  test("are the two that try and test it, each in a block of its own", () => {
    expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  });

  test("CI runs the second one as it stands", () => {
    expect(readProjectFile(".ci/run").split("\n")).toContain(commands[1]);
  });
});

test("its quick starts are those of examples/, the SDK's first", () => {
  const [sdk, file, ...others] = [...readme.matchAll(/<!-- a copy of (\S+) -->\n```yaml\n([\s\S]*?)```\n/g)];
  expect(others).toEqual([]);
  expect([sdk?.[1], file?.[1]]).toEqual([
    "examples/sdk-python/evaluate.yml",
    "examples/results-file/evaluate.yml",
  ]);
  for (const [, path = "", block] of [sdk ?? [], file ?? []]) expect(block).toBe(readProjectFile(path));
});

test("what npm run readme writes is what it finds", () => {
  const copied = readme.replace(/(```yaml\nname: )Evaluate/, "$1Another");
  const comment =
    "### [a](https://example.com/x)\n\n- r\n- s\n- t\n- u\n\n| m |\n| :-- |\n| 1 |\n| 2 |\n| 3 |\n| 4 |\n\nmore\n";
  const written = updateReadme(copied, readProjectFile, comment);
  expect(written).toContain(
    "> **a**\n>\n> - r\n> - s\n> - …\n>\n> | m |\n> |:--|\n> | 1 |\n> | 2 |\n> | … |\n\n",
  );
  expect(written).not.toContain("name: Another");
  expect(updateReadme(written, readProjectFile, comment)).toBe(written);
});

test("it shows the beginning of a comparison, and docs the rows that fell most", () => {
  const rows = ["a", "b", "c"].map((id) => `  ${id}: accuracy 1 → 0\n    input: x`);
  const compare = ["$ compare", "head", "m1", "m2", "m3", "", ...rows, "and 9 more", "", "broken", ""].join(
    "\n",
  );
  const page = ["short", "check", "compare"].map(
    (name) => `<!-- cli ${name}: written by npm run readme -->\n`,
  );
  const written = updateTerminalSamples(page.join("\n"), { check: "fine\n", errors: "faults\n", compare });
  expect(blocks(written)).toEqual([
    "$ compare\nhead\nm1\nm2\n…\n",
    "fine\nfaults\n",
    "$ compare\nhead\nm1\nm2\nm3\n\n  a: accuracy 1 → 0\n    input: x\n  b: accuracy 1 → 0\n    input: x\n  …\n\nbroken\n",
  ]);
  expect(updateTerminalSamples(written, { check: "fine\n", errors: "faults\n", compare })).toBe(written);

  function blocks(text: string): string[] {
    return [...text.matchAll(/```console\n([\s\S]*?)```\n/g)].map(([, block = ""]) => block);
  }
});

test("the six most frequent errors stand in the whole list too", () => {
  const frequent = namesIn(findTable("README.md", "When something fails"));
  const every = listCodeSpans(readProjectFile("docs/troubleshooting.md"));
  expect(frequent).toHaveLength(6);
  expect(frequent.filter((message) => !every.includes(message))).toEqual([]);
});

import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { collectMessages, findMessages, readExplanations, updateErrorsPage } from "../../scripts/docs/error-codes.ts";
import { drawFlow } from "../../scripts/docs/flow.ts";
import { drawFailedCheck, drawRequiredCheck } from "../../scripts/docs/github-pages.ts";
import { createParts } from "../../scripts/docs/parts.ts";
import { createTerminalSamples } from "../../scripts/docs/terminal-samples.ts";
import { updatePage } from "../../scripts/docs/update-page.ts";
import { toolFormats } from "../../src/results/reading.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import {
  findTable,
  listAnchors,
  listCodeSpans,
  listLinks,
  namesIn,
  pages,
  tablesIn,
} from "../support/markdown-pages.ts";

const root = join(import.meta.dirname, "..", "..");

test.each([...pages, "CONTRIBUTING.md", "SECURITY.md", "RELEASE.md"])(
  "the links of %s lead to existing targets",
  (page) => {
    expect(listLinks(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
  },
);

test("every page is named in the table of contents", () => {
  const contents = listLinks("docs/README.md").map((link) => `docs/${link}`);
  const others = pages.filter((page) => page.startsWith("docs/") && page !== "docs/README.md");
  expect(others.filter((page) => !contents.includes(page))).toEqual([]);
});

test("the pages contain what npm run docs generates", () => {
  const generated = { ...createParts(), ...createTerminalSamples() };
  const stale = pages.filter((page) => {
    const text = readProjectFile(page);
    return updatePage(text, generated, readProjectFile) !== text;
  });
  expect(stale).toEqual([]);
  expect(readProjectFile("docs/flow.svg")).toBe(drawFlow());
  expect(readProjectFile("docs/failed-check.svg")).toBe(drawFailedCheck());
  expect(readProjectFile("docs/required-check.svg")).toBe(drawRequiredCheck());
});

/** The fewest and most words of each kind of page, without code blocks. */
const wordCounts: readonly [folder: string, min: number, max: number][] = [
  ["docs/get-started/", 350, 600],
  ["docs/how-to/", 60, 550],
  ["docs/explanation/", 400, 850],
  ["docs/glossary.md", 150, 350],
];

test.each(wordCounts)("the pages of %s have %d to %d words", (folder, min, max) => {
  const counts = pages
    .filter((page) => page.startsWith(folder))
    .map((page) => ({ page, words: countWords(readProjectFile(page)) }));
  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter(({ words }) => words < min || words > max)).toEqual([]);
});

/** Returns the number of words outside of code blocks and comments. */
function countWords(markdown: string): number {
  const prose = markdown.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/<!--.*?-->/g, "");
  return prose.split(/\s+/).filter((word) => /\w/.test(word)).length;
}

test.each([...pages, "CONTRIBUTING.md", "RELEASE.md", "SECURITY.md"])(
  "%s has only the terms of the glossary",
  (page) => {
    const otherTerms =
      /\b(?:mend|foreign|regressed|pp|stand-ins?|whole experiment|common records|record of results)\b/gi;
    expect(readProjectFile(page).match(otherTerms) ?? []).toEqual([]);
  },
);

test("no generated value begins a line, where Markdown takes it for a block of HTML", () => {
  expect(pages.filter((page) => /^<!-- value/m.test(readProjectFile(page)))).toEqual([]);
});

describe("inputs and outputs", () => {
  const actions = [readActionMetadata("action.yml"), readActionMetadata("finish/action.yml")];
  const isInternal = (name: string) => name.startsWith("internal_");

  test("each input has an anchor", () => {
    const anchors = listAnchors("docs/reference/inputs-and-outputs.md");
    const inputs = actions.flatMap(({ inputs }) => Object.keys(inputs)).filter((name) => !isInternal(name));
    expect(inputs.filter((name) => !anchors.includes(name))).toEqual([]);
  });

  test("each output is listed", () => {
    const listed = tablesIn(readProjectFile("docs/reference/inputs-and-outputs.md")).flatMap(namesIn);
    expect(listed).toEqual(expect.arrayContaining(actions.flatMap(({ outputs }) => Object.keys(outputs))));
  });
});

describe("errors", () => {
  const page = readProjectFile("docs/reference/errors.md");
  const messages = collectMessages();

  test("each code of the sources has a heading, and no other code has one", () => {
    expect(messages.size).toBeGreaterThan(30);
    const anchors = listAnchors("docs/reference/errors.md").filter((anchor) => anchor.startsWith("llmx"));
    expect(anchors.sort()).toEqual([...messages.keys()].map((code) => code.toLowerCase()).sort());
  });

  test("the quoted texts are those of the sources (write them with npm run docs)", () => {
    expect(updateErrorsPage(page)).toBe(page);
  });

  test("each message says what to do, in its own text or below it", () => {
    const explained = readExplanations(page);
    const isClear = (code: string, texts: string[]) =>
      explained.has(code) && (explained.get(code) !== "" || texts.every((text) => statesFix(text)));
    const unclear = [...messages].filter(([code, texts]) => !isClear(code, texts)).map(([code]) => code);
    expect(unclear).toEqual([]);
  });
});

const fixVerbs =
  "Add|Allow|Ask|Change|Check|Choose|Close|Convert|Create|Delete|Evaluate|Fix|Flatten|Give|Grant|Leave|Let|Lower|Name|Pass|Post|Put|Raise|Remove|Rename|Replace|Rerun|Run|Save|Score|See|Send|Set|Shorten|Split|Unpack|Update|Use|Wait|Write";

/** Returns whether a message has a sentence that begins with a verb that names its fix. */
function statesFix(text: string): boolean {
  return new RegExp(`(?:^|[.:;…] |, or )(?:${fixVerbs})\\b`, "i").test(text);
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources with templates
test("findMessages finds codes with their texts in calls, objects, templates, and conditions", () => {
  const source = [
    'const a = build("LLMX001", `x ${y} is bad. Fix it.`);',
    'const b = { code: "LLMX002", text: "z" };',
    "const e = coded`LLMX005 ${f} is bad.`;",
    'const g = "z is bad. (LLMX006)";',
    'const c = make(isOk ? "LLMX003" : "LLMX004", `both ${d}`);',
    'const h = coded`${isOk ? "LLMX007" : "LLMX008"} both ${d}`;',
  ].join("\n");
  expect(findMessages(source)).toEqual([
    { code: "LLMX001", text: "x … is bad. Fix it." },
    { code: "LLMX002", text: "z" },
    { code: "LLMX005", text: "… is bad." },
    { code: "LLMX006", text: "z is bad." },
    { code: "LLMX003", text: "both …" },
    { code: "LLMX004", text: "both …" },
    { code: "LLMX007", text: "both …" },
    { code: "LLMX008", text: "both …" },
  ]);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: the same

test("the formats are those of the sources", () => {
  const listed = namesIn(findTable("docs/reference/formats.md", "Names of formats"));
  expect(listed.sort()).toEqual(["own", ...toolFormats].sort());
});

test("how changes are tested has a worked example that is right", () => {
  const [text = ""] = readProjectFile("docs/explanation/how-changes-are-tested.md").split("\n## ");
  expect(text).toContain("11 of 11 in one direction would happen about once in 2,000 times");
  expect(Math.round(1 / midP(11, 0))).toBe(2_048);
  expect(text).toContain("8 worse and 2 better, chance alone does that 1 time in 15");
  expect(Math.round(1 / midP(8, 2))).toBe(15);
});

/** Returns McNemar's two-sided mid-p value: more records got worse than better. */
function midP(worse: number, better: number): number {
  const total = worse + better;
  const chance = (count: number) => {
    let ways = 1;
    for (let index = 0; index < count; index += 1) ways = (ways * (total - index)) / (index + 1);
    return ways / 2 ** total;
  };
  let tail = chance(worse) / 2;
  for (let count = worse + 1; count <= total; count += 1) tail += chance(count);
  return 2 * tail;
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || listAnchors(target).includes(anchor);
}

test("SECURITY.md names tests that exist for every threat", () => {
  const tables = tablesIn(readProjectFile("SECURITY.md"));
  const threats = tables.flat();
  expect(threats.length).toBeGreaterThan(15);
  for (const [threat = "", , tests = ""] of threats) {
    const paths = listCodeSpans(tests);
    expect(`${threat} ${paths.length > 0}`).toBe(`${threat} true`);
    for (const path of paths) expect(readProjectFile(path)).toContain("test");
  }
});

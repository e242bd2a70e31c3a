import { existsSync, readdirSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { datadogSites } from "../../src/datadog/site.ts";
import { toolFormats } from "../../src/results/reading.ts";
import { reservedMembers } from "../../src/run/reserved-members.ts";
import { tagKeys } from "../../src/run/tag-keys.ts";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";
import {
  findSection,
  findTable,
  listAnchors,
  listCodeSpans,
  listLinks,
  namesIn,
  pages,
  tablesIn,
} from "../support/markdown-pages.ts";
import { messagesIn } from "../support/messages.ts";

const root = join(import.meta.dirname, "..", "..");
const finish = readActionMetadata("finish/action.yml");

test.each([...pages, "SECURITY.md", "RELEASE.md"])("the links of %s lead somewhere", (page) => {
  const links = listLinks(page);
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test("every page is named in the table of contents", () => {
  const contents = listLinks("docs/README.md").map((link) => `docs/${link}`);
  const others = pages.filter((page) => page.startsWith("docs/") && page !== "docs/README.md");
  expect(others.filter((page) => !contents.includes(page))).toEqual([]);
});

describe("finish/", () => {
  test("the tables name the inputs and outputs of its action.yml", () => {
    const declared = Object.keys(finish.inputs).filter((name) => !name.startsWith("internal_"));
    expect(namesIn(findTable("docs/finishing.md", "Inputs")).sort()).toEqual(declared.sort());
    const outputs = namesIn(findTable("docs/finishing.md", "Outputs"));
    expect(outputs.sort()).toEqual(Object.keys(finish.outputs).sort());
  });

  test("the table has the defaults of its action.yml", () => {
    const rows = findTable("docs/finishing.md", "Inputs");
    const given = Object.entries(finish.inputs).filter(([name]) => !name.startsWith("internal_"));
    for (const [name, input] of given) {
      const [, shown = ""] = rows.find((row) => namesIn([row]).includes(name)) ?? [];
      if (input.default !== undefined) expect(`${name} ${shown}`).toBe(`${name} \`${input.default}\``);
    }
  });
});

describe("troubleshooting", () => {
  const listed = tablesIn(readProjectFile("docs/troubleshooting.md")).flatMap(namesIn);
  const messages = sourceFiles().flatMap((file) => messagesIn(file, readProjectFile(file)));

  test.each(listed)("“%s” stands in the sources", (message) => {
    expect(message.length).toBeGreaterThan(10);
    expect(sourceTexts().some((text) => text.includes(message))).toBe(true);
  });

  test("every message of the sources is listed", () => {
    expect(messages.length).toBeGreaterThan(30);
    const missing = messages.filter(({ text }) => !listed.some((message) => text.includes(message)));
    expect(missing.map(({ place, text }) => `${place}: ${text}`)).toEqual([]);
  });
});

test("the formats are those of the sources", () => {
  const listed = namesIn(findTable("docs/results-and-formats.md", "Formats"));
  expect(listed.sort()).toEqual(["own", ...toolFormats].sort());
});

test("what is sent lists every tag and member of metadata", () => {
  const listed = listCodeSpans(findSection("docs/design.md", "What is sent where"));
  expect(listed).toEqual(expect.arrayContaining([...reservedMembers]));
  const tags = listed.filter((code) => /^(git|pr|ci)\./.test(code));
  expect(new Set(tags)).toEqual(new Set(Object.values(tagKeys)));
});

test("networks lists the sites that are allowed", () => {
  const listed = listCodeSpans(findSection("docs/networks.md", "Sites"));
  expect(listed.filter((code) => code.includes(".") && !code.includes("/"))).toEqual([...datadogSites]);
});

function leadsSomewhere(page: string, link: string): boolean {
  const [path = "", anchor] = link.split("#");
  const target = path === "" ? page : normalize(join(dirname(page), path));
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || listAnchors(target).includes(anchor);
}

function sourceFiles(): string[] {
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".ts")).map((file) => join("src", file));
}

/** The sources without their comments, in which a message may be quoted too. */
function sourceTexts(): string[] {
  return sourceFiles().map((file) => readProjectFile(file).replaceAll(/^\s*(\/\/|\/?\*).*$/gm, ""));
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

import { expect, test } from "@jest/globals";
import { readProjectFile } from "../support/action-metadata.ts";
import { listCodeBlocks, listLinks } from "../support/markdown-pages.ts";

const readme = readProjectFile("README.md");

test("it can be read in five minutes", () => {
  const words = readme.replaceAll(/<!--.*?-->/g, "").split(/\s+/).length;
  expect(words).toBeGreaterThanOrEqual(600);
  expect(words).toBeLessThanOrEqual(900);
});

test("its quick start is the example of Datadog's Python SDK", () => {
  const [workflow] = listCodeBlocks("README.md", "yaml");
  expect(workflow).toBe(readProjectFile("examples/sdk-python/evaluate.yml").trimEnd());
});

test("it links to every page of the documentation that users need", () => {
  const linked = listLinks("README.md").map((link) => link.split("#")[0]);
  const contents = listLinks("docs/README.md").map((link) => `docs/${link}`);
  const forUsers = contents.filter((page) => /^docs\/(?:get-started|how-to|reference|explanation)\//.test(page));
  expect(forUsers.length).toBeGreaterThan(20);
  expect(forUsers.filter((page) => !linked.includes(page) && page !== "docs/get-started/python.md")).toEqual([]);
});

test("its commands are the two that try and test it, and CI runs the second one as it stands", () => {
  const commands = listCodeBlocks("README.md", "sh");
  expect(commands).toEqual(["npm ci && npm start", "npm ci && npm test"]);
  expect(readProjectFile(".ci/run").split("\n")).toContain(commands[1]);
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { analyse } from "scslre";
import ts from "typescript";

/* A regular expression that takes more than linear time blocks the event loop, so that no time limit takes effect. */

const source = join(import.meta.dirname, "..", "..", "src");

interface Pattern {
  place: string;
  source: string;
  flags: string;
}

function patternsIn(name: string): Pattern[] {
  const file = ts.createSourceFile(name, readFileSync(join(source, name), "utf8"), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ place: formatPlace(file, node), ...parts(node.text) });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function formatPlace(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

function parts(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf("/");
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

function superlinear({ place, source, flags }: Pattern): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, exponential }) => `${place} ${exponential ? "exponential" : type} /${source}/${flags}`);
}

const patterns = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap(patternsIn);

test("every regular expression takes linear time", () => {
  expect(patterns.length).toBeGreaterThan(80);
  expect(patterns.flatMap(superlinear)).toEqual([]);
});

test.each([/^\d+\.?\d*$/, /_+$/, /^(?:a+)+$/])("it finds %s", (pattern) => {
  expect(superlinear({ place: "here", source: pattern.source, flags: pattern.flags })).not.toEqual([]);
});

// Finds every message with a code in src/, and keeps a heading for each of them in docs/reference/errors.md.
import { globSync } from "node:fs";
import ts from "typescript";
import { readProject, root } from "./parts.ts";

export interface CodedMessage {
  code: string;
  /** The text with `…` in place of values. */
  text: string;
}

const codePattern = /^LLMX\d{3}$/;

// `LLMX220 ${name} is …` or `${name} is …. (LLMX220)`
const leadingCodePattern = /^(LLMX\d{3}) (?=.)/;
const trailingCodePattern = / \((LLMX\d{3})\)$/;

/** Returns the messages of the sources by code, each with the texts that it can have. */
export function collectMessages(): Map<string, string[]> {
  const files = globSync("src/**/*.ts", { cwd: root });
  const found = files.flatMap((file) => findMessages(readProject(file)));
  const byCode = new Map<string, string[]>();
  for (const { code, text } of found.sort((a, b) => a.code.localeCompare(b.code))) {
    const texts = byCode.get(code) ?? [];
    if (text !== "" && !texts.includes(text)) texts.push(text);
    byCode.set(code, texts);
  }
  return byCode;
}

/** Finds each code in a source with its text: after it, or beside it in the same call, object, or array. */
export function findMessages(source: string): CodedMessage[] {
  if (!source.includes("LLMX")) return [];
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.Latest, true);
  const found: CodedMessage[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (isText(node)) {
      const text = readText(node);
      const [, code] = leadingCodePattern.exec(text) ?? trailingCodePattern.exec(text) ?? [];
      if (code !== undefined)
        found.push({ code, text: text.replace(leadingCodePattern, "").replace(trailingCodePattern, "") });
    }
    if (ts.isStringLiteralLike(node) && codePattern.test(node.text)) {
      found.push({ code: node.text, text: findTextBeside(node) });
    } else if (ts.isIdentifier(node) && codePattern.test(node.text) && ts.isPropertyAssignment(node.parent)) {
      found.push({ code: node.text, text: readText(node.parent.initializer) });
    }
    ts.forEachChild(node, visit);
  }
}

function isText(node: ts.Node): node is ts.Expression {
  return ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);
}

function findTextBeside(code: ts.Node): string {
  if (ts.isPropertyAssignment(code.parent) && code.parent.name === code) {
    return readText(code.parent.initializer);
  }
  for (let node = code.parent; node !== undefined; node = node.parent) {
    if (ts.isCallExpression(node)) return longest(node.arguments.map(readText));
    if (ts.isNewExpression(node)) return longest((node.arguments ?? []).map(readText));
    if (ts.isArrayLiteralExpression(node)) return longest(node.elements.map(readText));
    // `${isPassed ? "LLMX223" : "LLMX222"} the text`
    if (ts.isTemplateExpression(node) && node.head.text === "") return readText(node).replace(/^… /, "");
    if (ts.isObjectLiteralExpression(node)) {
      const values = node.properties.map((property) =>
        ts.isPropertyAssignment(property) ? readText(property.initializer) : "",
      );
      return longest(values);
    }
  }
  return "";
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => (text.length > best.length ? text : best), "");
}

/** Returns an expression's text with `…` in place of values; empty if it has no text of its own. */
function readText(node: ts.Expression): string {
  if (ts.isArrowFunction(node)) return ts.isBlock(node.body) ? "" : readText(node.body);
  if (ts.isParenthesizedExpression(node)) return readText(node.expression);
  if (ts.isStringLiteralLike(node)) return codePattern.test(node.text) ? "" : node.text;
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce(
      (text, { expression, literal }) => `${text}${readConstant(expression) ?? "…"}${literal.text}`,
      node.head.text,
    );
  }
  if (ts.isConditionalExpression(node)) return longest([readText(node.whenTrue), readText(node.whenFalse)]);
  if (ts.isBinaryExpression(node)) {
    return [readText(node.left), readText(node.right)].map((text) => text || "…").join("");
  }
  return "";
}

/** Returns the text of a constant of the same file: `const fix = "Fix it."`. */
function readConstant(node: ts.Expression): string | undefined {
  if (!ts.isIdentifier(node)) return undefined;
  const declarations = node
    .getSourceFile()
    .statements.flatMap((statement) =>
      ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : [],
    );
  const found = declarations.find(({ name }) => ts.isIdentifier(name) && name.text === node.text);
  const value = found?.initializer;
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}

const ranges: readonly (readonly [number, string])[] = [
  [0, "Inputs"],
  [100, "Run, events, and baseline"],
  [200, "Gate"],
  [300, "Results files"],
  [400, "Datadog"],
  [422, "Patterns of results files"],
  [430, "Proxies"],
  [450, "GitHub and the comment"],
  [500, "Finish and stages"],
  [600, "Command line"],
];

const startMarker = "<!-- codes: headings and quotes are generated, explanations are written by hand -->\n";

/** Returns the page with a heading and the texts of each code, and with the explanations that it has so far. */
export function updateErrorsPage(page: string): string {
  const [intro = "", rest = ""] = page.split(startMarker);
  const explanations = readExplanations(rest);
  const lines: string[] = [];
  const messages = collectMessages();
  for (const [index, [from, title]] of ranges.entries()) {
    const to = ranges[index + 1]?.[0] ?? 1000;
    const codes = [...messages.keys()].filter((code) => from <= readNumber(code) && readNumber(code) < to);
    if (codes.length === 0) continue;
    lines.push(`## ${title}\n`);
    for (const code of codes) {
      const texts = (messages.get(code) ?? []).map((text) => `> ${escapeQuote(text)}`);
      const explanation = explanations.get(code) ?? "";
      lines.push(
        [`### ${code}\n`, `${texts.join("\n>\n")}\n`, ...(explanation ? [`${explanation}\n`] : [])].join("\n"),
      );
    }
  }
  return `${intro}${startMarker}\n${lines.join("\n").trimEnd()}\n`;
}

/** Returns what the page says about each code, below the quote of its text. */
export function readExplanations(page: string): Map<string, string> {
  const sections = page.split(/^### (LLMX\d{3})\n/m);
  const explanations = new Map<string, string>();
  for (let index = 1; index < sections.length; index += 2) {
    const body = (sections[index + 1] ?? "").split(/^## /m)[0] ?? "";
    explanations.set(sections[index] ?? "", body.replaceAll(/^>.*\n?/gm, "").trim());
  }
  return explanations;
}

function readNumber(code: string): number {
  return Number(code.slice("LLMX".length));
}

function escapeQuote(text: string): string {
  const line = text
    .trim()
    .replaceAll(/\s*\n\s*/g, " ")
    .replaceAll(/(?:…\s?)+…/g, "…");
  if (!/[a-z]/i.test(line)) return "The text depends on the cause.";
  return line
    .replaceAll("<", "&lt;")
    .replaceAll("*", "\\*")
    .replaceAll(/\[(?=[^`]*$)/g, "\\[");
}

// Generates parts of the README and docs: the quick starts from the examples, the sample comment from the demo's
// comment, and the samples of the command line from its output.
import type { TerminalSamples } from "./terminal-samples.ts";

/** Each of these comments is followed by a YAML block, a copy of the file in the comment. */
const copyPattern = /(<!-- a copy of (\S+) -->\n```yaml\n)[\s\S]*?(```\n)/g;

/** This comment is followed by the sample as a block quote. */
const samplePattern = /(<!-- sample comment: written by npm run readme -->\n)(?:\n(?:>.*\n)+)?/;

/** Each of these comments is followed by a block with the output of the command line, or the beginning of it. */
const terminalPattern = /(<!-- cli (\w+): written by npm run readme -->\n)(?:```console\n[\s\S]*?```\n)?/g;

/** How many metrics the samples show. A line with dots replaces the others. */
const maxMetrics = 2;

const maxRules = 2;

/** Generates the README's parts anew. `read` returns a file of the project. */
export function updateReadme(readme: string, read: (path: string) => string, comment: string): string {
  if (!samplePattern.test(readme)) throw new Error("The README lacks the comment that marks the sample.");
  const copied = readme.replaceAll(
    copyPattern,
    (_, head: string, path: string, foot: string) => `${head}${read(path)}${foot}`,
  );
  return copied.replace(samplePattern, (_, head: string) => `${head}\n${formatSample(comment)}\n`);
}

/** Formats the beginning of a comment, up to the first rows of its table, as a block quote without links. */
function formatSample(comment: string): string {
  const lines = comment.split("\n").filter((line) => !/^<!--.*-->$/.test(line));
  const start = lines.findIndex((line) => line.startsWith("|"));
  if (start === -1) throw new Error("The comment has no table.");
  const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
  const table = lines.slice(start, length === -1 ? undefined : start + length);
  // The table's head has two lines.
  const rows = table.slice(0, 2 + maxMetrics);
  if (rows.length < table.length) rows.push("| … |");
  return [...shortenRules(lines.slice(0, start)), ...rows]
    .map(removeLinks)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
    .replaceAll(/^/gm, "> ")
    .replaceAll(/^> $/gm, ">");
}

// Each failed rule is a list item.
function shortenRules(lines: readonly string[]): string[] {
  const rules = lines.flatMap((line, index) => (line.startsWith("- ") ? [index] : []));
  const first = rules[maxRules];
  if (first === undefined) return [...lines];
  return lines.flatMap((line, index) => {
    if (index === first) return "- …";
    return rules.indexOf(index) > maxRules ? [] : line;
  });
}

// A heading would become one of the README's own, and the links lead to a fake.
function removeLinks(line: string): string {
  if (/^\|[ :|-]+\|$/.test(line)) return line.replaceAll(" ", "");
  return line.replace(/^#+ (.*)$/, "**$1**").replaceAll(/\[((?:[^[\]]|\\[[\]])*)\]\(<?[^()]*>?\)/g, "$1");
}

/** Generates a page's samples of the command line anew. */
export function updateTerminalSamples(page: string, samples: TerminalSamples): string {
  const blocks: Record<string, string> = {
    short: shortenComparison(samples.compare),
    check: `${samples.check}${samples.errors}`,
    compare: shortenRecords(samples.compare),
  };
  return page.replaceAll(terminalPattern, (_, head: string, name: string) => {
    const block = blocks[name];
    if (block === undefined) throw new Error(`Unknown sample of the command line "${name}".`);
    return `${head}\`\`\`console\n${block}\`\`\`\n`;
  });
}

// The command and the table's head come before the metrics.
function shortenComparison(compare: string): string {
  return `${compare
    .split("\n")
    .slice(0, 2 + maxMetrics)
    .join("\n")}\n…\n`;
}

const maxRecords = 2;

function shortenRecords(compare: string): string {
  const lines = compare.split("\n");
  const isRecord = (line: string) => /^ {2}\S.*: .* → /.test(line);
  const records = lines.flatMap((line, index) => (isRecord(line) ? [index] : []));
  const end = lines.findIndex((line) => /^and \d+ more$/.test(line));
  const from = records[maxRecords];
  if (from === undefined || end === -1) throw new Error("The comparison has too few records.");
  return [...lines.slice(0, from), "  …", ...lines.slice(end + 1)].join("\n");
}

// The parts of README and docs that are made of something else: the quick starts of the examples, the sample comment of
// what `npm start` leaves behind, the samples of the command line of what it prints.
import type { TerminalSamples } from "./terminal-samples.ts";

/** Below these comments of the README stands a block of YAML that is a copy of the file that they name. */
const copies = /(<!-- a copy of (\S+) -->\n```yaml\n)[\s\S]*?(```\n)/g;

/** Below this comment stands the sample, a quotation up to the next line that is none. */
const sample = /(<!-- sample comment: written by npm run readme -->\n)(?:\n(?:>.*\n)+)?/;

/** Below this comment stands a block with what the command line prints, all of it or its beginning. */
const terminal = /(<!-- cli (\w+): written by npm run readme -->\n)(?:```console\n[\s\S]*?```\n)?/g;

/** Metrics that the samples show; a line of dots stands for the others. */
const shownMetrics = 2;

const shownRules = 2;

/** The README with its parts made anew; `read` gives a file of the project. */
export function withParts(readme: string, read: (path: string) => string, comment: string): string {
  if (!sample.test(readme)) throw new Error("The README has no place for the sample comment.");
  const copied = readme.replaceAll(
    copies,
    (_, head: string, path: string, foot: string) => `${head}${read(path)}${foot}`,
  );
  return copied.replace(sample, (_, head: string) => `${head}\n${sampleOf(comment)}\n`);
}

/** The head of a comment, from its title to the first rows of its table, as a quotation without links. */
export function sampleOf(comment: string): string {
  const lines = comment.split("\n").filter((line) => !/^<!--.*-->$/.test(line));
  const start = lines.findIndex((line) => line.startsWith("|"));
  if (start === -1) throw new Error("The comment has no table.");
  const length = lines.slice(start).findIndex((line) => !line.startsWith("|"));
  const table = lines.slice(start, length === -1 ? undefined : start + length);
  // Two lines are the table's head.
  const rows = table.slice(0, 2 + shownMetrics);
  if (rows.length < table.length) rows.push("| … |");
  return [...withFewerRules(lines.slice(0, start)), ...rows]
    .map(plain)
    .join("\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim()
    .replaceAll(/^/gm, "> ")
    .replaceAll(/^> $/gm, ">");
}

// Each broken rule is an item of a list.
function withFewerRules(lines: readonly string[]): string[] {
  const rules = lines.flatMap((line, index) => (line.startsWith("- ") ? [index] : []));
  const first = rules[shownRules];
  if (first === undefined) return [...lines];
  return lines.flatMap((line, index) => {
    if (index === first) return "- …";
    return rules.indexOf(index) > shownRules ? [] : line;
  });
}

// Its headings would be the README's own, and its links lead to a stand-in.
function plain(line: string): string {
  if (/^\|[ :|-]+\|$/.test(line)) return line.replaceAll(" ", "");
  return line.replace(/^#+ (.*)$/, "**$1**").replaceAll(/\[((?:[^[\]]|\\[[\]])*)\]\(<?[^()]*>?\)/g, "$1");
}

/** A page with the samples of the command line made anew. */
export function withTerminal(page: string, samples: TerminalSamples): string {
  const blocks: Record<string, string> = {
    short: shortened(samples.compare),
    check: `${samples.check}${samples.faults}`,
    compare: withFewerRows(samples.compare),
  };
  return page.replaceAll(terminal, (_, head: string, name: string) => {
    const block = blocks[name];
    if (block === undefined) throw new Error(`There is no sample of the command line named ${name}.`);
    return `${head}\`\`\`console\n${block}\`\`\`\n`;
  });
}

// What is typed, and the head of the table, stand above the metrics.
function shortened(compare: string): string {
  return `${compare
    .split("\n")
    .slice(0, 2 + shownMetrics)
    .join("\n")}\n…\n`;
}

const shownRecords = 2;

function withFewerRows(compare: string): string {
  const lines = compare.split("\n");
  const isRecord = (line: string) => /^ {2}\S.*: .* → /.test(line);
  const records = lines.flatMap((line, index) => (isRecord(line) ? [index] : []));
  const end = lines.findIndex((line) => /^and \d+ more$/.test(line));
  const from = records[shownRecords];
  if (from === undefined || end === -1) throw new Error("The comparison has too few records.");
  return [...lines.slice(0, from), "  …", ...lines.slice(end + 1)].join("\n");
}

import { formatCount, plural } from "../lib/format.ts";
import { clipped } from "../lib/text.ts";
import type { CheckedFile } from "../results/check.ts";

const maxFiles = 20;

/** For each results file a sentence that says what was understood of it. */
export function fileSentences(files: readonly CheckedFile[]): string[] {
  const sentences = files.slice(0, maxFiles).map(fileSentence);
  const more = files.length - sentences.length;
  return more === 0 ? sentences : [...sentences, `And ${plural(more, "results file")} more.`];
}

const maxWarnings = 20;

/** Returns a sentence for each thing that may be wrong with the results files, the first 20. */
export function describeFileWarnings(files: readonly CheckedFile[]): string[] {
  const all = files.flatMap(({ file, warnings }) => warnings.map((warning) => `${file.name}: ${warning}`));
  const more = all.length - maxWarnings;
  const shown = all.slice(0, maxWarnings).map((warning) => warning.replace(/\s+/g, " "));
  return more > 0 ? [...shown, `And ${plural(more, "warning")} more about results files.`] : shown;
}

function fileSentence(file: CheckedFile): string {
  const { counts, format, notes } = file;
  if (counts.rows === 0 && counts.summaries === 0 && !file.isTool) return `${file.file.name}: empty`;
  const parts = [format, plural(counts.rows, "row"), ...describeRuns(file), ...describeMetrics(file)];
  const sentence = [`${file.file.name}: ${parts.join(", ")}`, ...describeSkipped(file), ...notes].join("; ");
  return sentence.replace(/\s+/g, " ");
}

function describeRuns({ counts: { rows, runs, firstRuns } }: CheckedFile): string[] {
  if (runs <= 1) return [];
  return [rows === firstRuns * runs ? `${runs} runs each` : `up to ${formatCount(runs)} runs each`];
}

const maxMetrics = 50;
const maxNameLength = 100;

// Each label with the tool's own name, where that is another one.
function describeMetrics({ names }: CheckedFile): string[] {
  if (names.size === 0) return [];
  const all = [...names].map(([name, label]) => {
    const shown = clipped(label, maxNameLength);
    return name === label ? shown : `${shown} (${clipped(name, maxNameLength)})`;
  });
  const more = all.length > maxMetrics ? [`and ${all.length - maxMetrics} more`] : [];
  return [`metrics ${[...all.slice(0, maxMetrics), ...more].join(", ")}`];
}

function describeSkipped({ skipped }: CheckedFile): string[] {
  const counts = [...skipped].map(([what, times]) => `${formatCount(times)} ${what}`);
  return counts.length === 0 ? [] : [`left out: ${counts.join(", ")}`];
}

import type { AnswerReport, ChangesReport, MetricReport, RecordChange } from "../report/report.ts";
import { formatCount, formatStep, plural, unitOf } from "./format.ts";
import { block, code, diff, folded, link, small, text } from "./markdown.ts";

// The rows that a reader sees without a click.
const openRows = 3;

/** The records that fell most, in the open; empty where none fell. */
export function renderFallen({ fell, withAnswers }: ChangesReport): string {
  if (fell.length === 0) return "";
  const rows = fell.slice(0, openRows).map((change) => renderChange(change, withAnswers));
  return ["**What got worse**", ...rows].join("\n\n");
}

/** The rest of what fell and what rose, folded, and how much more there is. */
export function renderMoreChanges(
  { fell, rose, withAnswers }: ChangesReport,
  metrics: readonly MetricReport[],
  most: number,
): string {
  const render = (changes: readonly RecordChange[]) =>
    changes.map((change) => renderChange(change, withAnswers));
  const fallen = fell.slice(openRows, most);
  const risen = rose.slice(0, most);
  const notShown = (kind: "worse" | "better", shown: readonly RecordChange[]) =>
    moreCounts(metrics, kind, shown);
  const parts = [
    foldedRows("fell", render(fallen), notShown("worse", fell.slice(0, Math.max(most, openRows)))),
    foldedRows("rose", render(risen), notShown("better", risen)),
    fell.length > 0 && !withAnswers ? hiddenAnswers : "",
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

const hiddenAnswers = small(
  "Inputs and answers are not shown; with `comment_details: true` everybody sees them who can read this.",
);

function foldedRows(word: "fell" | "rose", rows: readonly string[], more: string): string {
  if (rows.length === 0) return more === "" ? "" : small(`${more}.`);
  const title =
    word === "fell"
      ? `${plural(rows.length, "more record")} that fell`
      : `${plural(rows.length, "record")} that rose`;
  return folded(title, [...rows, ...(more === "" ? [] : [`${more}.`])].join("\n\n"));
}

/** What is not listed, by metric: `8 more in accuracy, 6 in urgency`. */
function moreCounts(
  metrics: readonly MetricReport[],
  kind: "worse" | "better",
  shown: readonly RecordChange[],
): string {
  const listed = (label: string) =>
    shown.filter(({ scores }) => scores.some((score) => score.label === label)).length;
  const counts = metrics.flatMap((metric) => {
    if (metric.type === "categorical" || metric.records === undefined) return [];
    if (metric.verdict === "not tested") return [];
    const more = metric.records[kind] - listed(metric.label);
    return more > 0 ? [{ label: metric.label, more }] : [];
  });
  const named = counts
    .slice(0, 5)
    .map(
      ({ label, more }, index) => `${formatCount(more)}${index === 0 ? " more" : ""} in ${code(label, 60)}`,
    );
  return named.join(", ");
}

function renderChange(change: RecordChange, withAnswers: boolean): string {
  const head = [titleOf(change), ...(withAnswers ? textsOf(change) : [])].filter((line) => line !== "");
  const parts = [head.join("\\\n"), ...(withAnswers ? answersOf(change) : [])];
  return parts.filter((part) => part !== "").join("\n\n");
}

function titleOf({ recordId, scores, current, baseline }: RecordChange): string {
  const name = recordId === undefined ? "A record without an id" : code(recordId, 60);
  const moved = scores.slice(0, 4).map((score) => `${code(score.label, 60)} ${step(score)}`);
  const hidden = scores.length - moved.length;
  const steps = [...moved, ...(hidden > 0 ? [`${hidden} more`] : [])].join(", ");
  const links = [rowLink("row", current), rowLink("baseline's row", baseline)].filter((each) => each !== "");
  return [`**${name}**`, steps, ...(links.length === 0 ? [] : [links.join(", ")])].join(" · ");
}

function rowLink(label: string, answer: AnswerReport | undefined): string {
  return answer?.url === undefined ? "" : link(label, answer.url);
}

// Of one run a boolean is true or false; over several runs it is a share.
function step(score: RecordChange["scores"][number]): string {
  const { type, baseline, value } = score;
  const word = (share: number) => (share === 1 ? "true" : share === 0 ? "false" : undefined);
  const [before, after] = [word(baseline), word(value)];
  if (type === "boolean" && before !== undefined && after !== undefined)
    return `${before}\u{00A0}→\u{00A0}${after}`;
  return formatStep(baseline, value, unitOf(score));
}

const answerLimits = { characters: 600, lines: 8 };

function textsOf({ input, expected }: RecordChange): string[] {
  return [
    input === undefined ? "" : `Input: ${text(input, 400)}`,
    expected === undefined ? "" : `Expected: ${text(expected, 300)}`,
  ];
}

function answersOf({ baseline, current }: RecordChange): string[] {
  return [answers(baseline, current), reasonsOf(current)];
}

function answers(baseline: AnswerReport | undefined, current: AnswerReport | undefined): string {
  const [before, after] = [answerText(baseline), answerText(current)];
  if (before === undefined && after === undefined) return "";
  if (before === after) return `The same answer in both:\n\n${block(after ?? "", answerLimits)}`;
  if (before === undefined) return `Answer:\n\n${block(after ?? "", answerLimits)}`;
  return diff(before, after ?? "(no answer)", answerLimits);
}

function answerText(answer: AnswerReport | undefined): string | undefined {
  if (answer?.error !== undefined) return `error: ${answer.error}`;
  return answer?.output;
}

function reasonsOf(current: AnswerReport | undefined): string {
  const reasons = current?.reasons ?? [];
  return reasons
    .slice(0, 3)
    .map(({ label, text: reason }) => `> ${code(label, 60)}: ${text(reason, 400)}`)
    .join("\\\n");
}

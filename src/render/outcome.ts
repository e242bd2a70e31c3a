import type { GateReport, MetricReport, NumericMetric, ResultsReport, RowsReport } from "../report/report.ts";
import type { SectionVerdict } from "../report/verdict.ts";
import { formatCount, plural } from "./format.ts";
import { code, text } from "./markdown.ts";

/** How a verdict stands before the name of an experiment. Sign and word stay on one line. */
export const verdictWords: Record<SectionVerdict, string> = {
  blocks: "❌ Blocks the merge",
  warns: "⚠️ Gate broken, as a warning",
  passes: "✅ Passes",
  unclear: "🟡 Unclear",
  "not judged": "➖ Not judged yet",
  running: "⏳ Running",
  completed: "🏁 Completed",
  unfinished: "⚠️ Unfinished",
  failed: "❌ Failed",
  interrupted: "⏹️ Interrupted",
};

/** What happened in one sentence, then what is missing, then what the gate found. */
export function renderOutcome(results: ResultsReport): string {
  const lines = [movement(results), rowRemarks(results.rows)].filter((line) => line !== "");
  return [lines.join("\\\n"), ...gateFindings(results.gate)].join("\n").trim();
}

/** Which metrics moved, and how many records got worse and better. */
function movement({ metrics, rows }: ResultsReport): string {
  if (rows.total === 0 && metrics.length === 0) return "There are no results.";
  const numeric = metrics.filter((metric) => metric.type !== "categorical");
  const regressed = numeric.filter(({ verdict }) => verdict === "regressed");
  const improved = numeric.filter(({ verdict }) => verdict === "improved");
  const sentences = [
    ...(regressed.length > 0 ? [`${named(regressed)} got worse: ${moves(regressed)}.`] : []),
    ...(improved.length > 0 ? [`${named(improved)} got better: ${moves(improved)}.`] : []),
  ];
  return sentences.length > 0 ? sentences.join(" ") : stillness(metrics, numeric, rows);
}

const mostNamed = 3;

function named(metrics: readonly NumericMetric[]): string {
  const labels = metrics.slice(0, mostNamed).map(({ label }) => code(label, 60));
  const more = metrics.length - labels.length;
  return `**${listed([...labels, ...(more > 0 ? [`${more} more`] : [])])}**`;
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}

/** One metric's counts stand alone; of several each is named. */
function moves(metrics: readonly NumericMetric[]): string {
  const shown = metrics.slice(0, mostNamed);
  return shown
    .map((metric) => (shown.length === 1 ? move(metric) : `${code(metric.label, 60)} ${move(metric)}`))
    .join("; ");
}

function move({ records, verdict, byRecord }: NumericMetric): string {
  if (records === undefined || byRecord) return "by the mean, since the baseline's rows are gone";
  const { common, worse, better } = records;
  const [fell, rose] = [`${formatCount(worse)} fell`, `${formatCount(better)} rose`];
  const counts = verdict === "improved" ? `${rose}, ${fell}` : `${fell}, ${rose}`;
  return `of ${plural(common, "record")} ${counts}`;
}

function stillness(
  metrics: readonly MetricReport[],
  numeric: readonly NumericMetric[],
  rows: RowsReport,
): string {
  const compared = numeric.filter(
    ({ verdict }) => verdict === "no clear change" || verdict === "too few samples",
  );
  if (metrics.length === 0) return `${plural(rows.total, "row")} without any score.`;
  if (compared.length === 0)
    return `${plural(metrics.length, "metric")} over ${plural(rows.total, "row")}, nothing to compare with.`;
  const few = compared.filter(({ verdict }) => verdict === "too few samples");
  if (few.length === compared.length) return "There are too few common records to tell what changed.";
  return "No metric changed clearly.";
}

function rowRemarks({ failed, missing, notArrived = 0, total, added, common }: RowsReport): string {
  const remarks = [
    notArrived > 0
      ? `${plural(notArrived, "row")} ${notArrived === 1 ? "is" : "are"} missing in Datadog`
      : "",
    failed > 0 ? `${formatCount(failed)} of ${plural(total, "row")} failed` : "",
    missing > 0
      ? `${plural(missing, "record")} of the baseline ${missing === 1 ? "has" : "have"} no row`
      : "",
    added && common !== undefined ? `${plural(added, "record")} ${added === 1 ? "is" : "are"} new` : "",
  ].filter((remark) => remark !== "");
  return remarks.length === 0 ? "" : `⚠️ ${remarks.join(", ")}.`;
}

// A gate of hundreds of rules must not push the rest out of the comment.
const longestFindings = 20;

function gateFindings(gate: GateReport | undefined): string[] {
  if (gate === undefined) return [];
  const findings = [
    ...gate.broken.map((finding) => `- ${gate.mode === "fail" ? "❌" : "⚠️"} ${text(finding, 500)}`),
    ...gate.unclear.map((finding) => `- 🟡 ${text(finding, 500)}`),
    ...gate.open.map((finding) => `- ➖ ${text(finding, 500)}`),
  ];
  const hidden = findings.length - longestFindings;
  const shown = hidden > 0 ? [...findings.slice(0, longestFindings), `- and ${hidden} more`] : findings;
  return ["", gateLine(gate), ...(shown.length === 0 ? [] : ["", ...shown])];
}

function gateLine({ broken, unclear, open, held, mode }: GateReport): string {
  if (broken.length > 0) return mode === "fail" ? "**Gate broken:**" : "**Gate broken**, as a warning only:";
  if (unclear.length > 0) return "**Gate unclear:**";
  if (held === 0) return open.length > 0 ? "**Gate not judged:**" : "**Gate not judged**";
  const others = open.length === 0 ? "" : `, ${formatCount(open.length)} not judged`;
  return `**Gate passed** (${plural(held, "rule")}${others})`;
}

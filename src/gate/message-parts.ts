import { formatCount, plural } from "../lib/format.ts";
import type { Message } from "./parse-messages.ts";

/* The numbers of messages, and the parts that they share. */

/** What the data can detect, and what it would take. */
export interface PowerFacts {
  records: number;
  runs: { baseline: number; current: number };
  /** Undefined: only large drops. */
  drop: string | undefined;
  /** `not of 2`, after a drop with its unit. */
  limit: string;
  plan: RecordsNeeded | undefined;
}

export interface RecordsNeeded {
  drop: string;
  records: number;
  /** With three runs on the base branch; undefined if it has as many. */
  recordsWithThreeRuns: number | undefined;
}

/** What a metric did between the baseline and this run. */
export interface Change {
  /** `dropped 27.5 points`. */
  text: string;
  /** `75% → 47.5%`. */
  step: string;
  /** `2 points`, `10% of the baseline (0.0001 USD)`. */
  limit: string;
  /** The limit without the unit that `text` has: `2`. */
  bareLimit: string;
  /** Why the number alone decides; undefined if the test does. */
  untestedBecause: string | undefined;
}

export interface CoverageCounts {
  covered: number;
  expected: number;
  failed: number;
}

export function buildMessage(code: string, message: string): Message {
  return { code, message };
}

export function formatBaseline(baseline: string | undefined): string {
  return baseline === undefined ? "" : ` (baseline: ${baseline})`;
}

/** How often a bound would fail by chance, if that's known. */
export function formatChance(baseline: string | undefined, side: string, chance: number | undefined): string {
  if (baseline === undefined || chance === undefined) return formatBaseline(baseline);
  const verb = side === "below" ? "falls" : "rises";
  return `. At the baseline's ${baseline} an unchanged app ${verb} ${side} in ${formatRuns(chance)}.`;
}

export function formatAllowed({ limit }: Change): string {
  return `The gate allows ${limit} (\`max_regression\`).`;
}

export function explainDecision({ untestedBecause }: Change): string {
  return untestedBecause === undefined ? "" : ` The number alone decides: ${untestedBecause}.`;
}

export function formatFailing(isFailing: boolean): string {
  return isFailing ? " The gate fails for it (`unclear: fail`)." : "";
}

export function formatRowCounts({ covered, expected, failed }: CoverageCounts): string {
  const failures = failed === 0 ? "" : `; its evaluator failed on ${formatCount(failed)}`;
  return `${formatCount(covered)} of ${plural(expected, "row")}${failures}`;
}

export function formatShared(both: number, total: number): string {
  return `${formatCount(both)} of ${plural(total, "scored record")} (${formatPercent(both, total)})`;
}

export function formatPercent(count: number, total: number): string {
  return `${total === 0 ? 0 : Math.floor((count / total) * 100)}%`;
}

const maxListed = 10;

export function suggestName(meant: string | undefined, labels: readonly string[]): string {
  if (meant !== undefined) return ` Did you mean \`${meant}\`?`;
  if (labels.length === 0) return "";
  const more = labels.length - maxListed;
  return ` It has ${labels.slice(0, maxListed).join(", ")}${more > 0 ? `, and ${more} more` : ""}.`;
}

/** In how many of 100 runs something would appear by chance. */
export function formatRuns(pValue: number): string {
  const runs = Math.round(pValue * 100);
  return runs < 1 ? "fewer than 1 of 100 runs" : `${runs} of 100 runs`;
}

export function formatRunCounts({ baseline, current }: PowerFacts["runs"]): string {
  if (baseline === current) return baseline === 1 ? "one run" : `${baseline} runs each`;
  return `${plural(baseline, "run")} on the base branch and ${current} here`;
}

export function formatPlan(plan: RecordsNeeded | undefined): string {
  if (plan === undefined) return "";
  const { drop, records, recordsWithThreeRuns: fewer } = plan;
  const other = fewer === undefined ? "" : `, or ${formatCount(fewer)} with three runs on the base branch`;
  return ` For ${drop}: ${plural(records, "record")}${other}.`;
}

export function formatPValue(pValue: number | undefined): string {
  if (pValue === undefined) return "";
  return pValue < 0.001 ? ", p < 0.001" : `, p = ${Number(pValue.toPrecision(2))}`;
}

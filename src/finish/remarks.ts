import type { Comparison } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import { describeLoosenedRules, parseStoredGate, toStoredGate } from "../gate/stored-gate.ts";
import { closeSentence, type Message } from "../lib/errors.ts";
import { countDays } from "../lib/format.ts";
import { canonicalJson } from "../lib/json.ts";
import { clipped } from "../lib/text.ts";
import { createdAt, readActionMetadata } from "../run/action-metadata.ts";
import type { PooledComparison } from "./compare-attempts.ts";
import { describePart } from "./completeness.ts";
import { messages } from "./messages.ts";
import type { FinishTools } from "./plan.ts";
import type { Run } from "./read-run.ts";

/**
 * Logs what else has to be known of a run, and returns it for line 2 of the comment, a sentence each. `problems`:
 * acceptances that don't count.
 */
export function reportRemarks(
  run: Run,
  pooled: PooledComparison | undefined,
  changes: readonly ConfigChange[],
  { notes }: GateJudgement,
  problems: readonly Message[],
  { log, clock }: FinishTools,
): string[] {
  const { plan, results, baseline, attempts } = run;
  const shown: string[] = [];
  const add = (level: "info" | "notice" | "warning", remark: Message | string | undefined): void => {
    if (remark === undefined) return;
    const text = typeof remark === "string" ? remark : remark.message;
    if (level === "info") log.info(text);
    else log[level](remark);
    shown.push(level === "info" ? text : `⚠️ ${text}`);
  };
  add("notice", describeLoosenedGate(run, pooled?.comparison));
  add("info", describeConfigChanges(changes, plan.settings.withAnswers));
  const startedAt = plan.report.startedAt ?? clock.now();
  add("warning", baseline.experiment && warnOfOldBaseline(createdAt(baseline.experiment), startedAt));
  if (attempts.failure !== undefined) add("warning", messages.attemptsUnlisted(attempts.failure));
  for (const { experiment, reason } of attempts.unread)
    add("warning", messages.attemptUnread(experiment.attributes.name, reason));
  for (const problem of problems) add("warning", problem);
  for (const { message } of pooled?.remarks ?? []) add("info", message);
  // Logged before the upload.
  const stale = results.kind === "read" ? results.stale : undefined;
  if (stale !== undefined) shown.push(`⚠️ Some results files aren't from this run: ${stale}.`);
  // A note of the gate says the same.
  const part = notes.length > 0 ? undefined : describePart(run.scores, run.whole);
  return part === undefined ? shown : [...shown, part];
}

const oldDays = 7;

/** Warns about a baseline that is a week old or more; undefined if it's younger, or nobody knows. */
export function warnOfOldBaseline(createdAt: number, now: number): Message | undefined {
  const days = countDays(createdAt, now);
  return createdAt === 0 || days < oldDays ? undefined : messages.oldBaseline(days);
}

/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
function describeLoosenedGate({ plan, baseline }: Run, comparison: Comparison | undefined): Message | undefined {
  const stored = baseline.experiment && parseStoredGate(readActionMetadata(baseline.experiment).gate);
  if (stored === undefined || Object.keys(stored.rules).length === 0) return undefined;
  const { gate, gateMode, acceptPolicy } = plan.settings;
  const current = hasRules(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
  const numeric = comparison?.metrics.filter((metric) => metric.kind === "numeric") ?? [];
  const booleans = new Set(numeric.flatMap(({ label, type }) => (type === "boolean" ? label : [])));
  const rules = describeLoosenedRules(stored, current, (label) => booleans.has(label));
  const who = plan.report.isPullRequest ? "This pull request" : "This run";
  return rules === "" ? undefined : messages.loosenedGate(who, rules);
}

/** A member that differs between two configs, by its path: `model`, `retrieval.top_k`. */
export type ConfigChange = ReturnType<typeof findConfigChanges>[number];

const maxShown = 6;
const maxValueLength = 60;

/** Lists the members that differ between the configs of a run and its baseline, by their paths. */
export function findConfigChanges({ plan, baseline }: Run) {
  if (baseline.experiment === undefined) return [];
  const [before, after] = [flatten(baseline.experiment.attributes.config ?? {}), flatten(plan.report.config ?? {})];
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter((change) => write(change.before) !== write(change.after));
}

function flatten(config: object, prefix = ""): Map<string, unknown> {
  const members = Object.entries(config).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [...flatten(value, `${path}.`)] : [[path, value]];
  });
  return new Map(members);
}

function write(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : canonicalJson(value);
}

/** Says what differs between two configs, with values only if they may be shown; undefined if nothing differs. */
export function describeConfigChanges(changes: readonly ConfigChange[], withValues: boolean): string | undefined {
  if (changes.length === 0) return undefined;
  const short = (value: unknown) => clipped(write(value), maxValueLength);
  const shown = changes
    .slice(0, maxShown)
    .map(({ path, before, after }) => (withValues ? `${path} ${short(before)} → ${short(after)}` : path));
  const hidden = changes.length - shown.length;
  return `Changed since the baseline: ${shown.join(", ")}${hidden > 0 ? `, and ${hidden} more` : ""}.`;
}

const relativeRules: ReadonlySet<string> = new Set(["max_regression", "no_regression", "max_broken"]);

/** Adds to each failing relative rule that another judge scored the baseline, if `config.judge` differs. */
export function explainOtherJudge(judgement: GateJudgement, changes: readonly ConfigChange[]): GateJudgement {
  if (!changes.some(({ path }) => path === "judge" || path.startsWith("judge."))) return judgement;
  const reason = "Another judge scored the baseline, so this drop may come from the judge.";
  const rules = judgement.rules.map((rule) =>
    rule.outcome === "failed" && relativeRules.has(rule.rule)
      ? { ...rule, message: `${closeSentence(rule.message)} ${reason}` }
      : rule,
  );
  return { ...judgement, rules };
}

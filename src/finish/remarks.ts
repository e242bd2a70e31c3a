import { createdAt } from "../baseline/eligibility.ts";
import type { Comparison } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import { describeLoosenedRules, parseStoredGate, toStoredGate } from "../gate/stored-gate.ts";
import type { Message } from "../lib/errors.ts";
import { countDays } from "../lib/format.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import { explainLimits } from "./attempts.ts";
import type { PooledComparison } from "./compare-attempts.ts";
import { describePart } from "./completeness.ts";
import { describeConfigChanges } from "./config-changes.ts";
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
  { notes }: GateJudgement,
  problems: readonly Message[],
  { log, clock }: FinishTools,
): string[] {
  const { plan, results, baseline, attempts } = run;
  const startedAt = plan.report.startedAt ?? clock.now();
  const warnings = [...explainLimits(attempts), ...problems];
  const remarks: ["info" | "notice" | "warning", Message | string | undefined][] = [
    ["notice", describeLoosenedGate(run, pooled?.comparison)],
    ["info", describeConfigChanges(run.configChanges, plan.settings.withAnswers)],
    ["warning", baseline.experiment && warnOfOldBaseline(createdAt(baseline.experiment), startedAt)],
    ...warnings.map((warning): ["warning", Message] => ["warning", warning]),
    ...(pooled?.remarks ?? []).map(({ message }): ["info", string] => ["info", message]),
  ];
  const shown: string[] = [];
  for (const [level, remark] of remarks) {
    if (remark === undefined) continue;
    const text = typeof remark === "string" ? remark : remark.message;
    if (level === "info") log.info(text);
    else log[level](remark);
    shown.push(level === "info" ? text : `⚠️ ${text}`);
  }
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
  const current = gate && hasRules(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
  const isBoolean = (label: string) =>
    comparison?.metrics.some(
      (metric) => metric.label === label && metric.kind === "numeric" && metric.type === "boolean",
    ) ?? false;
  const rules = describeLoosenedRules(stored, current, isBoolean);
  const who = plan.report.isPullRequest ? "This pull request" : "This run";
  return rules === "" ? undefined : messages.loosenedGate(who, rules);
}

import { acceptRegressions } from "../accept/accept-regressions.ts";
import type { Comparison } from "../comparison/compare.ts";
import { type GateJudgement, judgeGate } from "../gate/judge.ts";
import { hideFoundSlices } from "../gate/judgement.ts";
import { type ActionError, GateBroken, InputError, type Message, ResultsFileError, withCode } from "../lib/errors.ts";
import { type ExperimentReport, legName } from "../render/report.ts";
import { limitOutcomes } from "./attempts.ts";
import { countDatasetRecords } from "./completeness.ts";
import { explainOtherJudge } from "./config-changes.ts";
import { listGateFacts } from "./ending.ts";
import { messages } from "./messages.ts";
import type { FinishTools } from "./plan.ts";
import type { Run } from "./read-run.ts";
import type { RunResults } from "./results.ts";

/**
 * Judges the gate, lifts what was accepted, and lets no rule pass that an attempt that can't be read failed. Without
 * `comment_details`, values of records aren't named.
 */
export async function judgeRun(run: Run, comparison: Comparison | undefined, tools: FinishTools) {
  const { plan, results, scores, baseline, attempts } = run;
  const { names } = run.metricFacts;
  const isRead = results.kind === "read" && comparison !== undefined;
  const judged = judgeGate(plan.settings.gate, {
    results: isRead ? { kind: "read", comparison } : { kind: "unreadable", reason: explainUnreadable(results) },
    baseline: baseline.state,
    facts: listGateFacts(run),
    names,
    dataset: baseline.state.kind === "none" ? countDatasetRecords(scores, run.whole) : undefined,
    addsReruns: attempts.addsReruns,
  });
  const { judgement, ...accepted } = await acceptRegressions(judged, names, plan, tools);
  const shown = plan.settings.withAnswers ? judgement : hideFoundSlices(judgement);
  return { judgement: explainOtherJudge(limitOutcomes(shown, attempts), run.configChanges), ...accepted };
}

function explainUnreadable(results: RunResults): string {
  switch (results.kind) {
    case "read":
      return "The run was canceled before its results were compared.";
    case "absent":
      return "The run produced no results.";
    case "invalid":
      return "The results files contain errors.";
    case "not uploaded":
      return messages.notUploaded(results.reason).message;
    case "unreadable":
      return messages.notRead(results.reason).message;
  }
}

/** Names the rules that fail; undefined if none do. */
export function describeGateFailure(report: ExperimentReport, { rules }: GateJudgement): Message | undefined {
  const failed = rules.filter(({ outcome }) => outcome === "failed").map(({ message }) => `  ${message}`);
  return failed.length === 0 ? undefined : messages.gateFailed(nameLeg(report), failed);
}

/** Lists what a gate that doesn't fail still warns about: rules that are unclear, and limits that are too fine. */
export function listGateWarnings(report: ExperimentReport, { rules, warnings }: GateJudgement): Message[] {
  const unclear = rules.filter(({ outcome }) => outcome === "unclear").map(({ message }) => `  ${message}`);
  return [...(unclear.length === 0 ? [] : [messages.gateUnclear(nameLeg(report), unclear)]), ...warnings];
}

/** Returns the experiment's logical name with the values of its matrix leg: `bot (gpt-5, cot)`. */
export function nameLeg({ experiment, matrix }: Pick<ExperimentReport, "experiment" | "matrix">): string {
  const leg = legName("", matrix);
  return leg === "" ? experiment.logicalName : `${experiment.logicalName} (${leg})`;
}

/** Returns what turns the job red: invalid results files, or a gate that fails. */
export function findFailure(results: RunResults, gateFailure: Message | undefined): ActionError | undefined {
  if (results.kind !== "invalid") return gateFailure && new GateBroken(gateFailure);
  const message = [results.reason, ...(gateFailure === undefined ? [] : [withCode(gateFailure)])].join("\n");
  return results.isInput ? new InputError(message) : new ResultsFileError(message, results.location);
}

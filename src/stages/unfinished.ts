import { hasRules } from "../gate/gate.ts";
import { ActionError } from "../lib/errors.ts";
import { redactDeep } from "../lib/redact.ts";
import type { ExperimentReport } from "../render/report.ts";
import { renderSummary } from "../render/summary.ts";
import type { SavedRun } from "./saved-run.ts";
import type { StageContext } from "./tools.ts";

/** What keeps the post stage from finishing, though it knows the experiment. */
export interface BlockingReason {
  /** Half a sentence: `the post stage got no app_key`. */
  reason: string;
  /** Whole sentences. */
  remedy: string;
}

const variables: Record<string, string> = { api_key: "DD_API_KEY", app_key: "DD_APP_KEY" };

/**
 * The inputs with the keys are empty though the main stage had them. The runner evaluates a step's inputs anew for
 * the post stage, and within nested composite actions it has lost by then what they are made of
 * (https://github.com/actions/runner/issues/2030).
 */
export function lostKeys(lost: readonly string[], token: string | undefined): BlockingReason {
  const names = lost.map((name) => variables[name] ?? name);
  const forComment = token === undefined ? ", GITHUB_TOKEN too, so that the comment can be written" : "";
  return {
    reason: `the post stage got no ${lost.join(" and no ")}, though the main stage did: the runner loses inputs within nested composite actions (actions/runner#2030)`,
    remedy: `Set ${names.join(" and ")} in the environment of the job${forComment}; or set finish: false, and use finish/ as a step of its own.`,
  };
}

/** The state is that of this step, as its token says, but another application key sealed it. */
export const changedKey: BlockingReason = {
  reason: "app_key is another than in the main stage",
  remedy: "Run the job again.",
};

/** @returns what to throw: the state cannot even be opened. */
export function unopened({ reason, remedy }: BlockingReason): ActionError {
  return new ActionError(`Nothing is finished: ${reason}. ${remedy}`);
}

/**
 * Tells what could not be done, and closes the experiment's section of the comment. What waits for results or for
 * a gate must not turn green unseen.
 *
 * @throws ActionError where results or a gate were asked for.
 */
export async function reportUnfinished(
  run: SavedRun,
  obstacle: BlockingReason,
  writeComment: (report: ExperimentReport) => Promise<void>,
  tools: StageContext,
): Promise<void> {
  const report = redactDeep(unfinishedReport(run, obstacle), tools.redact);
  await tools.writeSummary(renderSummary([report]));
  await writeComment(report);
  const message = messageFor(run, obstacle);
  if (run.results.length > 0 || (hasRules(run.gate) && run.gateMode === "fail")) throw new ActionError(message);
  tools.log.warning(message);
}

function unfinishedReport({ report }: SavedRun, { reason, remedy }: BlockingReason): ExperimentReport {
  return { ...report, state: "unfinished", stateDetail: `Not finished: ${reason}. ${remedy}` };
}

function messageFor({ report, results, gate }: SavedRun, { reason, remedy }: BlockingReason): string {
  const undone = [
    ...(results.length > 0 ? ["its results are not uploaded"] : []),
    ...(hasRules(gate) ? ["its gate is not checked"] : []),
    "in Datadog it goes on running",
  ];
  const last = undone.pop() ?? "";
  const all = undone.length === 0 ? last : `${undone.join(", ")}, and ${last}`;
  return `The experiment ${report.experiment.name} is not finished: ${reason}. So ${all}. ${remedy}`;
}

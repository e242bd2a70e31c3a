import type { Datadog } from "../datadog/client.ts";
import { parseSliceKey } from "../gate/gate.ts";
import { decideVerdict, type GateJudgement, isLiftable } from "../gate/judgement.ts";
import { labelFor, type MetricFacts } from "../gate/metrics.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage, type Message, tryAsync } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import type { AcceptanceReport, ExperimentReport } from "../render/report.ts";
import { readActionMetadata, tagKeys } from "../run/action-metadata.ts";
import { type AcceptCommand, parseAcceptCommand } from "./command.ts";
import { acceptMessages, refusals } from "./messages.ts";
import type { PullRequestComment, PullRequestReader } from "./read-comments.ts";

/** Who may accept a regression: somebody with write access, or one of them who isn't the author. */
export type AcceptPolicy = "write" | "review" | "off";

/** Where regressions of an experiment can be accepted, and by whom. */
export interface AcceptPlan {
  settings: { acceptPolicy: AcceptPolicy };
  /** Undefined without a pull request. */
  pullRequest: number | undefined;
  /** The experiment ran in a merge queue, whose commit isn't the pull request's. */
  isMergeQueue: boolean;
  projectId: string;
  report: Pick<ExperimentReport, "commit" | "sectionKey">;
}

/** What accepting needs of the world outside. */
export interface AcceptTools {
  datadog: Datadog;
  clock: Clock;
  signal: AbortSignal;
  pullRequests: PullRequestReader;
}

/**
 * Lifts the rules whose regression was accepted on the pull request. Without a rule to lift, nothing is read. `problems`
 * are the comments that don't count, and why.
 */
export async function acceptRegressions(
  judgement: GateJudgement,
  names: MetricFacts["names"],
  plan: AcceptPlan,
  tools: AcceptTools,
) {
  const nothing = { judgement, acceptances: [], problems: [] };
  const { pullRequest, settings } = plan;
  if (pullRequest === undefined || settings.acceptPolicy === "off" || !judgement.rules.some(isLiftable)) return nothing;
  try {
    const found = await findAcceptances(judgement, names, pullRequest, plan, tools);
    const accepted = new Set(found.acceptances.map(({ metric }) => metric));
    const rules = judgement.rules.map((rule) =>
      isLiftable(rule) && accepted.has(rule.metric) ? { ...rule, outcome: "accepted" as const } : rule,
    );
    return { judgement: { ...judgement, rules, verdict: decideVerdict(rules) }, ...found };
  } catch (error) {
    return { ...nothing, problems: [acceptMessages.unreadable(errorMessage(error))] };
  }
}

const toleranceMs = 60_000;
const hourMs = 3_600_000;

async function findAcceptances(
  judgement: GateJudgement,
  names: MetricFacts["names"],
  pullRequest: number,
  plan: AcceptPlan,
  tools: AcceptTools,
) {
  const { readPull, readComments } = tools.pullRequests;
  const commit = plan.isMergeQueue ? (await readPull(pullRequest)).head : plan.report.commit.sha.toLowerCase();
  // The first verdict on the commit was written now, if no earlier attempt or step wrote one.
  const tags = [`${tagKeys.commit}:${commit}`, `${tagKeys.section}:${plan.report.sectionKey}`];
  const { experiments } = await tools.datadog.listExperiments({ projectId: plan.projectId, tags }, tools.signal);
  const times = experiments.map((experiment) => Date.parse(readActionMetadata(experiment).first_verdict_at ?? ""));
  const firstVerdict = Math.min(tools.clock.now(), ...times.filter((time) => !Number.isNaN(time)));
  const notBefore = firstVerdict - toleranceMs;
  const head = { pullRequest, commit, notBefore };
  // From an hour before, so that a comment from before the result can be explained; whole hours are shared by legs.
  const comments = await readComments(pullRequest, (Math.floor(notBefore / hourMs) - 1) * hourMs);
  const liftable = new Set(judgement.rules.filter(isLiftable).map(({ metric }) => metric));
  const accepted = new Map<string, AcceptanceReport>();
  const problems = new Map<string, Message>();
  for (const comment of comments) {
    const command = parseAcceptCommand(comment.body ?? "");
    if (command === undefined || !commit.startsWith(command.commit)) continue;
    const metric = labelFor(command.metric, names);
    const login = comment.user?.login ?? "ghost";
    if (!liftable.has(metric)) {
      const problem = explainName(command.metric, login, judgement, liftable, names);
      if (problem !== undefined) problems.set(problem.message, problem);
      continue;
    }
    const refusal = await findRefusal(comment, command, head, plan.settings.acceptPolicy, tools.pullRequests);
    if (refusal === undefined) {
      accepted.set(metric, { metric, by: login, at: comment.created_at, reason: command.reason, commit });
    } else {
      const problem = acceptMessages.refused(metric, login, refusal);
      problems.set(problem.message, problem);
    }
  }
  // A comment that doesn't count needs no mention once another one does.
  const isAllAccepted = accepted.size === liftable.size;
  return { acceptances: [...accepted.values()], problems: isAllAccepted ? [] : [...problems.values()] };
}

/** Says why a name is none of the metrics that can be accepted; undefined if it's another metric of the gate. */
function explainName(
  name: string,
  login: string,
  { rules }: GateJudgement,
  liftable: ReadonlySet<string>,
  names: MetricFacts["names"],
): Message | undefined {
  const slice = parseSliceKey(name);
  const sliced = slice && labelFor(slice.metric, names);
  if (sliced !== undefined && liftable.has(sliced)) return acceptMessages.slice(login, sliced);
  const label = labelFor(name, names);
  if (rules.some(({ metric }) => metric === label || metric === sliced)) return undefined;
  return acceptMessages.unknownMetric(login, findNearest(name, liftable));
}

const minReasonLength = 10;

/** Returns why a comment doesn't count, for `acceptMessages.refused`; undefined if it does. */
async function findRefusal(
  comment: PullRequestComment,
  command: AcceptCommand,
  { pullRequest, commit, notBefore }: { pullRequest: number; commit: string; notBefore: number },
  policy: AcceptPolicy,
  { readPull, readAccess }: PullRequestReader,
): Promise<Message | undefined> {
  if (command.commit !== commit) return refusals.shortCommit;
  if (comment.updated_at !== comment.created_at) return refusals.edited;
  const { user } = comment;
  if (user?.type !== "User" || (comment.performed_via_github_app ?? null) !== null) return refusals.notAPerson;
  // A time that can't be read isn't after anything.
  if (!(Date.parse(comment.created_at) >= notBefore)) return refusals.tooEarly;
  if ([...command.reason.replaceAll("\u{FFFD}", "")].length < minReasonLength)
    return refusals.shortReason(minReasonLength);
  if (policy === "review") {
    const { author } = await readPull(pullRequest);
    if (author === undefined || author.toLowerCase() === user.login.toLowerCase()) return refusals.ownPullRequest;
  }
  const access = await tryAsync(readAccess(user.login));
  if ("failure" in access) return refusals.unknownAccess(user.login, errorMessage(access.failure));
  return access.value ? undefined : refusals.noWriteAccess(user.login);
}

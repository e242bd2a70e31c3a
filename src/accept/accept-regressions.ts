import type { Datadog } from "../datadog/client.ts";
import { parseSliceKey } from "../gate/gate.ts";
import { decideVerdict, type GateJudgement, isLiftable } from "../gate/judgement.ts";
import { labelFor, type MetricFacts } from "../gate/metrics.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage, type Message } from "../lib/errors.ts";
import { findNearest } from "../lib/text.ts";
import type { AcceptanceReport } from "../render/report.ts";
import { readActionMetadata, tagKeys } from "../run/action-metadata.ts";
import { type AcceptCommand, parseAcceptCommand } from "./command.ts";
import { acceptMessages } from "./messages.ts";
import type { PullRequestComment, PullRequestReader } from "./read-comments.ts";

/** Who may accept a regression: somebody with write access, or one of them who isn't the author. */
export type AcceptPolicy = "write" | "review" | "off";

/** On which pull request a regression can be accepted, and for which of its commits. */
export interface AcceptQuery {
  policy: AcceptPolicy;
  pullRequest: number;
  /** The head commit; undefined for that of the pull request as it is, as in a merge queue. */
  commit: string | undefined;
  projectId: string;
  sectionKey: string;
  reader: PullRequestReader;
}

interface AcceptTools {
  datadog: Datadog;
  clock: Clock;
  signal: AbortSignal;
}

export interface Accepted {
  judgement: GateJudgement;
  acceptances: AcceptanceReport[];
  /** Comments that don't count, and why. */
  problems: Message[];
}

/** Lifts the rules whose regression was accepted on the pull request. Without a rule to lift, nothing is read. */
export async function acceptRegressions(
  judgement: GateJudgement,
  query: AcceptQuery | undefined,
  names: MetricFacts["names"],
  tools: AcceptTools,
): Promise<Accepted> {
  const nothing = { judgement, acceptances: [], problems: [] };
  const metrics = new Set(judgement.rules.filter(isLiftable).map(({ metric }) => metric));
  if (query === undefined || query.policy === "off" || metrics.size === 0) return nothing;
  try {
    const { acceptances, problems } = await findAcceptances(judgement, query, metrics, names, tools);
    return { judgement: liftRules(judgement, acceptances), acceptances, problems };
  } catch (error) {
    return { ...nothing, problems: [acceptMessages.unreadable(errorMessage(error))] };
  }
}

function liftRules(judgement: GateJudgement, acceptances: readonly AcceptanceReport[]): GateJudgement {
  const accepted = new Set(acceptances.map(({ metric }) => metric));
  const rules = judgement.rules.map((rule) =>
    isLiftable(rule) && accepted.has(rule.metric) ? { ...rule, outcome: "accepted" as const } : rule,
  );
  return { ...judgement, rules, verdict: decideVerdict(rules) };
}

const toleranceMs = 60_000;
const hourMs = 3_600_000;

async function findAcceptances(
  judgement: GateJudgement,
  query: AcceptQuery,
  metrics: ReadonlySet<string>,
  names: MetricFacts["names"],
  tools: AcceptTools,
): Promise<Omit<Accepted, "judgement">> {
  const { reader, pullRequest } = query;
  const commit = query.commit ?? (await reader.readPull(pullRequest)).head;
  const notBefore = (await readFirstVerdict(commit, query, tools)) - toleranceMs;
  const found: Omit<Accepted, "judgement"> = { acceptances: [], problems: [] };
  // From an hour before, so that a comment from before the result can be explained; whole hours are shared by legs.
  const since = (Math.floor(notBefore / hourMs) - 1) * hourMs;
  for (const comment of await reader.readComments(pullRequest, since)) {
    const command = parseAcceptCommand(comment.body ?? "");
    if (command === undefined || !commit.startsWith(command.commit)) continue;
    const metric = labelFor(command.metric, names);
    const login = comment.user?.login ?? "ghost";
    if (!metrics.has(metric)) {
      found.problems.push(...explainName(command.metric, metric, login, judgement, metrics, names));
      continue;
    }
    const problem = await explainRefusal(comment, { ...command, metric }, login, commit, notBefore, query);
    const { reason } = command;
    if (problem === undefined) found.acceptances.push({ metric, by: login, at: comment.created_at, reason, commit });
    else found.problems.push(problem);
  }
  // A comment that doesn't count needs no mention once another one does.
  const newest = new Map(found.acceptances.map((acceptance) => [acceptance.metric, acceptance]));
  const isAllAccepted = [...metrics].every((metric) => newest.has(metric));
  const problems = new Map(found.problems.map((problem) => [problem.message, problem]));
  return { acceptances: [...newest.values()], problems: isAllAccepted ? [] : [...problems.values()] };
}

/** Says why a name is none of the metrics that can be accepted; nothing if it's another metric of the gate. */
function explainName(
  name: string,
  label: string,
  login: string,
  judgement: GateJudgement,
  metrics: ReadonlySet<string>,
  names: MetricFacts["names"],
): Message[] {
  const slice = parseSliceKey(name);
  const metric = slice && labelFor(slice.metric, names);
  if (metric !== undefined && metrics.has(metric)) return [acceptMessages.slice(login, metric)];
  if (judgement.rules.some((rule) => rule.metric === label || rule.metric === metric)) return [];
  return [acceptMessages.unknownMetric(login, findNearest(name, metrics))];
}

/** Returns when the first verdict on a commit was written: now, if no earlier attempt or step wrote one. */
async function readFirstVerdict(
  commit: string,
  { projectId, sectionKey }: AcceptQuery,
  { datadog, clock, signal }: AcceptTools,
): Promise<number> {
  const tags = [`${tagKeys.commit}:${commit}`, `${tagKeys.section}:${sectionKey}`];
  const { experiments } = await datadog.listExperiments({ projectId, tags }, signal);
  const times = experiments.map((experiment) => Date.parse(readActionMetadata(experiment).first_verdict_at ?? ""));
  return Math.min(clock.now(), ...times.filter((time) => !Number.isNaN(time)));
}

const minReasonLength = 10;

/** Says why a comment doesn't count; undefined if it does. */
async function explainRefusal(
  comment: PullRequestComment,
  command: AcceptCommand,
  login: string,
  commit: string,
  notBefore: number,
  { reader, policy, pullRequest }: AcceptQuery,
): Promise<Message | undefined> {
  const { metric } = command;
  if (command.commit !== commit) return acceptMessages.shortCommit(login, metric);
  if (comment.updated_at !== comment.created_at) return acceptMessages.edited(login, metric);
  if (comment.user?.type !== "User" || (comment.performed_via_github_app ?? null) !== null)
    return acceptMessages.notAPerson(login, metric);
  // A time that can't be read isn't after anything.
  if (!(Date.parse(comment.created_at) >= notBefore)) return acceptMessages.tooEarly(login, metric);
  if ([...command.reason.replaceAll("\u{FFFD}", "")].length < minReasonLength)
    return acceptMessages.shortReason(login, metric, minReasonLength);
  if (policy === "review") {
    const { author } = await reader.readPull(pullRequest);
    if (author === undefined || author.toLowerCase() === login.toLowerCase())
      return acceptMessages.ownPullRequest(login, metric);
  }
  const access = await reader.readAccess(login);
  if (access.kind === "unknown") return acceptMessages.unknownAccess(login, metric, access.reason);
  return access.kind === "yes" ? undefined : acceptMessages.noWriteAccess(login, metric);
}

import { type CommitNode, compareHistories, createDateReader, listHistory } from "./commit-graph.ts";
import { findPull, type GitHubState, type PullRequest, toPullResource } from "./github-resources.ts";
import { buildLinkHeader, type Call, paginate, respondProblem, respondWithPage } from "./github-responses.ts";
import type { FakeResponse } from "./server.ts";

export function getPull({ state }: Call, number: string): FakeResponse {
  const pull = findPull(state, number);
  return pull ? { status: 200, body: toPullResource(state, pull) } : respondProblem(404, "Not Found");
}

export function listPulls({ state, request }: Call): FakeResponse {
  const { query } = request;
  const wantedState = query.get("state") ?? "open";
  const pulls = state.pulls
    .filter((pull) => wantedState === "all" || (pull.state ?? "open") === wantedState)
    .filter((pull) => (query.get("base") ?? pull.base.ref) === pull.base.ref)
    .filter((pull) => (query.get("head") ?? readHeadLabel(state, pull)) === readHeadLabel(state, pull))
    .sort((a, b) => b.number - a.number);
  return respondWithPage(state, request, pulls, (pull) => toPullResource(state, pull));
}

function readHeadLabel(state: GitHubState, pull: PullRequest): string {
  return toPullResource(state, pull).head.label;
}

// As on GitHub, the list includes closed pull requests, and those whose head has changed since.
export function listPullsForCommit({ state, request }: Call, ref: string): FakeResponse {
  const sha = resolveRef(state, ref);
  if (sha === undefined) return respondProblem(422, `No commit found for SHA: ${ref}`);
  const pulls = state.pulls.filter((pull) => collectCommits(state, pull).includes(sha));
  return respondWithPage(state, request, pulls, (pull) => toPullResource(state, pull));
}

function collectCommits(state: GitHubState, pull: PullRequest): string[] {
  const base = pull.base.sha ?? state.branches[pull.base.ref] ?? "";
  const isKnown = state.commits[base] && state.commits[pull.head.sha];
  const between = isKnown ? (compareHistories(state.commits, base, pull.head.sha)?.commits ?? []) : [];
  return [...between, pull.head.sha, pull.merge_commit_sha ?? pull.head.sha];
}

/** Returns the SHA of a branch, a tag, or a SHA. A branch can begin with `refs/heads/` or `heads/`. */
function resolveRef(state: GitHubState, ref: string): string | undefined {
  const branch = ref.replace(/^(refs\/)?heads\//, "");
  const tag = ref.replace(/^(refs\/)?tags\//, "");
  const sha = state.commits[ref] ? ref : (state.branches[branch] ?? state.tags[tag]);
  return sha !== undefined && state.commits[sha] ? sha : undefined;
}

export function listCommits({ state, request }: Call): FakeResponse {
  const start = resolveRef(state, request.query.get("sha") ?? state.defaultBranch);
  if (start === undefined) return respondProblem(404, "Not Found");
  const readDate = createDateReader(state.commits);
  const shas = listHistory(state.commits, start, readDate);
  return respondWithPage(state, request, shas, (sha) => toCommitResource(state, sha, readDate(sha)));
}

export function getCommit({ state }: Call, ref: string): FakeResponse {
  const sha = resolveRef(state, ref);
  if (sha === undefined) return respondProblem(422, `No commit found for SHA: ${ref}`);
  return { status: 200, body: toCommitResource(state, sha, createDateReader(state.commits)(sha)) };
}

function toCommitResource(state: GitHubState, sha: string, time: number) {
  const { parents } = state.commits[sha] as CommitNode;
  const url = (id: string) => `${state.apiUrl}/repos/${state.repository}/commits/${id}`;
  const person = {
    name: "Mona Lisa",
    email: "mona@example.com",
    date: new Date(time).toISOString().replace(".000Z", "Z"),
  };
  return {
    sha,
    node_id: `C_${sha.slice(0, 12)}`,
    commit: {
      author: person,
      committer: person,
      message: `Commit ${sha.slice(0, 7)}`,
      tree: { sha: findTree(state, sha) },
    },
    url: url(sha),
    html_url: `${state.serverUrl}/${state.repository}/commit/${sha}`,
    author: { login: "monalisa", type: "User" },
    committer: { login: "monalisa", type: "User" },
    parents: parents.map((parent) => ({ sha: parent, url: url(parent) })),
  };
}

/** Returns the tree of a commit. By default, each commit has a different tree. */
function findTree({ commits }: GitHubState, sha: string): string {
  return commits[sha]?.tree ?? [...sha].reverse().join("");
}

export function compareCommits({ state, request }: Call, basehead: string): FakeResponse {
  const [baseRef = "", headRef = ""] = basehead.split("...");
  const base = resolveRef(state, baseRef);
  const head = resolveRef(state, headRef);
  if (base === undefined || head === undefined) return respondProblem(404, "Not Found");
  const comparison = compareHistories(state.commits, base, head);
  if (!comparison) return respondProblem(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const readDate = createDateReader(state.commits);
  const show = (sha: string) => toCommitResource(state, sha, readDate(sha));
  const page = paginate(request.query, comparison.commits, 250);
  const body = {
    base_commit: show(base),
    merge_base_commit: show(comparison.mergeBase),
    status: comparison.status,
    ahead_by: comparison.aheadBy,
    behind_by: comparison.behindBy,
    total_commits: comparison.commits.length,
    commits: page.items.map(show),
    ...(page.number === 1 ? { files: [] } : {}),
  };
  return { status: 200, headers: buildLinkHeader(state, request, page), body };
}

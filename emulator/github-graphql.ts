import type { GitHubState } from "./github-resources.ts";
import { isAllowed, type TokenIdentity } from "./github-responses.ts";
import type { FakeResponse } from "./server.ts";

const forbidden = { type: "FORBIDDEN", message: "Resource not accessible by integration" };

interface GraphqlRequest {
  query?: string;
  variables?: Record<string, unknown>;
}

/** Responds to the GraphQL queries that the action sends. */
export function respondToGraphql(state: GitHubState, identity: TokenIdentity, body: unknown): FakeResponse {
  const { login } = identity;
  const { query = "", variables = {} } = (body ?? {}) as GraphqlRequest;
  const history = respondToHistoryQuery(state, { query, variables });
  if (history)
    return isAllowed(identity, { contents: "read" }) ? history : { status: 200, body: { errors: [forbidden] } };
  // In GraphQL, a bot's login has no suffix.
  const viewer = { login: login.replace(/\[bot\]$/, "") };
  if (/\bviewer\s*\{\s*login\s*\}/.test(query)) return { status: 200, body: { data: { viewer } } };
  return { status: 200, body: { errors: [{ message: "The fake doesn't know this query." }] } };
}

interface CommitQuery {
  query: string;
  variables: Record<string, unknown>;
}

// GitHub's limit for nested fields: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits
const maxQueryDepth = 25;

/**
 * Responds to a query for commits by `object(oid: …)` or `object(expression: "<commit>~<distance>")` with nested first
 * parents. Returns undefined for any other query.
 */
function respondToHistoryQuery({ commits }: GitHubState, { query, variables }: CommitQuery): FakeResponse | undefined {
  const objects = [...query.matchAll(/(?:(\w+):\s*)?\bobject\((\w+):\s*(?:\$(\w+)|"([^"]*)")\)/g)];
  if (objects.length === 0) return undefined;
  const parents = query.split(/\bparents\(first: 1\)/).length - 1;
  if (3 + 2 * parents > maxQueryDepth) {
    const message = `Query has depth of ${3 + 2 * parents}, which exceeds max depth of ${maxQueryDepth}`;
    return { status: 200, body: { errors: [{ message }] } };
  }
  const repository = Object.fromEntries(
    objects.map(([, alias = "object", , variable = "", literal]) => {
      const revision = literal ?? String(variables[variable]);
      return [alias, nestCommit(commits, walkFirstParents(commits, revision), parents)];
    }),
  );
  return { status: 200, body: { data: { repository } } };
}

/** Returns the commit that a revision such as `<commit>~12` names. */
function walkFirstParents(commits: GitHubState["commits"], revision: string): string | undefined {
  const [commit, distance = "0"] = revision.split("~");
  let at = commit;
  for (let left = Number(distance); left > 0 && at !== undefined; left -= 1) at = commits[at]?.parents[0];
  return at;
}

function nestCommit(commits: GitHubState["commits"], commit: string | undefined, depth: number): unknown {
  const node = commit === undefined ? undefined : commits[commit];
  if (node === undefined) return null;
  if (depth === 0) return { oid: commit };
  const [first] = node.parents;
  const nodes = first === undefined ? [] : [nestCommit(commits, first, depth - 1)];
  return { oid: commit, parents: { nodes } };
}

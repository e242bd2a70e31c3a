import type { GitHubState } from "./github-resources.ts";
import type { FakeResponse } from "./server.ts";

interface CommitQuery {
  query: string;
  variables: Record<string, unknown>;
}

// What GitHub takes of nested fields: https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits
const maxQueryDepth = 25;

/**
 * Answers a query for commits by `object(oid: …)` and `object(expression: "<commit>~<distance>")` whose first
 * parents are nested in each other; undefined where it asks for something else.
 */
export function respondToHistoryQuery(
  { commits }: GitHubState,
  asked: CommitQuery,
): FakeResponse | undefined {
  const objects = [...asked.query.matchAll(/(?:(\w+):\s*)?\bobject\((\w+):\s*(?:\$(\w+)|"([^"]*)")\)/g)];
  if (objects.length === 0) return undefined;
  const parents = asked.query.split(/\bparents\(first: 1\)/).length - 1;
  if (3 + 2 * parents > maxQueryDepth) {
    const message = `Query has depth of ${3 + 2 * parents}, which exceeds max depth of ${maxQueryDepth}`;
    return { status: 200, body: { errors: [{ message }] } };
  }
  const repository = Object.fromEntries(
    objects.map(([, alias = "object", , variable = "", literal]) => {
      const revision = literal ?? String(asked.variables[variable]);
      return [alias, nestCommit(commits, walkFirstParents(commits, revision), parents)];
    }),
  );
  return { status: 200, body: { data: { repository } } };
}

/** The commit that a revision such as `<commit>~12` names. */
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

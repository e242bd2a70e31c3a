import type { GitHubState } from "./github-resources.ts";
import type { FakeResponse, RecordedRequest } from "./server.ts";

type Access = "none" | "read" | "write";
type Permission = "contents" | "issues" | "pull_requests" | "statuses";

/** The user or app that a token belongs to, and what the token allows. */
export interface TokenIdentity {
  /** The login as REST shows it, with `[bot]` for an app. */
  login: string;
  /** A permission that is missing here is `none`. */
  permissions: Partial<Record<Permission, Access>>;
  /** The status of a rejected request: 403 by default, or 404 if the token can't see the repository. */
  deniedStatus?: 403 | 404;
}

/** The permissions of a route. One of them is enough. */
export type Needs = Partial<Record<Permission, "read" | "write">>;

export function isAllowed({ permissions }: TokenIdentity, needs: Needs): boolean {
  const wanted = Object.entries(needs) as [Permission, "read" | "write"][];
  const isGranted = ([permission, access]: [Permission, "read" | "write"]) =>
    permissions[permission] === "write" || permissions[permission] === access;
  return wanted.length === 0 || wanted.some(isGranted);
}

export function denyAccess({ deniedStatus = 403 }: TokenIdentity, needs: Needs): FakeResponse {
  if (deniedStatus === 404) return respondProblem(404, "Not Found");
  const accepted = Object.entries(needs).map(([permission, access]) => `${permission}=${access}`);
  return {
    ...respondProblem(403, "Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": accepted.join("; ") },
  };
}

/** A request that the token allows. */
export interface Call {
  state: GitHubState;
  identity: TokenIdentity;
  request: RecordedRequest;
}

export function respondProblem(status: number, message: string): FakeResponse {
  return {
    status,
    body: { message, documentation_url: "https://docs.github.com/rest", status: String(status) },
  };
}

interface Page<Item> {
  items: Item[];
  number: number;
  last: number;
}

export function paginate<Item>(query: URLSearchParams, items: Item[], defaultSize = 30): Page<Item> {
  const wanted = Number(query.get("per_page") ?? defaultSize);
  const size = Math.min(wanted > 0 ? wanted : defaultSize, Math.max(100, defaultSize));
  const number = Math.max(1, Number(query.get("page") ?? 1));
  const last = Math.max(1, Math.ceil(items.length / size));
  return { items: items.slice((number - 1) * size, number * size), number, last };
}

export function respondWithPage<Item>(
  state: GitHubState,
  request: RecordedRequest,
  items: Item[],
  show: (item: Item) => unknown,
): FakeResponse {
  const page = paginate(request.query, items);
  return { status: 200, headers: buildLinkHeader(state, request, page), body: page.items.map(show) };
}

export function buildLinkHeader(
  { apiUrl }: GitHubState,
  { path, query }: RecordedRequest,
  { number, last }: Page<unknown>,
): Record<string, string> {
  const link = (relation: string, page: number) => {
    const parameters = new URLSearchParams(query);
    parameters.set("page", String(page));
    return `<${apiUrl}${path}?${parameters}>; rel="${relation}"`;
  };
  const back = number > 1 ? [link("prev", number - 1), link("first", 1)] : [];
  const forth = number < last ? [link("next", number + 1), link("last", last)] : [];
  const links = [...back, ...forth];
  return links.length === 0 ? {} : { link: links.join(", ") };
}

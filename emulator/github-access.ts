import { respondProblem } from "./github-answers.ts";
import type { FakeResponse } from "./server.ts";

type Access = "none" | "read" | "write";
type Permission = "contents" | "issues" | "pull_requests";

/** Who a token speaks for, and what it may do. */
export interface TokenIdentity {
  /** As REST shows it: with `[bot]` for an app. */
  login: string;
  /** What is not named is `none`. */
  permissions: Partial<Record<Permission, Access>>;
  /** How a refusal looks; 404 where the token may not even know of the repository. Default: 403. */
  refusal?: 403 | 404;
}

/** Any of these permissions is enough. */
export type Needs = Partial<Record<Permission, "read" | "write">>;

export function isAllowed({ permissions }: TokenIdentity, needs: Needs): boolean {
  const wanted = Object.entries(needs) as [Permission, "read" | "write"][];
  const isGranted = ([permission, access]: [Permission, "read" | "write"]) =>
    permissions[permission] === "write" || permissions[permission] === access;
  return wanted.length === 0 || wanted.some(isGranted);
}

export function refuseAccess({ refusal = 403 }: TokenIdentity, needs: Needs): FakeResponse {
  if (refusal === 404) return respondProblem(404, "Not Found");
  const accepted = Object.entries(needs).map(([permission, access]) => `${permission}=${access}`);
  return {
    ...respondProblem(403, "Resource not accessible by integration"),
    headers: { "x-accepted-github-permissions": accepted.join("; ") },
  };
}

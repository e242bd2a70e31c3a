import { type Comment, findPull, type GitHubState, toCommentResource } from "./github-resources.ts";
import { type Call, respondProblem, respondWithPage } from "./github-responses.ts";
import type { FakeResponse, RecordedRequest } from "./server.ts";

export function listComments({ state, request }: Call, pullNumber: string): FakeResponse {
  const comments = state.comments
    .listVisible()
    .filter((comment) => comment.pullNumber === Number(pullNumber))
    .filter(({ updatedAt }) => updatedAt >= (request.query.get("since") ?? ""))
    .sort((a, b) => a.id - b.id);
  return findPull(state, pullNumber)
    ? respondWithPage(state, request, comments, (comment) => toCommentResource(state, comment))
    : respondProblem(404, "Not Found");
}

export function createComment({ state, identity, request }: Call, pullNumber: string): FakeResponse {
  const pull = findPull(state, pullNumber);
  if (!pull) return respondProblem(404, "Not Found");
  if (pull.locked) return respondProblem(403, "Unable to create comment because issue is locked.");
  const body = readCommentBody(request);
  const invalid = rejectInvalidComment(body);
  if (invalid) return invalid;
  const comment = addComment(state, pull.number, identity.login, body);
  return { status: 201, body: toCommentResource(state, comment) };
}

export function addComment(
  state: GitHubState,
  pullNumber: number,
  login: string,
  body: string,
  more: Partial<Comment> = {},
): Comment {
  const now = new Date(state.clock.now()).toISOString();
  const comment = {
    id: state.nextCommentId,
    pullNumber,
    login,
    body,
    createdAt: now,
    updatedAt: now,
    ...more,
  };
  state.nextCommentId += 1;
  state.comments.write(String(comment.id), comment);
  return comment;
}

function readCommentBody({ body }: RecordedRequest): string {
  const { body: text } = (body ?? {}) as { body?: unknown };
  return typeof text === "string" ? text : "";
}

// GitHub's database columns hold 65,536 characters and four times as many bytes.
function rejectInvalidComment(body: string): FakeResponse | undefined {
  const tooLong = [...body].length > 65_536 || Buffer.byteLength(body) > 262_144;
  if (body.trim() !== "" && !tooLong) return undefined;
  const message = tooLong ? "body is too long (maximum is 65536 characters)" : "body can't be blank";
  const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message }];
  return { status: 422, body: { message: "Validation Failed", errors } };
}

export function getComment({ state }: Call, id: string): FakeResponse {
  const comment = state.comments.get(id);
  return comment ? { status: 200, body: toCommentResource(state, comment) } : respondProblem(404, "Not Found");
}

export function updateComment({ state, request }: Call, id: string): FakeResponse {
  const comment = state.comments.get(id);
  if (!comment) return respondProblem(404, "Not Found");
  const body = readCommentBody(request);
  const invalid = rejectInvalidComment(body);
  if (invalid) return invalid;
  const updated = { ...comment, body, updatedAt: new Date(state.clock.now()).toISOString() };
  state.comments.write(id, updated);
  return { status: 200, body: toCommentResource(state, updated) };
}

export function deleteComment({ state }: Call, id: string): FakeResponse {
  if (!state.comments.get(id)) return respondProblem(404, "Not Found");
  state.comments.remove(id);
  return { status: 204 };
}

/** An error whose message is written for the user: what happened, where, and what to do. Shown without a stack. */
export class ActionError extends Error {
  override name = "ActionError";
}

/** A gate that is broken, which the report in the job summary has told already. */
export class GateBroken extends ActionError {
  override name = "GateBroken";
}

/** The message of anything that was thrown, with the messages of its causes; never a stack. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error instanceof AggregateError && error.message === "" ? joined(error) : error.message;
  const cause = error.cause === undefined ? "" : messageOf(error.cause);
  return cause === "" || own.includes(cause) ? own : `${own}: ${cause}`;
}

function joined(error: AggregateError): string {
  return error.errors.map(messageOf).join("; ");
}

/** The error of a row or a span, as Datadog takes it. */
export interface Failure {
  type?: string;
  message?: string;
  stack?: string;
}

type GivenFailure = { [Member in keyof Failure]?: string | null | undefined };

/** The error that is given; undefined where there is none. An empty text or `{}` is none: Datadog writes that where all is well. */
export function readRowFailure(given: string | GivenFailure | null | undefined): Failure | undefined {
  const failure = typeof given === "string" ? { message: given } : given;
  const members = Object.entries(failure ?? {}).filter(([, text]) => text);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

import type { ExperimentStatus } from "../datadog/experiments.ts";

/** How an experiment ends, and why where it did not complete. */
export interface Outcome {
  status: Exclude<ExperimentStatus, "running">;
  reason: string | undefined;
}

const outcomes = ["success", "failure", "cancelled", "skipped"] as const;
export type StepOutcome = (typeof outcomes)[number];

/**
 * The outcome of the evaluation step decides alone where it is given, else the status of the job, which does not
 * see failures that `continue-on-error` hides. Undefined where neither says anything that is known.
 */
export function outcomeOf(evaluationOutcome: string, jobStatus: string): Outcome | undefined {
  if (isOutcome(evaluationOutcome)) return outcome(evaluationOutcome, "the evaluation step");
  if (evaluationOutcome !== "") return undefined;
  return isOutcome(jobStatus) ? outcomeOfJob(jobStatus) : undefined;
}

export function outcomeOfJob(status: StepOutcome): Outcome {
  return outcome(status, "the job");
}

export function isOutcome(text: string): text is StepOutcome {
  return (outcomes as readonly string[]).includes(text);
}

function outcome(given: StepOutcome, subject: string): Outcome {
  switch (given) {
    case "success":
      return { status: "completed", reason: undefined };
    case "failure":
      return { status: "failed", reason: `${subject} failed` };
    case "skipped":
      return { status: "failed", reason: `${subject} was skipped` };
    case "cancelled":
      return { status: "interrupted", reason: `${subject} was cancelled` };
  }
}

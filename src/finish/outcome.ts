import type { ExperimentStatus } from "../datadog/experiments.ts";

/** How an experiment ends, and why where it did not complete. */
export interface Outcome {
  status: Exclude<ExperimentStatus, "running">;
  reason: string | undefined;
}

const outcomes = ["success", "failure", "cancelled", "skipped"] as const;
export type StepOutcome = (typeof outcomes)[number];

/** How the evaluation ended, as far as GitHub knows it. */
export interface Evaluation extends Outcome {
  /** GitHub's word; undefined where it is none that is known. */
  said: StepOutcome | undefined;
}

/**
 * The outcome of the evaluation step decides alone where it is given, else the status of the job, which does not
 * see failures that `continue-on-error` hides. Undefined where neither says anything that is known.
 */
export function parseEvaluationOutcome(evaluationOutcome: string, jobStatus: string): Evaluation | undefined {
  if (isOutcome(evaluationOutcome)) return evaluation(evaluationOutcome, "the evaluation step");
  if (evaluationOutcome !== "") return undefined;
  return isOutcome(jobStatus) ? outcomeOfJob(jobStatus) : undefined;
}

export function outcomeOfJob(status: StepOutcome): Evaluation {
  return evaluation(status, "the job");
}

export const unknownOutcome: Evaluation = {
  said: undefined,
  status: "interrupted",
  reason: "it is not known how the run ended",
};

export function isOutcome(text: string): text is StepOutcome {
  return (outcomes as readonly string[]).includes(text);
}

function evaluation(said: StepOutcome, subject: string): Evaluation {
  switch (said) {
    case "success":
      return { said, status: "completed", reason: undefined };
    case "failure":
      return { said, status: "failed", reason: `${subject} failed` };
    case "skipped":
      return { said, status: "failed", reason: `${subject} was skipped` };
    case "cancelled":
      return { said, status: "interrupted", reason: `${subject} was cancelled` };
  }
}

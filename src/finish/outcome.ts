import type { ExperimentStatus } from "../datadog/experiments.ts";

/** How an experiment ends, and why if it isn't completed. */
export interface Outcome {
  status: Exclude<ExperimentStatus, "running">;
  reason: string | undefined;
}

const outcomes = ["success", "failure", "cancelled", "skipped"] as const;
export type StepOutcome = (typeof outcomes)[number];

/** How the evaluation ended, as far as GitHub knows. */
export interface Evaluation extends Outcome {
  /** Undefined if GitHub's word isn't known. */
  githubOutcome: StepOutcome | undefined;
}

/**
 * Returns how the evaluation ended: by the outcome of its step if that is given, else by the status of the job, which
 * doesn't show failures that `continue-on-error` hides. Undefined if neither is a known word.
 */
export function parseEvaluationOutcome(evaluationOutcome: string, jobStatus: string): Evaluation | undefined {
  if (isOutcome(evaluationOutcome)) return describeOutcome(evaluationOutcome, "the evaluation step");
  if (evaluationOutcome !== "") return undefined;
  return isOutcome(jobStatus) ? describeOutcome(jobStatus, "the job") : undefined;
}

export const unknownOutcome: Evaluation = {
  githubOutcome: undefined,
  status: "interrupted",
  reason: "nobody knows how the run ended",
};

/** Returns whether a text is one of GitHub's outcomes. */
export function isOutcome(text: string): text is StepOutcome {
  return (outcomes as readonly string[]).includes(text);
}

/** Returns how an evaluation ended whose subject, such as `the job`, has this outcome. */
export function describeOutcome(githubOutcome: StepOutcome, subject: "the job" | "the evaluation step"): Evaluation {
  switch (githubOutcome) {
    case "success":
      return { githubOutcome, status: "completed", reason: undefined };
    case "failure":
      return { githubOutcome, status: "failed", reason: `${subject} failed` };
    case "skipped":
      return { githubOutcome, status: "failed", reason: `${subject} was skipped` };
    case "cancelled":
      return { githubOutcome, status: "interrupted", reason: `${subject} was canceled` };
  }
}

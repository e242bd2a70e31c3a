import type { DatadogExperiment, ExperimentStatus } from "../datadog/experiments.ts";

/** How an experiment ends, and why if it isn't completed. */
export interface Outcome {
  status: Exclude<ExperimentStatus, "running">;
  reason: string | undefined;
}

/** How the evaluation ended, as far as GitHub knows. */
export interface Evaluation extends Outcome {
  /** Undefined if GitHub's word isn't known. */
  githubOutcome: StepOutcome | undefined;
}

/** GitHub's words for how a step or job ended, and what they mean for the evaluation. */
const outcomes = {
  success: { status: "completed", verb: undefined },
  failure: { status: "failed", verb: "failed" },
  skipped: { status: "failed", verb: "was skipped" },
  cancelled: { status: "interrupted", verb: "was canceled" },
} as const;
export type StepOutcome = keyof typeof outcomes;

export const unknownOutcome: Evaluation = {
  githubOutcome: undefined,
  status: "interrupted",
  reason: "it's unknown how the run ended",
};

/** Returns how an experiment ended that needs no status anymore; undefined if it hasn't, as far as Datadog knows. */
export function readOutcome({ attributes: { status } }: DatadogExperiment): Outcome | undefined {
  const isOver = status === "completed" || status === "failed" || status === "interrupted";
  return isOver ? { status, reason: undefined } : undefined;
}

/** Returns how an evaluation ended whose subject has this outcome. */
export function describeOutcome(githubOutcome: StepOutcome, subject: "the job" | "the evaluation step"): Evaluation {
  const { status, verb } = outcomes[githubOutcome];
  return { githubOutcome, status, reason: verb && `${subject} ${verb}` };
}

/**
 * Returns how the evaluation ended: by the outcome of its step if that is given, else by the status of the job, which
 * doesn't show failures that `continue-on-error` hides. Undefined if neither is a known word.
 */
export function parseEvaluationOutcome(evaluationOutcome: string, jobStatus: string): Evaluation | undefined {
  const [text, subject] =
    evaluationOutcome === ""
      ? ([jobStatus, "the job"] as const)
      : ([evaluationOutcome, "the evaluation step"] as const);
  return Object.hasOwn(outcomes, text) ? describeOutcome(text as StepOutcome, subject) : undefined;
}

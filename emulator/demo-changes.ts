import type { Version } from "./evaluation/classifier.ts";

/** A pull request of the demo, and the state in which the action leaves it. */
export interface Change {
  number: number;
  branch: string;
  title: string;
  version: Version;
  state: "failed" | "unclear" | "accepted" | "passing";
  /** What the page says about it. */
  note: string;
}

export const changes: readonly Change[] = [
  {
    number: 41,
    branch: "fewer-rules",
    title: "Remove rules that look unused",
    version: "worse",
    state: "failed",
    note: "The change removes keywords that matter. The gate fails, and so does the job.",
  },
  {
    number: 42,
    branch: "informal-tone",
    title: "Answer in an informal tone",
    version: "informal",
    state: "unclear",
    note:
      "Accuracy dropped by more than the gate allows, but chance alone may explain the drop. The verdict is unclear, " +
      "and the job passes with a warning.",
  },
  {
    number: 43,
    branch: "shorter-prompts",
    title: "Save costs with shorter prompts",
    version: "cheaper",
    state: "accepted",
    note:
      "Accuracy dropped, and the job failed. Then somebody with write access accepted the drop by a comment and reran " +
      "the job, which passes.",
  },
  {
    number: 44,
    branch: "more-keywords",
    title: "Add missing keywords",
    version: "better",
    state: "passing",
    note: "The change adds keywords, and accuracy rises. The gate passes.",
  },
];

/** The experiment that was taken as parent (baseline). */
export interface Baseline {
  experimentId: string;
  /** The run's unique name in Datadog. */
  experimentName: string;
  /** Its `git.commit.sha`, where it is tagged with one. */
  commit: string | undefined;
  /** Why this one, in plain words: `merge base`, `newest on main`, `given`. */
  reason: string;
  /** The version of the dataset it ran on. */
  datasetVersion: number | undefined;
  /** It ran on another dataset version than the new experiment does. */
  otherDatasetVersion: boolean;
}

/** What the search for the parent came to. “There is none” and “could not look” are different things. */
export type ParentChoice =
  | { kind: "found"; baseline: Baseline }
  | { kind: "none"; reason: string }
  | { kind: "unknown"; reason: string };

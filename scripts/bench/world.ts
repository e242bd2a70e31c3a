import { type CommitGraph, createFakeSha, createLinearHistory } from "../../emulator/commit-graph.ts";

/** The time that each response takes, in milliseconds. */
export const latency = 100;

export const pullNumber = 12;

const main = createLinearHistory("main", 3);
const tip = main.shas.at(-1) ?? "";
const head = createFakeSha("head");
const merge = createFakeSha("merge");

/** A pull request with one commit on the tip of `main`. */
export const repository: { commits: CommitGraph; tip: string; head: string; merge: string } = {
  commits: { ...main.commits, [head]: { parents: [tip] }, [merge]: { parents: [tip, head] } },
  tip,
  head,
  merge,
};

/** Inputs of every step. */
export const place = {
  project_id: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751",
  dataset_id: "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d",
};

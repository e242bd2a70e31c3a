import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { readActionMetadata } from "../run/action-metadata.ts";

/* Why a parent was taken, or none, as facts; reason.ts puts them into words. */

const startPlace = z.enum([
  "merge base",
  "base of the merge commit",
  "base of the merge group",
  "parent commit",
  "same commit",
]);
const baselineRef = z.object({ type: z.enum(["branch", "tag", "commit"]), name: z.string() });
/** How many commits the walk went over where it ended at its bound; null where it did not. */
const within = z.nullable(z.int());

/** Runs that would have been taken but for their results, and why the newest of them was not. */
const skipped = z.exactOptional(
  z.object({ runs: z.int().check(z.positive()), branch: z.exactOptional(z.string()), fault: z.string() }),
);

const foundReason = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("on the line"),
    distance: z.int().check(z.minimum(0)),
    place: startPlace,
    skipped,
  }),
  z.object({
    kind: z.literal("newest of the branch"),
    branch: z.string(),
    within,
    /** The branch no longer holds its commit, and holds no other with an experiment. */
    isDropped: z.exactOptional(z.boolean()),
    skipped,
  }),
  z.object({ kind: z.literal("given") }),
]);

const noneReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not wanted") }),
  z.object({ kind: z.literal("none yet"), ref: baselineRef, within, skipped }),
  /** What was found carries this workflow run's ID. */
  z.object({ kind: z.literal("of this run"), experimentName: z.string(), runId: z.string() }),
  z.object({ kind: z.literal("itself"), wasGiven: z.boolean() }),
]);

const unknownReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("experiments not read") }),
  z.object({ kind: z.literal("history not read") }),
]);

/** Why this one: its place on the line of first parents, the newest of a branch, or the input. */
export type FoundReason = z.output<typeof foundReason>;
export type SkippedRuns = NonNullable<z.output<typeof skipped>>;
export type NoneReason = z.output<typeof noneReason>;
export type UnknownReason = z.output<typeof unknownReason>;

const parentFacts = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("found"), reason: foundReason }),
  z.object({ kind: z.literal("none"), reason: noneReason }),
  z.object({ kind: z.literal("unknown"), reason: unknownReason }),
]);

/** What the search for the parent came to, without the parent. */
export type ParentFacts = z.output<typeof parentFacts>;

/** What the main stage wrote into an experiment; undefined where it is not the action's, or an older one's. */
export function readBaselineFacts(experiment: DatadogExperiment): ParentFacts | undefined {
  return parentFacts.safeParse(readActionMetadata(experiment).parent).data;
}

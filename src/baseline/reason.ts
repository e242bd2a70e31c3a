import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { readActionMetadata } from "../run/action-metadata.ts";
import type { BaselineRef, StartLabel } from "../run/target.ts";

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

/* Facts about a parent in words, which only this file writes. */

/** The facts in words: `3 commits before the merge base`, `newest on main`, `no completed experiment on main yet`. */
export function reasonWords({ reason }: ParentFacts): string {
  switch (reason.kind) {
    case "on the line":
      return distanceWords(reason.distance, reason.place) + inBrackets(skippedWords(reason.skipped));
    case "newest of the branch":
      return (
        `newest on ${reason.branch}` +
        inBrackets(
          reason.isDropped ? `its commit is no longer on ${reason.branch}` : undefined,
          reason.within === null ? undefined : withinWords(reason.within),
          skippedWords(reason.skipped),
        )
      );
    case "given":
      return "given";
    case "not wanted":
      return "not wanted";
    case "none yet":
      return (
        noneYetWords(reason.ref) +
        (reason.within === null ? "" : `, ${withinWords(reason.within)}`) +
        inBrackets(skippedWords(reason.skipped, ""))
      );
    case "of this run":
      return `the experiment found (${reason.experimentName}) belongs to this workflow run (ID ${reason.runId})`;
    case "itself":
      return reason.wasGiven
        ? "the parent that was given is this experiment itself"
        : "the only baseline is this experiment itself";
    case "experiments not read":
      return "the baseline could not be looked up";
    case "history not read":
      return "the history of the baseline could not be read";
  }
}

/** The same for `parent_reason`, which tells “none” and “unknown” from a parent that was found. */
export function parentReason(facts: ParentFacts): string {
  return reasonOutput(facts.kind, reasonWords(facts));
}

/** `parent_reason` from words that were made before. */
export function reasonOutput(kind: ParentFacts["kind"], words: string): string {
  return kind === "found" ? words : `${kind}: ${words}`;
}

/** The facts that an experiment keeps, where its parent's id and the words do not tell them all. */
export function factsToKeep(facts: ParentFacts): ParentFacts | undefined {
  return facts.kind === "found" && nearerCommits(facts) === undefined ? undefined : facts;
}

/** Counts the commits between the baseline and the start of the search; undefined if that isn't known, or none. */
export function countCommitsBehind({ reason }: ParentFacts): number | undefined {
  return reason.kind === "on the line" && reason.distance > 0 ? reason.distance : undefined;
}

/** Commits nearer to the start, none of which has a completed experiment; undefined if some do, and were skipped. */
export function nearerCommits({ reason }: ParentFacts): number | undefined {
  const isNear = reason.kind === "on the line" && reason.distance > 0 && reason.skipped === undefined;
  return isNear ? reason.distance : undefined;
}

function distanceWords(distance: number, place: StartLabel): string {
  if (distance === 0) return place;
  const commits = distance === 1 ? "1 commit" : `${distance} commits`;
  return `${commits} before ${place === "same commit" ? "this commit" : `the ${place}`}`;
}

function noneYetWords({ type, name }: BaselineRef): string {
  switch (type) {
    case "branch":
      return `no completed experiment on ${name} yet`;
    case "tag":
      return `no completed experiment at or before the tag ${name}`;
    case "commit":
      return `no completed experiment at or before ${name.slice(0, 7)}`;
  }
}

/** `skipped 1 newer run on main: 20 of 20 rows failed` */
function skippedWords(skipped: SkippedRuns | undefined, newer = "newer "): string | undefined {
  if (skipped === undefined) return undefined;
  const { runs, branch, fault } = skipped;
  const where = branch === undefined ? "" : ` on ${branch}`;
  if (runs === 1) return `skipped 1 ${newer}run${where}: ${fault}`;
  return `skipped ${runs} ${newer}runs${where}, the newest because ${fault}`;
}

function inBrackets(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? "" : ` (${given.join("; ")})`;
}

function withinWords(commits: number): string {
  return `not within ${commits} ${commits === 1 ? "commit" : "commits"}`;
}

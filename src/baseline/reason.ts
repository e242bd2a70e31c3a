import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import { ownDataOf } from "../run/own-metadata.ts";

/* Why a parent was taken, or none: facts, which only this file puts into words. */

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

const foundReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("on the line"), distance: z.int().check(z.minimum(0)), place: startPlace }),
  z.object({ kind: z.literal("newest of the branch"), branch: z.string(), within }),
  z.object({ kind: z.literal("given") }),
]);

const noneReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("not wanted") }),
  z.object({ kind: z.literal("none yet"), ref: baselineRef, within }),
  z.object({ kind: z.literal("itself"), wasGiven: z.boolean() }),
]);

const unknownReason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("experiments not read") }),
  z.object({ kind: z.literal("history not read") }),
]);

/** Why this one: its place on the line of first parents, the newest of a branch, or the input. */
export type FoundReason = z.output<typeof foundReason>;
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
export function parentFactsOf(experiment: DatadogExperiment): ParentFacts | undefined {
  return parentFacts.safeParse(ownDataOf(experiment).parent).data;
}

/** The facts in words: `3 commits before the merge base`, `newest on main`, `no completed experiment on main yet`. */
export function reasonWords({ reason }: ParentFacts): string {
  switch (reason.kind) {
    case "on the line":
      return distanceWords(reason.distance, reason.place);
    case "newest of the branch":
      return `newest on ${reason.branch}${reason.within === null ? "" : ` (${withinWords(reason.within)})`}`;
    case "given":
      return "given";
    case "not wanted":
      return "not wanted";
    case "none yet":
      return noneYetWords(reason.ref) + (reason.within === null ? "" : `, ${withinWords(reason.within)}`);
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

/** Commits nearer to the start, none of which has a completed experiment. */
export function nearerCommits({ reason }: ParentFacts): number | undefined {
  return reason.kind === "on the line" && reason.distance > 0 ? reason.distance : undefined;
}

function distanceWords(distance: number, place: z.output<typeof startPlace>): string {
  if (distance === 0) return place;
  const commits = distance === 1 ? "1 commit" : `${distance} commits`;
  return `${commits} before ${place === "same commit" ? "this commit" : `the ${place}`}`;
}

function noneYetWords({ type, name }: z.output<typeof baselineRef>): string {
  switch (type) {
    case "branch":
      return `no completed experiment on ${name} yet`;
    case "tag":
      return `no completed experiment at or before the tag ${name}`;
    case "commit":
      return `no completed experiment at or before ${name.slice(0, 7)}`;
  }
}

function withinWords(commits: number): string {
  return `not within ${commits} ${commits === 1 ? "commit" : "commits"}`;
}

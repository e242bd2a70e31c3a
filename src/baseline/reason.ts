import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { JsonObject } from "../lib/json.ts";
import { ownMember, readActionMetadata } from "../run/action-metadata.ts";

/* Why a baseline was taken, or none: as facts, which experiments keep in their metadata, and in words. */

/** How many commits the walk went over if it ended at its bound; otherwise null. */
const within = z.nullable(z.int());

/** Workflow runs that would have been taken if their results were better, and why the newest of them wasn't. */
const skipped = z.exactOptional(
  z.object({ runs: z.int().check(z.positive()), branch: z.exactOptional(z.string()), fault: z.string() }),
);

const baselineFacts = z.object({
  kind: z.enum(["found", "none", "unknown"]),
  reason: z.discriminatedUnion("kind", [
    /** `distance` commits are between it and the start of the search, which the `place` names. */
    z.object({
      kind: z.literal("on the line"),
      distance: z.int().check(z.minimum(0)),
      place: z.enum([
        "merge base",
        "base of the merge commit",
        "base of the merge group",
        "parent commit",
        "same commit",
      ]),
      skipped,
    }),
    z.object({
      kind: z.literal("newest of the branch"),
      branch: z.string(),
      within,
      /** The branch no longer contains its commit, and contains no other with an experiment. */
      isDropped: z.exactOptional(z.boolean()),
      skipped,
    }),
    z.object({
      kind: z.literal("none yet"),
      ref: z.object({ type: z.enum(["branch", "tag", "commit"]), name: z.string() }),
      within,
      skipped,
    }),
    /** The experiment that was found carries this workflow run's ID. */
    z.object({ kind: z.literal("of this run"), experimentName: z.string(), runId: z.string() }),
    z.object({ kind: z.literal("itself"), wasGiven: z.boolean() }),
    z.object({ kind: z.enum(["given", "not wanted", "experiments not read", "history not read"]) }),
  ]),
});

/** The result of the search, without the experiment. */
export type BaselineFacts = z.output<typeof baselineFacts>;

export type BaselineReason = BaselineFacts["reason"];

export type SkippedRuns = NonNullable<z.output<typeof skipped>>;

/** Reads what the main stage wrote into an experiment; undefined if the action, or an older version of it, didn't. */
export function readBaselineFacts(experiment: DatadogExperiment): BaselineFacts | undefined {
  return baselineFacts.safeParse(readActionMetadata(experiment).parent).data;
}

/** Returns the members of metadata that say why an experiment has its baseline. Facts that its ID and the words say are left out. */
export function buildBaselineMetadata(facts: BaselineFacts, attempt: number): JsonObject {
  const { kind, reason } = facts;
  const isPlain = kind === "found" && countCommits(facts).nearerCommits === undefined;
  const own = { ...(attempt > 1 ? { run_attempt: attempt } : {}), ...(isPlain ? {} : { parent: { kind, reason } }) };
  return { parent_reason: formatParentReason(facts), ...(Object.keys(own).length > 0 ? { [ownMember]: own } : {}) };
}

/**
 * Counts the commits between the baseline and the start of the search, and the same if none of them has a completed
 * experiment. A number that isn't known, or is 0, is undefined.
 */
export function countCommits(facts: BaselineFacts | undefined) {
  const { distance = 0, skipped } = facts?.reason.kind === "on the line" ? facts.reason : {};
  const commitsBehind = distance > 0 ? distance : undefined;
  return { commitsBehind, nearerCommits: skipped ? undefined : commitsBehind };
}

/** Returns the output `parent_reason`, such as `none: no completed experiment on main yet`. */
export function formatParentReason(facts: BaselineFacts): string {
  return prefixReason(facts.kind, describeReason(facts));
}

/** Returns `parent_reason` for a reason that was put into words before. */
export function prefixReason(kind: BaselineFacts["kind"], words: string): string {
  return kind === "found" ? words : `${kind}: ${words}`;
}

/** Puts facts into words: `3 commits before the merge base`, `newest on main`, `no completed experiment on main yet`. */
export function describeReason({ reason }: BaselineFacts): string {
  switch (reason.kind) {
    case "on the line": {
      const { distance, place } = reason;
      const start = place === "same commit" ? "this commit" : `the ${place}`;
      const where = distance === 0 ? place : `${distance} ${distance === 1 ? "commit" : "commits"} before ${start}`;
      return where + inBrackets(describeSkipped(reason.skipped));
    }
    case "newest of the branch": {
      const dropped = reason.isDropped ? `its commit is no longer on ${reason.branch}` : undefined;
      const details = inBrackets(dropped, describeBound(reason.within), describeSkipped(reason.skipped));
      return `newest on ${reason.branch}${details}`;
    }
    case "none yet": {
      const { type, name } = reason.ref;
      const where = {
        branch: `on ${name} yet`,
        tag: `at or before the tag ${name}`,
        commit: `at or before ${name.slice(0, 7)}`,
      };
      const details = [where[type], describeBound(reason.within)].filter((part) => part !== undefined);
      return `no completed experiment ${details.join(", ")}${inBrackets(describeSkipped(reason.skipped, ""))}`;
    }
    case "of this run":
      return `the experiment found (${reason.experimentName}) belongs to this workflow run (ID ${reason.runId})`;
    case "itself":
      return `the ${reason.wasGiven ? "parent that was given" : "only baseline"} is this experiment itself`;
    case "experiments not read":
      return "the baseline could not be looked up";
    case "history not read":
      return "the history of the baseline could not be read";
    case "given":
    case "not wanted":
      return reason.kind;
  }
}

function describeBound(within: number | null): string | undefined {
  return within === null ? undefined : `not within ${within} ${within === 1 ? "commit" : "commits"}`;
}

/** `skipped 1 newer run on main: 20 of 20 rows failed` */
function describeSkipped(skipped: SkippedRuns | undefined, newer = "newer "): string | undefined {
  if (skipped === undefined) return undefined;
  const { runs, branch, fault } = skipped;
  const onBranch = branch === undefined ? "" : ` on ${branch}`;
  if (runs === 1) return `skipped 1 ${newer}run${onBranch}: ${fault}`;
  return `skipped ${runs} ${newer}runs${onBranch}, the newest because ${fault}`;
}

function inBrackets(...parts: readonly (string | undefined)[]): string {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? "" : ` (${given.join("; ")})`;
}

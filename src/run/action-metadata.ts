import * as z from "zod/mini";
import type { DatadogExperiment } from "../datadog/experiments.ts";
import type { JsonObject } from "../lib/json.ts";
import { digest } from "../lib/sha256.ts";
import { ownMember, tagKeys, tagValue } from "./tag-keys.ts";

const ownData = z.catch(
  z.object({
    run_attempt: z.catch(z.optional(z.int().check(z.positive())), undefined),
    parent: z.optional(z.unknown()),
    verdict: z.catch(z.optional(z.enum(["pass", "fail", "unclear", "none"])), undefined),
    outcomes: z.catch(z.optional(z.record(z.string(), z.enum(["failed", "unclear"]))), undefined),
    content_digest: z.catch(z.optional(z.string()), undefined),
    /** When its commit's first verdict was written, as ISO 8601. */
    first_verdict_at: z.catch(z.optional(z.string()), undefined),
  }),
  { parent: undefined },
);

/**
 * The member with what is to be read back: the attempt of the run, where it is not the first one, and the facts about
 * the parent, where there is more to them than its id.
 */
export function ownMetadata(attempt: number, parent: JsonObject | undefined): JsonObject {
  const runAttempt = attempt > 1 ? { run_attempt: attempt } : {};
  const own = { ...runAttempt, ...(parent === undefined ? {} : { parent }) };
  return Object.keys(own).length === 0 ? {} : { [ownMember]: own };
}

/** What the action wrote for itself; everything is undefined where it wrote nothing. */
export function readActionMetadata({ attributes }: DatadogExperiment): z.output<typeof ownData> {
  return ownData.parse(attributes.metadata?.[ownMember]);
}

/**
 * The attempt of the workflow run that made an experiment, the first where nothing says it. What was made before the
 * action wrote it down has it in the run's address, from the second attempt on.
 */
export function readRunAttempt(experiment: DatadogExperiment): number {
  const { run_attempt: attempt } = readActionMetadata(experiment);
  if (attempt !== undefined) return attempt;
  const url = tagValue(experiment, tagKeys.runUrl);
  return Number(/\/attempts\/(\d+)$/.exec(url ?? "")?.[1] ?? 1);
}

/** The key by which an adopted experiment is known for one; Datadog made its id, so it is its own. */
export function adoptedKey({ id }: Pick<DatadogExperiment, "id">): string {
  return digest(`adopted ${id}`, 16);
}

/** Whether this action has adopted the experiment before, in an earlier step or attempt. */
export function isAdopted(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) === adoptedKey(experiment);
}

/** Whether another program created it, so that its baseline is not written into it. */
export function createdElsewhere(experiment: DatadogExperiment): boolean {
  return tagValue(experiment, tagKeys.create) === undefined || isAdopted(experiment);
}

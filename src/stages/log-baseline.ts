import type { History } from "../baseline/history.ts";
import type { Inputs } from "../inputs/schemas.ts";
import { plural } from "../lib/format.ts";
import type { Log } from "../lib/log.ts";
import type { BaselineReport } from "../render/report.ts";
import type { Target } from "../run/target.ts";

interface BaselineSearch {
  inputs: Pick<Inputs, "parent" | "name">;
  target: Target;
  /** The commits that were read; undefined if nothing was searched. */
  history: Promise<History> | undefined;
}

/** Writes the group that shows which baseline was looked for, and which was found. */
export async function logBaseline(baseline: BaselineReport, search: BaselineSearch, log: Log): Promise<void> {
  const skipped = baseline.kind === "found" ? (baseline.nearerCommits ?? 0) : 0;
  log.group("Baseline", [
    ...describeSearch(search, (await search.history)?.commits ?? []),
    ...(skipped > 0 ? [`Nearer commits without a completed experiment: ${skipped}`] : []),
    baselineLine(baseline),
  ]);
}

function describeSearch({ inputs, target }: BaselineSearch, commits: readonly string[]): string[] {
  const { parent, name } = inputs;
  if (parent.kind === "none") return ["The input parent is none, so no baseline was looked for."];
  if (parent.kind === "given") return [`The input parent names the experiment ${parent.experimentId}.`];
  const [first, last] = [commits[0], commits.at(-1)].map((sha) => sha?.slice(0, 7));
  const { baselineRef, start } = target;
  return [
    `Looked for completed experiments named ${name} on the ${baselineRef.type} ${baselineRef.name}.`,
    ...(first === undefined
      ? []
      : [`History: ${plural(commits.length, "commit")}, from ${first} (${start.label}) back to ${last}`]),
  ];
}

/** Returns the line that names the baseline, or says why there is none. */
export function baselineLine(baseline: BaselineReport): string {
  if (baseline.kind !== "found") return `Baseline: ${baseline.kind} (${baseline.reason})`;
  const at = baseline.commit === undefined ? "" : ` at ${baseline.commit.sha.slice(0, 7)}`;
  return `Baseline: ${baseline.experiment.name}${at} (${baseline.reason})`;
}

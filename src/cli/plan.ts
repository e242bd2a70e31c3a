import { compareExperiments } from "../comparison/compare.ts";
import type { NumericComparison, RunCounts } from "../comparison/comparison.ts";
import { countRecordsNeeded } from "../comparison/power.ts";
import { betterFor } from "../gate/metrics.ts";
import { ActionError } from "../lib/errors.ts";
import { formatAmount, metricUnit, plural } from "../lib/format.ts";
import { plainText } from "../render/terminal.ts";
import type { Command } from "./arguments.ts";
import { type CommandLine, exitCodes, parseReadingOptions, printFaults, readFiles } from "./check.ts";
import { messages } from "./messages.ts";

/** Runs of each record on the base branch and in the pull request. */
const layouts: readonly RunCounts[] = [
  { baseline: 1, current: 1 },
  { baseline: 3, current: 1 },
  { baseline: 3, current: 3 },
];

/** How many records notice the drop in a metric, in the order of {@link layouts}; undefined: no number does. */
interface Plan {
  metric: string;
  drop: number;
  records: (number | undefined)[];
}

/**
 * Shows how many records and runs notice a drop in four of five cases. How much a metric varies comes from the runs of
 * each record in the file, or from another run of the same app.
 *
 * @throws ActionError if nothing tells how much the metrics vary.
 */
export async function planRecords(command: Extract<Command, { kind: "plan" }>, line: CommandLine): Promise<number> {
  const { drop, usageMetrics } = command;
  const reading = await parseReadingOptions(command.reading, line);
  const current = await readFiles([command.file], line, reading, "current");
  const baseline =
    command.baseline === undefined ? current : await readFiles([command.baseline], line, reading, "baseline");
  if (baseline.kind === "faults" || current.kind === "faults") {
    for (const side of new Set([baseline, current])) if (side.kind === "faults") printFaults(side, line);
    return exitCodes.invalid;
  }
  const comparison = compareExperiments(baseline.scores, current.scores, {
    betterFor: (label) => betterFor(undefined, label),
    isUsageTested: () => usageMetrics,
  });
  const numeric: NumericComparison[] = [
    ...comparison.metrics.filter((metric) => metric.kind === "numeric"),
    ...(usageMetrics ? comparison.usage : []),
  ];
  const plans = numeric.flatMap(({ label, noise }): Plan[] => {
    if (noise === undefined) return [];
    return [{ metric: label, drop, records: layouts.map((runs) => countRecordsNeeded(noise, drop, runs)) }];
  });
  if (plans.length === 0) throw new ActionError(messages.noNoise());
  line.print(command.json ? `${JSON.stringify(toJson(plans), undefined, 2)}\n` : renderPlans(plans, numeric));
  return exitCodes.passed;
}

function toJson(plans: readonly Plan[]) {
  return plans.map(({ metric, drop, records }) => ({
    metric,
    drop,
    layouts: layouts.map((runs, index) => ({ runs, records: records[index] ?? null })),
  }));
}

function renderPlans(plans: readonly Plan[], metrics: readonly NumericComparison[]): string {
  const blocks = plans.map(({ metric: label, drop, records }) => {
    const metric = metrics.find((other) => other.label === label);
    const unit = metricUnit(metric ?? { label, type: "score" });
    const title = `${plainText(label, 60)}: records that notice a drop of ${formatAmount(drop, unit)}, four times in five`;
    const lines = layouts.map(({ baseline, current }, index) => {
      const needed = records[index];
      const count = needed === undefined ? "no number of records" : plural(needed, "record");
      const here = `${plural(current, "run")} in the pull request`;
      return `  ${plural(baseline, "run")} on the base branch, ${here}: ${count}`;
    });
    return [title, ...lines].join("\n");
  });
  const silent = metrics.length - plans.length;
  const note = silent === 0 ? "" : `\n${plural(silent, "more metric")} never differed between runs.\n`;
  return `${blocks.join("\n\n")}\n${note}`;
}

import { compareExperiments } from "../comparison/compare.ts";
import type { NumericType, RunCounts } from "../comparison/comparison.ts";
import { countRecordsNeeded } from "../comparison/power.ts";
import { explainShare } from "../gate/messages.ts";
import { betterFor } from "../gate/metrics.ts";
import { ActionError, withCode } from "../lib/errors.ts";
import { formatAmount, metricUnit, plural } from "../lib/format.ts";
import { plainText } from "../render/terminal.ts";
import type { FileCommand } from "./arguments.ts";
import { type CommandLine, exitCodes, parseReading, readSides } from "./check.ts";
import { messages } from "./messages.ts";

/** Runs of each record on the base branch and in the pull request. */
const layouts: readonly RunCounts[] = [
  { baseline: 1, current: 1 },
  { baseline: 3, current: 1 },
  { baseline: 3, current: 3 },
];

/**
 * Shows how many records and runs notice a drop in four of five cases. How much a metric varies comes from the runs of
 * each record in the file, or from another run of the same app.
 *
 * @throws ActionError if nothing tells how much the metrics vary.
 */
export async function planRecords(command: FileCommand, line: CommandLine): Promise<number> {
  const { drop, usageMetrics } = command;
  const [file = ""] = command.files;
  const sides = await readSides(command.baseline, file, await parseReading(command, line), {
    ...line,
    json: command.json,
  });
  if (sides === undefined) return exitCodes.invalid;
  const { metrics, usage } = compareExperiments(sides.baseline.scores, sides.current.scores, {
    betterFor: (label) => betterFor(undefined, label),
    isUsageTested: () => usageMetrics,
  });
  const numeric = [...metrics.filter((metric) => metric.kind === "numeric"), ...(usageMetrics ? usage : [])];
  const isTooLarge = (type: NumericType) => type === "boolean" && drop > 1;
  const refused = numeric.filter(({ type }) => isTooLarge(type)).map(({ label }) => label);
  if (refused.length > 0) {
    const message = messages.shareAboveOne(refused, explainShare(drop, "points"));
    if (refused.length === numeric.length) throw new ActionError(message);
    line.printError(`Warning: ${plainText(withCode(message))}\n`);
  }
  const plans = numeric.flatMap((metric) => {
    const { noise } = metric;
    if (noise === undefined || isTooLarge(metric.type)) return [];
    return [{ metric, needed: layouts.map((runs) => ({ runs, records: countRecordsNeeded(noise, drop, runs) })) }];
  });
  if (plans.length === 0)
    throw new ActionError(command.baseline === undefined ? messages.noNoise() : messages.noNoiseBetween());
  if (command.json) {
    const printed = plans.map(({ metric, needed }) => ({
      metric: metric.label,
      drop,
      layouts: needed.map(({ runs, records }) => ({ runs, records: records ?? null })),
    }));
    line.print(`${JSON.stringify(printed, undefined, 2)}\n`);
    return exitCodes.passed;
  }
  const blocks = plans.map(({ metric, needed }) => {
    const amount = formatAmount(drop, metricUnit(metric));
    const title = `${plainText(metric.label, 60)}: records that notice a drop of ${amount}, four times in five`;
    return [title, ...needed.map(describeNeed)].join("\n");
  });
  const silent = numeric.length - plans.length - refused.length;
  const note = silent === 0 ? "" : `\n${plural(silent, "more metric")} never differed between runs.\n`;
  line.print(`${blocks.join("\n\n")}\n${note}`);
  return exitCodes.passed;
}

/** `records`: undefined if no number is enough. */
function describeNeed({ runs, records }: { runs: RunCounts; records: number | undefined }): string {
  const count = records === undefined ? "no number of records" : plural(records, "record");
  const here = `${plural(runs.current, "run")} in the pull request`;
  return `  ${plural(runs.baseline, "run")} on the base branch, ${here}: ${count}`;
}

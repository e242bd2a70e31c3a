import { compareExperiments } from "../comparison/compare.ts";
import type { NumericType, RunCounts } from "../comparison/comparison.ts";
import { countRecordsNeeded } from "../comparison/power.ts";
import { explainShare } from "../gate/messages.ts";
import { betterFor } from "../gate/metrics.ts";
import { ActionError, withCode } from "../lib/errors.ts";
import { formatAmount, metricUnit, plural } from "../lib/format.ts";
import { plainText } from "../render/terminal.ts";
import { type CommandLine, exitCodes, type FileCommand, printJson } from "./arguments.ts";
import { messages } from "./messages.ts";
import { parseReading, readSides } from "./read-files.ts";

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
export async function planRecords({ files, options }: FileCommand, line: CommandLine): Promise<number> {
  const drop = Number(options.notice);
  const usageMetrics = options["usage-metrics"] === true;
  const [file = ""] = files;
  const { baseline, current } = await readSides(options.baseline, file, await parseReading(options, line), line);
  const { metrics, usage } = compareExperiments(baseline.scores, current.scores, {
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
    const { label, type, noise } = metric;
    if (noise === undefined || isTooLarge(type)) return [];
    const needed = layouts.map((runs) => ({ runs, records: countRecordsNeeded(noise, drop, runs) ?? null }));
    return [{ metric: label, unit: metricUnit(metric), layouts: needed }];
  });
  if (plans.length === 0)
    throw new ActionError(options.baseline === undefined ? messages.noNoise() : messages.noNoiseBetween());
  if (options.json) {
    printJson(
      plans.map(({ metric, layouts }) => ({ metric, drop, layouts })),
      line,
    );
    return exitCodes.passed;
  }
  const blocks = plans.map(({ metric, unit, layouts: needed }) => {
    const amount = formatAmount(drop, unit);
    const lines = needed.map(({ runs, records }) => {
      const count = records === null ? "no number of records" : plural(records, "record");
      const here = `${plural(runs.current, "run")} in the pull request`;
      return `  ${plural(runs.baseline, "run")} on the base branch, ${here}: ${count}\n`;
    });
    return `${plainText(metric, 60)}: records that notice a drop of ${amount}, four times in five\n${lines.join("")}`;
  });
  const silent = numeric.length - plans.length - refused.length;
  if (silent > 0) blocks.push(`${plural(silent, "more metric")} never differed between runs.\n`);
  line.print(blocks.join("\n"));
  return exitCodes.passed;
}

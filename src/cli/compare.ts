import { compareExperiments } from "../comparison/compare.ts";
import { collectMetricFacts } from "../finish/results-files.ts";
import type { Gate } from "../gate/gate.ts";
import { judgeGate } from "../gate/judge.ts";
import { comparisonOptions, listSliceProperties } from "../gate/metrics.ts";
import { formatGateError, parseGate } from "../gate/parse-gate.ts";
import { ActionError, withCode } from "../lib/errors.ts";
import { buildResult } from "../render/result.ts";
import { buildResultsReport } from "../render/results-report.ts";
import { renderTerminal } from "../render/terminal.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { FileCommand } from "./arguments.ts";
import {
  type CommandLine,
  exitCodes,
  parseReading,
  printWarnings,
  type ReadFiles,
  readOption,
  readSides,
} from "./check.ts";
import { messages } from "./messages.ts";

/** Compares two runs as the action does, and judges the gate. */
export async function compareFiles(command: FileCommand, line: CommandLine): Promise<number> {
  const [baseline = "", current = ""] = command.files;
  const reading = await parseReading(command, line);
  const gate = command.gate === undefined ? undefined : await readGateFile(command.gate, line);
  const sides = await readSides(baseline, current, reading, { ...line, json: command.json }, listSliceProperties(gate));
  if (sides === undefined) return exitCodes.invalid;
  for (const side of [sides.baseline, sides.current]) printWarnings(side, line);
  const isPairable = [sides.baseline, sides.current].every(({ scores }) => scores.records.length > 0);
  const { report, verdict } = judge(command, gate, sides.baseline.scores, sides.current);
  if (isPairable && report.comparison?.records?.both === 0)
    line.printError(`Warning: ${withCode(messages.nothingPaired())}\n`);
  const records = command.all ? Number.POSITIVE_INFINITY : 5;
  line.print(
    command.json
      ? `${JSON.stringify(buildResult([{ results: report }], verdict), undefined, 2)}\n`
      : renderTerminal(report, { colors: line.colors, records }),
  );
  return verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}

async function readGateFile(path: string, line: CommandLine): Promise<Gate | undefined> {
  const parsed = parseGate(await readOption(path, "gate", line));
  if (parsed.kind === "gate" && parsed.gate === undefined) throw new ActionError(messages.emptyGate(path));
  if (parsed.kind === "gate") return parsed.gate;
  throw new ActionError(messages.invalidOption("gate", path, parsed.errors.map(formatGateError)));
}

function judge(
  { usageMetrics, withAnswers, all }: FileCommand,
  gate: Gate | undefined,
  baseline: ExperimentScores,
  { scores, files }: ReadFiles,
) {
  const facts = collectMetricFacts(files, usageMetrics);
  const unbounded = all ? Number.POSITIVE_INFINITY : undefined;
  const options = { ...comparisonOptions(gate, facts), maxChangedRecords: unbounded };
  const comparison = compareExperiments(baseline, scores, options);
  const judgement = judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: { kind: "read" },
    names: facts.names,
  });
  const report = buildResultsReport({
    comparison,
    judgement,
    gateMode: "fail",
    job: undefined,
    withAnswers,
    maxRecords: unbounded,
    notIngested: 0,
    scores: { current: scores, baseline },
    urls: { current: () => undefined, baseline: () => undefined },
    trend: [],
    commit: undefined,
  });
  return { verdict: judgement.verdict, report };
}

import { compareExperiments } from "../comparison/compare.ts";
import type { Gate } from "../gate/gate.ts";
import { type GateJudgement, judgeGate } from "../gate/judge.ts";
import { comparisonOptions, listSliceProperties } from "../gate/metrics.ts";
import { formatGateError, parseGate } from "../gate/parse-gate.ts";
import { ActionError } from "../lib/errors.ts";
import { buildResult } from "../render/result.ts";
import { buildResultsReport } from "../render/results-report.ts";
import { renderTerminal } from "../render/terminal.ts";
import type { CheckedFile } from "../results/check.ts";
import type { ExperimentScores } from "../results/scores.ts";
import type { Command } from "./arguments.ts";
import { printFaults, printWarnings } from "./check.ts";
import { type CommandLine, exitCodes } from "./command-line.ts";
import { parseReadingOptions, readFiles, readOption } from "./files.ts";
import { messages } from "./messages.ts";

type CompareCommand = Extract<Command, { kind: "compare" }>;

/** Compares two runs as the action does, and judges the gate. */
export async function compareFiles(command: CompareCommand, line: CommandLine): Promise<number> {
  const { folder } = line;
  const reading = await parseReadingOptions(command.reading, folder);
  const gate = command.gate === undefined ? undefined : await readGateFile(command.gate, folder);
  const slicedBy = listSliceProperties(gate);
  const [baseline, current] = await Promise.all([
    readFiles([command.baseline], folder, reading, "baseline", slicedBy),
    readFiles([command.current], folder, reading, "current", slicedBy),
  ]);
  if (baseline.kind === "faults" || current.kind === "faults") {
    for (const side of [baseline, current]) if (side.kind === "faults") printFaults(side, line);
    return exitCodes.invalid;
  }
  for (const side of [baseline, current]) printWarnings(side, line);
  const judged = judge(command, gate, baseline.scores, current);
  line.print(
    command.json
      ? `${JSON.stringify(buildResult([{ results: judged.report }], judged.verdict), undefined, 2)}\n`
      : renderTerminal(judged.report, {
          colors: line.colors,
          records: command.all ? Number.POSITIVE_INFINITY : 5,
        }),
  );
  return judged.verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}

async function readGateFile(path: string, folder: string): Promise<Gate | undefined> {
  const parsed = parseGate(await readOption(path, "gate", folder));
  if (parsed.kind === "gate") return parsed.gate;
  throw new ActionError(messages.invalidOption("gate", path, parsed.errors.map(formatGateError)));
}

function judge(
  { usageMetrics, withAnswers, all }: CompareCommand,
  gate: Gate | undefined,
  baseline: ExperimentScores,
  { scores, files }: { scores: ExperimentScores; files: readonly CheckedFile[] },
) {
  const facts = {
    usageMetrics,
    names: new Map(files.flatMap(({ names }) => [...names])),
    lowerIsBetter: new Set(files.flatMap(({ lowerIsBetter }) => [...lowerIsBetter])),
  };
  const unbounded = all ? Number.POSITIVE_INFINITY : undefined;
  const comparison = compareExperiments(baseline, scores, {
    ...comparisonOptions(gate, facts),
    maxChangedRecords: unbounded,
  });
  const judgement: GateJudgement = judgeGate(gate, {
    results: { kind: "read", comparison },
    baseline: { kind: "read" },
    names: facts.names,
  });
  const noUrls = { current: () => undefined, baseline: () => undefined };
  const report = buildResultsReport({
    comparison,
    judgement,
    gateMode: "fail",
    job: undefined,
    withAnswers,
    maxRecords: unbounded,
    notIngested: 0,
    scores: { current: scores, baseline },
    urls: noUrls,
    trend: [],
    commit: undefined,
  });
  return { verdict: judgement.verdict, report };
}

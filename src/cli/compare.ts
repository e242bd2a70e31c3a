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
import { type CommandLine, exitCodes, type FileCommand, printJson } from "./arguments.ts";
import { messages } from "./messages.ts";
import { parseReading, printWarnings, readOption, readSides } from "./read-files.ts";

/** Compares two runs as the action does, and judges the gate. */
export async function compareFiles({ files, options }: FileCommand, line: CommandLine): Promise<number> {
  const reading = await parseReading(options, line);
  const gate = options.gate === undefined ? undefined : await readGateFile(options.gate, line);
  const [from = "", to = ""] = files;
  const { baseline, current } = await readSides(from, to, reading, line, listSliceProperties(gate));
  for (const side of [baseline, current]) printWarnings(side, line);

  const maxRecords = options.all ? Number.POSITIVE_INFINITY : undefined;
  const facts = collectMetricFacts(current.files, options["usage-metrics"] === true);
  const comparison = compareExperiments(baseline.scores, current.scores, {
    ...comparisonOptions(gate, facts),
    maxChangedRecords: maxRecords,
  });
  const evidence = { results: { kind: "read", comparison }, baseline: { kind: "read" }, names: facts.names } as const;
  const judgement = judgeGate(gate, evidence);
  const report = buildResultsReport({
    comparison,
    judgement,
    gateMode: "fail",
    failsJob: judgement.verdict === "fail",
    addsReruns: false,
    withAnswers: options.answers !== false,
    maxRecords,
    notIngested: 0,
    scores: { current: current.scores, baseline: baseline.scores },
  });
  const isPairable = [baseline, current].every(({ scores }) => scores.records.length > 0);
  if (isPairable && comparison.records?.both === 0) line.printError(`Warning: ${withCode(messages.nothingPaired())}\n`);
  if (options.json) printJson(buildResult([{ results: report }], judgement.verdict), line);
  else line.print(renderTerminal(report, { colors: line.colors, records: maxRecords ?? 5 }));
  return judgement.verdict === "fail" ? exitCodes.failed : exitCodes.passed;
}

async function readGateFile(path: string, line: CommandLine): Promise<Gate> {
  const parsed = parseGate(await readOption("gate", path, line));
  if (parsed.kind !== "gate")
    throw new ActionError(messages.invalidOption("gate", path, parsed.errors.map(formatGateError)));
  if (parsed.gate === undefined) throw new ActionError(messages.emptyGate(path));
  return parsed.gate;
}

import { compareExperiments } from "../../src/comparison/compare.ts";
import { judgeGate } from "../../src/gate/judge.ts";
import { type BaselineState, decideVerdict, type GateFact, type GateJudgement } from "../../src/gate/judgement.ts";
import { comparisonOptions, listSliceProperties } from "../../src/gate/metrics.ts";
import { parseGate } from "../../src/gate/parse-gate.ts";
import type { AcceptanceReport, ExperimentReport, ExperimentState } from "../../src/render/report.ts";
import { buildResultsReport } from "../../src/render/results-report.ts";
import { identifyRecord, type ResultRow } from "../../src/results/result-row.ts";
import { type ExperimentScores, ScoreAggregator } from "../../src/results/scores.ts";
import { experimentReport } from "./experiment-report.ts";

/** Every state that a comment can be in, built by the real comparison and the real gate. */
export interface CommentState {
  title: string;
  reports: ExperimentReport[];
}

interface Setup {
  gate?: string;
  baseline?: readonly ResultRow[] | undefined;
  rows?: readonly ResultRow[];
  summary?: [baseline: Record<string, number | string | boolean>, current: Record<string, number | string | boolean>];
  mode?: "fail" | "warn";
  state?: ExperimentState;
  stateDetail?: string;
  facts?: GateFact[];
  /** Regressions that a person accepted, so that their rules count as passed. */
  accepted?: AcceptanceReport[];
  unreadable?: string;
  report?: Partial<ExperimentReport>;
  /** What a tool calls the test of a row; by default it names none. */
  testName?: (index: number) => string;
}

/** Builds the report of an experiment from rows of both sides. */
export function makeReport(setup: Setup): ExperimentReport {
  const { gate: text = "", rows, baseline, summary = [{}, {}], mode = "fail", facts = [] } = setup;
  const parsed = parseGate(text);
  if (parsed.kind === "errors") throw new Error(parsed.errors.map(({ message }) => message).join("\n"));
  const slicedBy = listSliceProperties(parsed.gate);
  const current = rows && fold(rows, summary[1], slicedBy, setup.testName);
  const before = baseline && fold(baseline, summary[0], slicedBy, setup.testName);
  const comparison = current && compareExperiments(before, current, comparisonOptions(parsed.gate, {}));
  const state: BaselineState =
    before === undefined
      ? { kind: "none", reason: "no completed experiment on main yet", branch: "main" }
      : { kind: "read" };
  const judged = judgeGate(parsed.gate, {
    results: comparison
      ? { kind: "read", comparison }
      : { kind: "unreadable", reason: setup.unreadable ?? "there are none" },
    baseline: state,
    facts,
  });
  const judgement = accept(judged, setup.accepted ?? []);
  const base = experimentReport({
    accepted: setup.accepted,
    state: setup.state ?? "completed",
    stateDetail: setup.stateDetail,
    ...(before === undefined
      ? { baseline: { kind: "none", reason: "no completed experiment on main yet", madeOn: "main" } }
      : {}),
    ...setup.report,
  });
  const url = ({ spanId }: { spanId: string }) => `${base.experiment.url}?spanId=${spanId}`;
  const results = buildResultsReport({
    comparison,
    judgement,
    gateMode: mode,
    failsJob: judgement.verdict === "fail" && mode === "fail",
    withAnswers: true,
    addsReruns: true,
    notIngested: 0,
    scores: { current, baseline: before },
    urls: { current: url, baseline: url },
  });
  return { ...base, results };
}

/** Lifts `max_regression` of accepted metrics. */
function accept(judgement: GateJudgement, accepted: readonly AcceptanceReport[]): GateJudgement {
  const rules = judgement.rules.map((rule) => {
    const isAccepted = rule.rule === "max_regression" && accepted.some(({ metric }) => metric === rule.metric);
    return isAccepted ? { ...rule, outcome: "accepted" as const } : rule;
  });
  return { ...judgement, rules, verdict: decideVerdict(rules) };
}

function fold(
  rows: readonly ResultRow[],
  summary: Record<string, number | string | boolean>,
  slicedBy: ReadonlySet<string>,
  testName: Setup["testName"],
): ExperimentScores {
  const aggregator = new ScoreAggregator(slicedBy);
  rows.forEach((row, index) => {
    const identity = identifyRecord(row.record_id, row.input);
    const inDocument = { row: index + 1, test: testName?.(index) };
    const span = { spanId: String(index + 1), traceId: String(index + 1) };
    aggregator.addRow({ row, identity, inDocument, span });
  });
  aggregator.addSummary(summary);
  return aggregator.scores();
}

/** Rows of a ticket sorter: `bad` records of `count` have a wrong category. */
export function tickets(
  count: number,
  bad: readonly number[],
  other: (index: number) => Partial<ResultRow["scores"]> = () => ({}),
): ResultRow[] {
  return Array.from({ length: count }, (_, index) => {
    const isBad = bad.includes(index);
    return {
      record_id: `ticket-${String(index + 1).padStart(3, "0")}`,
      input: {
        subject: `Ticket ${index + 1}`,
        body: "The delivery was promised for today and nobody came, we need it now.",
      },
      output: {
        category: isBad ? "billing" : "shipping",
        urgency: isBad ? "normal" : "high",
        reply: "We are sorry for the trouble.",
      },
      expected_output: { category: "shipping", urgency: "high" },
      scores: { accuracy: !isBad, ...other(index) } as ResultRow["scores"],
      reasoning: isBad ? { accuracy: "billing instead of shipping" } : {},
    } as ResultRow;
  });
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Returns every state of `comment.md`'s kind: one experiment each, and a matrix of ten. */
export function commentStates(): CommentState[] {
  const gate =
    "accuracy: { min: 0.7, max_regression: 0.02, no_regression: true }\nf1: { min: 0.7 }\nreply_words: { max: 20, better: lower }";
  const words = (words: number, confidence: number) => (index: number) => ({
    reply_words: words + (index % 3),
    confidence: confidence + (index % 5) / 50,
    tone: words > 13 ? "friendly" : "formal",
  });
  const baseline = tickets(40, range(0, 10), words(13, 0.7));
  const red = tickets(40, range(0, 21), words(14.9, 0.3));
  const legs = [
    "claude-haiku",
    "claude-sonnet",
    "command-r",
    "gemini-flash",
    "gemini-pro",
    "gpt-5",
    "gpt-5-mini",
    "llama-70b",
    "mistral-large",
    "qwen-max",
  ];
  const leg = (model: string, index: number): ExperimentReport => {
    const base = experimentReport();
    const report = {
      matrix: { model },
      sectionKey: `leg-${model}`,
      experiment: { ...base.experiment, id: `id-${index}`, logicalName: "bot" },
    };
    if (model === "command-r")
      return makeReport({
        gate: "accuracy: { max_regression: 0.02 }",
        state: "failed",
        stateDetail: "the job failed",
        facts: [{ rule: "evaluation", message: "The evaluation didn't finish: the job failed." }],
        report,
      });
    const isUnclear = model === "claude-sonnet" || model === "gemini-flash";
    return makeReport({
      gate: "accuracy: { max_regression: 0.02 }",
      baseline: tickets(40, range(0, 4)),
      rows: tickets(40, isUnclear ? range(2, 10) : range(0, 4)),
      report,
    });
  };
  // Of a job that was renamed since: its section is of an older commit.
  const older = (job: string): ExperimentReport => {
    const { workflowRun } = experimentReport();
    const sha = "abc9999abc9999abc9999abc9999abc9999abc99";
    return makeReport({
      gate: "accuracy: { min: 0.7 }",
      baseline,
      rows: red,
      report: {
        sectionKey: job,
        commit: { sha, url: `https://github.com/octo-org/support/commit/${sha}` },
        workflowRun: { ...workflowRun, id: "17310000056", number: 56, job },
      },
    });
  };
  return [
    {
      title: "red",
      reports: [makeReport({ gate, baseline, rows: red, summary: [{ f1: 0.764 }, { f1: 0.464 }] })],
    },
    {
      title: "better",
      reports: [
        makeReport({
          gate,
          baseline,
          rows: tickets(40, [0], words(13, 0.95)),
          summary: [{ f1: 0.764 }, { f1: 0.975 }],
        }),
      ],
    },
    {
      title: "unchanged",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.7, max_regression: 0.05 }",
          baseline: tickets(40, range(0, 4)),
          rows: tickets(40, range(1, 5)),
        }),
      ],
    },
    {
      title: "no baseline",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.7, max_regression: 0.05, no_regression: true }",
          rows: tickets(40, range(0, 4)),
        }),
      ],
    },
    { title: "running", reports: [experimentReport({ startedAt: Date.UTC(2026, 10, 28, 11, 14) })] },
    {
      title: "evaluation failed",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.7 }",
          baseline: tickets(40, range(0, 4)),
          rows: tickets(12, [0, 1]),
          state: "failed",
          stateDetail: "TimeoutError: the model did not answer in 30 s",
          facts: [
            {
              rule: "evaluation",
              message:
                "The evaluation didn't finish: the job failed. The 12 rows it produced are shown but not judged.",
            },
          ],
        }),
      ],
    },
    {
      title: "warn",
      reports: [makeReport({ gate, mode: "warn", baseline, rows: red, summary: [{ f1: 0.764 }, { f1: 0.464 }] })],
    },
    {
      title: "coverage",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.5 }",
          baseline: tickets(40, []),
          rows: tickets(40, []).map((row, index) =>
            index < 5 ? row : { ...row, scores: { accuracy: null }, reasoning: { accuracy: "429 Too Many Requests" } },
          ) as ResultRow[],
        }),
      ],
    },
    {
      title: "invalid file",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.5 }",
          state: "failed",
          stateDetail:
            "Nothing was uploaded. Fix 4 errors in the results files: (LLMX339) results/r.jsonl:1: `scores` is required.",
          unreadable: "The results files contain errors.",
        }),
      ],
    },
    {
      title: "few records",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.5, no_regression: true }",
          baseline: tickets(5, [0]),
          rows: tickets(5, [0, 1]),
        }),
      ],
    },
    { title: "no results", reports: [experimentReport({ state: "no results" })] },
    {
      title: "unclear",
      reports: [
        makeReport({
          gate: "accuracy: { max_regression: 0.02 }",
          baseline: tickets(50, range(0, 5)),
          rows: tickets(50, range(2, 9)),
        }),
      ],
    },
    {
      title: "accepted",
      reports: [
        makeReport({
          gate: "accuracy: { min: 0.5, max_regression: 0.02 }",
          baseline: tickets(40, range(0, 4)),
          rows: tickets(40, range(0, 16)),
          accepted: [
            {
              metric: "accuracy",
              by: "lea",
              at: "2026-11-27T10:00:00Z",
              reason: "cheaper model, agreed with support",
              commit: experimentReport().commit.sha,
            },
          ],
        }),
      ],
    },
    {
      title: "stale",
      reports: [older("renamed"), makeReport({ gate: "accuracy: { min: 0.7 }", baseline, rows: baseline })],
    },
    { title: "no gate", reports: [makeReport({ baseline, rows: red })] },
    { title: "matrix", reports: legs.map(leg) },
  ];
}

/** Returns the state of three models with two prompts each, and 200 records: two legs are worse, and one is unclear. */
export function promptMatrixState(): CommentState {
  const isHelpful = (share: number) => (index: number) => ({ helpfulness: index % 10 < share * 10 ? 0.9 : 0.4 });
  const legs = [
    { model: "gpt-5", prompt: "cot", wrong: range(0, 10), share: 0.9 },
    { model: "gpt-5", prompt: "plain", wrong: range(0, 40), share: 0.5 },
    { model: "gpt-5-mini", prompt: "cot", wrong: range(5, 32), share: 0.8 },
    { model: "gpt-5-mini", prompt: "plain", wrong: range(0, 20), share: 0.8 },
    { model: "claude", prompt: "cot", wrong: range(0, 4), share: 0.9 },
    { model: "claude", prompt: "plain", wrong: range(0, 60), share: 0.8 },
  ];
  const base = experimentReport();
  const reports = legs.map(({ model, prompt, wrong, share }, index) =>
    makeReport({
      gate: "accuracy: { min: 0.75, max_regression: 0.02 }\nhelpfulness: { no_regression: true }",
      baseline: tickets(200, range(0, 20), isHelpful(0.8)),
      rows: tickets(200, wrong, isHelpful(share)),
      report: {
        matrix: { model, prompt },
        sectionKey: `leg-${model}-${prompt}`,
        experiment: { ...base.experiment, id: `id-${index}`, logicalName: "support-bot" },
      },
    }),
  );
  return { title: "matrix of models and prompts", reports };
}

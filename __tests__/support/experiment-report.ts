import type { GateJudgement } from "../../src/gate/judgement.ts";
import type {
  ExperimentReport,
  GateReport,
  MetricReport,
  RecordChange,
  ResultsReport,
} from "../../src/report/report.ts";

const commit = "def5678def5678def5678def5678def5678def56";
const baselineCommit = "abc1234abc1234abc1234abc1234abc1234abc12";
const repository = "https://github.com/octo-org/support";
const datadog = "https://app.datadoghq.com/llm";
const id = "5ba7ad3e-6b1c-4f07-9d25-6f1de6a3b7c5";
const baselineId = "0b1a2f7c-8f0e-4a4a-9a1e-0d6c0f3c1f11";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

/** A running experiment with a baseline, and whatever else a test wants to be different. */
export function experimentReport(overrides: Partial<ExperimentReport> = {}): ExperimentReport {
  return {
    sectionKey: "5d41402abc4b2a76b9719d911017c592",
    state: "running",
    experiment: {
      id,
      name: "support-bot-1731000000000",
      logicalName: "support-bot",
      url: `${datadog}/experiments/${id}`,
    },
    baseline: {
      kind: "found",
      experiment: {
        id: baselineId,
        name: "support-bot-1730990000000",
        url: `${datadog}/experiments/${baselineId}`,
      },
      reason: "3 commits before the base of the merge commit",
      nearerCommits: 3,
      compareUrl: `${datadog}/experiment-comparison?baselineExperimentId=${baselineId}&experimentIds=${id}%2C${baselineId}&tableView=all`,
      commit: { sha: baselineCommit, url: `${repository}/commit/${baselineCommit}` },
      datasetVersion: 3,
      otherDatasetVersion: false,
    },
    dataset: { id: datasetId, url: `${datadog}/datasets/${datasetId}`, version: 3 },
    commit: { sha: commit, url: `${repository}/commit/${commit}` },
    workflowRun: {
      id: "17310000057",
      number: 57,
      attempt: 1,
      url: `${repository}/actions/runs/17310000057`,
      job: "evaluate",
    },
    notes: [],
    ...overrides,
  };
}

/** The report of a gate whose rules are given by their messages. */
export function gateReport(overrides: Partial<GateReport> = {}): GateReport {
  const judgement: GateJudgement = { verdict: "none", isGated: true, rules: [], notes: [], warnings: [] };
  return { mode: "fail", broken: [], unclear: [], open: [], held: 0, judgement, ...overrides };
}

/** Results with one metric of each kind, a gate that is broken, and rows that fell. */
export function resultsReport(overrides: Partial<ResultsReport> = {}): ResultsReport {
  return {
    metrics: exampleMetrics,
    rows: { total: 40, failed: 1, missing: 2, added: 0, common: 38 },
    gate: gateReport({
      broken: [
        "accuracy is 77.5 % over 40 rows, below its min of 80 %",
        "accuracy fell by 12.5 pp over 38 common records, more than its max_regression of 2 pp",
      ],
      open: ["faithfulness has no score in the baseline yet, so no_regression is open"],
      held: 3,
    }),
    changes: { withAnswers: true, fell: exampleFallen, rose: exampleRisen },
    trend: [
      { label: "accuracy", type: "boolean", points: points([0.88, 0.9, 0.9, 0.925, 0.9, 0.775]) },
      { label: "helpfulness", type: "score", points: points([0.79, 0.8, 0.812, 0.809, 0.812, 0.806]) },
    ],
    ...overrides,
  };
}

function points(values: readonly number[]) {
  return values.map((value, index) => ({ commit: `${index}bc1234abc1234abc1234abc1234abc1234abc12`, value }));
}

const row = (span: string) => `${datadog}/experiments/${id}?selectedTab=overview&spanId=${span}`;

const exampleFallen: readonly RecordChange[] = [
  {
    recordId: "ticket-012",
    scores: [
      { label: "accuracy", type: "boolean", baseline: 1, value: 0 },
      { label: "helpfulness", type: "score", baseline: 0.95, value: 0.2 },
    ],
    input: "How do I cancel my subscription?\nI tried the app twice.",
    expected: "billing",
    baseline: { output: "queue: billing\nurgency: low", url: row("2"), reasons: [] },
    current: {
      output: "queue: other\nurgency: low",
      url: row("1"),
      reasons: [
        { label: "accuracy", text: "The ticket is about billing; the answer sends it to another queue." },
      ],
    },
  },
  {
    recordId: "ticket-017",
    scores: [{ label: "accuracy", type: "boolean", baseline: 1, value: 0 }],
    input: "Please send me last month's invoice",
    expected: "billing",
    baseline: { output: "queue: billing", url: row("4"), reasons: [] },
    current: { error: "TimeoutError: no answer within 30 s", url: row("3"), reasons: [] },
  },
  {
    recordId: undefined,
    scores: [{ label: "helpfulness", type: "score", baseline: 0.9, value: 0.4 }],
    input: "Where is my parcel?",
    baseline: { output: "Your parcel arrives on Friday.", url: row("6"), reasons: [] },
    current: { output: "Your parcel arrives on Friday.", url: row("5"), reasons: [] },
  },
  {
    recordId: "ticket-031",
    scores: [{ label: "helpfulness", type: "score", baseline: 0.7, value: 0.5 }],
    input: "Hello",
    current: { output: "Hello! How can I help?", url: row("7"), reasons: [] },
  },
];

const exampleRisen: readonly RecordChange[] = [
  {
    recordId: "ticket-002",
    scores: [{ label: "accuracy", type: "boolean", baseline: 0, value: 1 }],
    input: "The app crashes on start",
    expected: "technical",
    baseline: { output: "queue: billing", url: row("9"), reasons: [] },
    current: { output: "queue: technical", url: row("8"), reasons: [] },
  },
];

const whole = { scored: 40, failed: 0, rows: 40 };

const exampleMetrics: readonly MetricReport[] = [
  {
    type: "boolean",
    label: "accuracy",
    better: "higher",
    baseline: 0.9,
    value: 0.775,
    difference: -0.125,
    interval: [-0.225, -0.05],
    records: { common: 38, worse: 6, better: 1 },
    coverage: whole,
    verdict: "regressed",
  },
  {
    type: "score",
    label: "toxicity",
    better: "lower",
    baseline: 0.0412,
    value: 0.0123,
    difference: -0.0289,
    interval: [-0.041, -0.0148],
    records: { common: 38, worse: 3, better: 29 },
    coverage: whole,
    verdict: "improved",
  },
  {
    type: "score",
    label: "helpfulness",
    better: "higher",
    baseline: 0.812,
    value: 0.806,
    difference: -0.006,
    interval: [-0.031, 0.022],
    records: { common: 37, worse: 14, better: 12 },
    coverage: { scored: 38, failed: 2, rows: 40 },
    verdict: "no clear change",
  },
  { type: "score", label: "faithfulness", better: "higher", value: 0.93, coverage: whole, verdict: "new" },
  {
    type: "categorical",
    label: "tone",
    baseline: [
      { name: "formal", share: 0.8 },
      { name: "casual", share: 0.2 },
    ],
    value: [
      { name: "formal", share: 0.725 },
      { name: "casual", share: 0.275 },
    ],
    records: { common: 38, changed: 5 },
    coverage: whole,
  },
  {
    type: "score",
    label: "$cost_usd",
    better: "lower",
    baseline: 0.00312,
    value: 0.00298,
    difference: -0.00014,
    interval: [-0.0003, 0.0001],
    records: { common: 38, worse: 10, better: 20 },
    coverage: whole,
    verdict: "not tested",
  },
  {
    type: "score",
    label: "$duration_ms",
    better: "lower",
    baseline: 812,
    value: 1_203.4,
    difference: 391.4,
    interval: [120, 640],
    records: { common: 38, worse: 30, better: 8 },
    coverage: whole,
    verdict: "not tested",
  },
];

export function manyMetrics(count: number, label: (index: number) => string): MetricReport[] {
  const verdicts = ["no clear change", "too few samples", "improved", "regressed"] as const;
  return Array.from({ length: count }, (_, index) => ({
    type: "score",
    label: label(index),
    better: "higher",
    baseline: 0.5,
    value: 0.5 + index / 1_000,
    difference: index / 1_000,
    interval: [-0.1, 0.1],
    records: { common: 40, worse: 10, better: 12 },
    coverage: whole,
    verdict: verdicts[index % 9 === 0 ? (index / 9) % 4 : 0] ?? "no clear change",
  }));
}

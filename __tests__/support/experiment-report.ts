import type { ExperimentReport, MetricReport, ResultsReport } from "../../src/report/report.ts";

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

/** Results with one metric of each kind, a gate that is broken, and rows that fell. */
export function resultsReport(overrides: Partial<ResultsReport> = {}): ResultsReport {
  return {
    metrics: exampleMetrics,
    rows: { total: 40, failed: 1, missing: 2 },
    gate: {
      mode: "fail",
      broken: ["accuracy: 77.5 % is below the minimum of 80 %", "accuracy: regressed against the baseline"],
      notJudged: [],
      held: 3,
    },
    worstRows: [
      {
        label: "How do I cancel my subscription?",
        metric: "helpfulness",
        baseline: 0.95,
        value: 0.2,
        spanUrl: `${datadog}/traces/1`,
        baselineSpanUrl: `${datadog}/traces/2`,
      },
      { label: "rec-0017", metric: "helpfulness", baseline: 0.9, value: 0.4, spanUrl: `${datadog}/traces/3` },
    ],
    usage: { cost: 0.1234, baselineCost: 0.1198, tokens: 48_210, baselineTokens: 47_001 },
    ...overrides,
  };
}

const exampleMetrics: readonly MetricReport[] = [
  {
    type: "boolean",
    label: "accuracy",
    better: "higher",
    baseline: 0.9,
    value: 0.775,
    difference: -0.125,
    interval: [-0.225, -0.05],
    commonRecords: 38,
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
    commonRecords: 38,
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
    commonRecords: 38,
    verdict: "no clear change",
  },
  { type: "score", label: "faithfulness", better: "higher", value: 0.93, verdict: "new" },
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
    commonRecords: 40,
    verdict: verdicts[index % 9 === 0 ? (index / 9) % 4 : 0] ?? "no clear change",
  }));
}

import type { ExperimentReport } from "../../src/render/report.ts";

const commit = "def5678def5678def5678def5678def5678def56";
const baselineCommit = "abc1234abc1234abc1234abc1234abc1234abc12";
const repository = "https://github.com/octo-org/support";
const datadog = "https://app.datadoghq.com/llm";
const id = "5ba7ad3e-6b1c-4f07-9d25-6f1de6a3b7c5";
const baselineId = "0b1a2f7c-8f0e-4a4a-9a1e-0d6c0f3c1f11";
const datasetId = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

/** Returns a running experiment with a baseline, with a test's overrides. */
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
      commitsBehind: 3,
      createdAt: Date.UTC(2024, 10, 7, 10),
      compareUrl: `${datadog}/experiment-comparison?baselineExperimentId=${baselineId}&experimentIds=${id}%2C${baselineId}&tableView=all`,
      commit: { sha: baselineCommit, url: `${repository}/commit/${baselineCommit}` },
      datasetVersion: 3,
      otherDatasetVersion: false,
    },
    dataset: { id: datasetId, url: `${datadog}/datasets/${datasetId}`, version: 3 },
    commit: { sha: commit, url: `${repository}/commit/${commit}` },
    isPullRequest: true,
    startedAt: Date.UTC(2024, 10, 9, 9),
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

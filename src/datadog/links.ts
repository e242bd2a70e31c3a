/** Addresses of Datadog's pages below a web origin. */
export interface DatadogLinks {
  experiment(experimentId: string): string;
  dataset(datasetId: string): string;
  /** The page that compares an experiment with its baseline. */
  comparison(experimentId: string, baselineId: string): string;
  span(span: { traceId: string; spanId: string }): string;
}

export function datadogLinks(webOrigin: string): DatadogLinks {
  return {
    experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
    dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
    comparison: (experimentId, baselineId) => {
      const query = new URLSearchParams({
        baselineExperimentId: baselineId,
        experimentIds: `${experimentId},${baselineId}`,
        tableView: "all",
      });
      return `${webOrigin}/llm/experiment-comparison?${query}`;
    },
    span: ({ traceId, spanId }) => {
      const query = new URLSearchParams({ selectedTab: "overview", spanId });
      return `${webOrigin}/llm/traces/trace/${encodeURIComponent(traceId)}?${query}`;
    },
  };
}

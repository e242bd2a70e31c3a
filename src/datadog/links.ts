/** Addresses of Datadog's pages below a web origin. */
export interface DatadogLinks {
  experiment(experimentId: string): string;
  dataset(datasetId: string): string;
  /** The page that compares an experiment with its baseline. */
  comparison(experimentId: string, baselineId: string): string;
  /** The same page with several experiments, in this order; the baseline is one of them. */
  compareAll(experimentIds: readonly string[], baselineId: string): string;
  /** The experiment's page, opened at one of its rows. */
  row(experimentId: string, spanId: string): string;
}

export function datadogLinks(webOrigin: string): DatadogLinks {
  const compareAll = (experimentIds: readonly string[], baselineId: string) => {
    const query = new URLSearchParams({
      baselineExperimentId: baselineId,
      experimentIds: experimentIds.join(","),
      tableView: "all",
    });
    return `${webOrigin}/llm/experiment-comparison?${query}`;
  };
  return {
    experiment: (experimentId) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`,
    dataset: (datasetId) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
    comparison: (experimentId, baselineId) => compareAll([experimentId, baselineId], baselineId),
    compareAll,
    row: (experimentId, spanId) => {
      const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
      const query = new URLSearchParams({ selectedTab: "overview", sp: JSON.stringify(panel), spanId });
      return `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}?${query}`;
    },
  };
}

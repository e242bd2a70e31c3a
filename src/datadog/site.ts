/** The Datadog sites that take experiments. The keys are sent to no other host. */
export const datadogSites = [
  "datadoghq.com",
  "us3.datadoghq.com",
  "us5.datadoghq.com",
  "datadoghq.eu",
  "ap1.datadoghq.com",
  "ap2.datadoghq.com",
  "uk1.datadoghq.com",
  "ddog-gov.com",
  "us2.ddog-gov.com",
] as const;

export type DatadogSite = (typeof datadogSites)[number];

export function isSite(text: string): text is DatadogSite {
  return (datadogSites as readonly string[]).includes(text);
}

/** Returns the origin of a site's API. */
export function apiOrigin(site: DatadogSite): string {
  return `https://api.${site}`;
}

/** Returns the origin of a site's pages. Sites with two labels have them below `app.`. */
export function webOrigin(site: DatadogSite): string {
  return site.split(".").length === 2 ? `https://app.${site}` : `https://${site}`;
}

/** Returns whether a site is one of the government. The API reference lists them, but the product has no experiments there. */
export function isGovernmentSite(site: DatadogSite): boolean {
  return site.endsWith("ddog-gov.com");
}

/** Addresses of Datadog's pages below a web origin. */
export interface DatadogLinks {
  experiment(experimentId: string): string;
  dataset(datasetId: string): string;
  /** The page that compares an experiment with its baseline. */
  comparison(experimentId: string, baselineId: string): string;
  /** The same page with several experiments, in this order. The baseline is one of them. */
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

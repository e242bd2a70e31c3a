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

/** Addresses of Datadog's pages. */
export type DatadogLinks = ReturnType<typeof datadogLinks>;

export function datadogLinks(webOrigin: string) {
  const experiment = (experimentId: string) => `${webOrigin}/llm/experiments/${encodeURIComponent(experimentId)}`;
  /** The page that compares experiments, in this order. The baseline is one of them. */
  const compareAll = (experimentIds: readonly string[], baselineId: string) => {
    const query = { baselineExperimentId: baselineId, experimentIds: experimentIds.join(","), tableView: "all" };
    return `${webOrigin}/llm/experiment-comparison?${new URLSearchParams(query)}`;
  };
  return {
    experiment,
    dataset: (datasetId: string) => `${webOrigin}/llm/datasets/${encodeURIComponent(datasetId)}`,
    /** The page that compares an experiment with its baseline. */
    comparison: (experimentId: string, baselineId: string) => compareAll([experimentId, baselineId], baselineId),
    compareAll,
    /** The experiment's page, opened at one of its rows. */
    row: (experimentId: string, spanId: string) => {
      const panel = [{ p: { experimentId, spanId }, i: "experiment-details" }];
      const query = { selectedTab: "overview", sp: JSON.stringify(panel), spanId };
      return `${experiment(experimentId)}?${new URLSearchParams(query)}`;
    },
  };
}

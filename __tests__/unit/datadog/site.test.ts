import { describe, expect, test } from "@jest/globals";
import { apiOrigin, datadogLinks, datadogSites, isGovernmentSite, webOrigin } from "../../../src/datadog/site.ts";

describe("sites", () => {
  test("the origins of the API and the pages", () => {
    const rows = datadogSites.map((site) => `${site} ${apiOrigin(site)} ${webOrigin(site)} ${isGovernmentSite(site)}`);
    expect(rows).toEqual([
      "datadoghq.com https://api.datadoghq.com https://app.datadoghq.com false",
      "us3.datadoghq.com https://api.us3.datadoghq.com https://us3.datadoghq.com false",
      "us5.datadoghq.com https://api.us5.datadoghq.com https://us5.datadoghq.com false",
      "datadoghq.eu https://api.datadoghq.eu https://app.datadoghq.eu false",
      "ap1.datadoghq.com https://api.ap1.datadoghq.com https://ap1.datadoghq.com false",
      "ap2.datadoghq.com https://api.ap2.datadoghq.com https://ap2.datadoghq.com false",
      "uk1.datadoghq.com https://api.uk1.datadoghq.com https://uk1.datadoghq.com false",
      "ddog-gov.com https://api.ddog-gov.com https://app.ddog-gov.com true",
      "us2.ddog-gov.com https://api.us2.ddog-gov.com https://us2.ddog-gov.com true",
    ]);
  });

  test.each(["", "datadoghq.com.", "api.datadoghq.com", "evil.test"])("%j isn't one", (text) => {
    expect(datadogSites).not.toContain(text);
  });
});

describe("links", () => {
  const links = datadogLinks("https://app.datadoghq.com");

  test("pages", () => {
    expect(links.experiment("a")).toBe("https://app.datadoghq.com/llm/experiments/a");
    expect(links.dataset("b")).toBe("https://app.datadoghq.com/llm/datasets/b");
    expect(links.comparison("run", "base")).toBe(
      "https://app.datadoghq.com/llm/experiment-comparison?baselineExperimentId=base&experimentIds=run%2Cbase&tableView=all",
    );
  });

  test("an ID can't lead to another page", () => {
    expect(links.experiment("../../x?y")).toBe("https://app.datadoghq.com/llm/experiments/..%2F..%2Fx%3Fy");
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { Ajv2020 } from "ajv/dist/2020.js";
import { generateResultSchema } from "../../../scripts/result-schema.ts";
import { combineVerdicts } from "../../../src/gate/judgement.ts";
import {
  formatDifference,
  formatInterval,
  formatPair,
  formatStep,
  metricUnit,
  usageName,
} from "../../../src/lib/format.ts";
import { renderReport } from "../../../src/render/overview.ts";
import type { ExperimentReport } from "../../../src/render/report.ts";
import { buildResult, type Result } from "../../../src/render/result.ts";
import { renderTerminal } from "../../../src/render/terminal.ts";
import { commentStates } from "../../support/comment-states.ts";

const path = join(import.meta.dirname, "..", "..", "..", "schema", "result.schema.json");
const text = readFileSync(path, "utf8");
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(text));

test("schema/result.schema.json is what the action builds results by (write it with npm run schema)", () => {
  expect(text).toBe(generateResultSchema());
});

function build(reports: readonly ExperimentReport[]): Result {
  const verdicts = reports.map(({ results }) => results?.judgement.verdict ?? "none");
  return JSON.parse(JSON.stringify(buildResult(reports, combineVerdicts(verdicts)))) as Result;
}

describe.each(commentStates())("$title", ({ reports }) => {
  const result = build(reports);

  test("is valid by its schema", () => {
    validate(result);
    expect(validate.errors).toBeNull();
    expect(result.experiments).toHaveLength(reports.length);
  });

  test("has the numbers of comment and terminal", () => {
    for (const [index, report] of reports.entries()) {
      const page = plain(renderReport([report]));
      const { results } = report;
      if (results === undefined) continue;
      const terminal = plain(renderTerminal(results, { colors: false, records: 5 }));
      for (const metric of result.experiments[index]?.metrics ?? []) {
        if (metric.type === "categorical") continue;
        for (const shown of [page, terminal]) {
          for (const part of listShownNumbers(metric)) expect(shown).toContain(part);
        }
        for (const part of listTested(metric)) {
          expect(page).toContain(part);
          expect(terminal).toContain(part);
        }
        if (metric.records && metric.records.worse + metric.records.better > 0) {
          const { worse, better, both } = metric.records;
          expect(page).toMatch(new RegExp(`${worse} worse, ${better} better|${better} better, ${worse} worse`));
          expect(terminal).toContain(`${worse} / ${better} of ${both}`);
        }
      }
    }
  });

  test("counts the rules that the comment shows", () => {
    const outcomes = result.experiments.flatMap(({ gate }) => gate.map(({ outcome }) => outcome));
    expect(Object.values(result.rules).reduce((sum, count) => sum + count, 0)).toBe(outcomes.length);
    const page = plain(reports.map((report) => renderReport([report])).join("\n"));
    const failing = result.experiments.flatMap(({ gate }) => gate).filter(({ outcome }) => outcome === "failed");
    for (const { metric } of failing.filter(({ metric }) => !metric.startsWith("$"))) {
      expect(page).toContain(metric.replace("_", "\\_"));
    }
  });
});

type Metric = Result["experiments"][number]["metrics"][number];

function listShownNumbers({ label, type, value, baseline }: Metric): string[] {
  const unit = metricUnit({ label, type: type === "boolean" ? "boolean" : "score" });
  const [before, after] = [baseline ?? undefined, value ?? undefined] as (number | undefined)[];
  return [plain(usageName(label) ?? label), plain(formatStep(before, after, unit)), formatPair(before, after, unit)[1]];
}

function listTested({ label, type, difference, interval, p }: Metric): string[] {
  if (p === null || difference === null || difference === 0) return [];
  const unit = metricUnit({ label, type: type === "boolean" ? "boolean" : "score" });
  const range = interval === null ? [] : [formatInterval(interval, unit)];
  return [formatDifference(difference, unit), ...range].map(plain);
}

/** Without what only makes up a page. */
function plain(text: string): string {
  return text.replaceAll("\u{00A0}", " ").replaceAll("**", "").replaceAll("\\_", "_");
}

test("the values of slices that a gate only counts aren't named", () => {
  const states = commentStates();
  const [first] = states[0]?.reports ?? [];
  const comparison = first?.results?.comparison;
  const [metric] = comparison?.metrics ?? [];
  if (first?.results === undefined || comparison === undefined || metric?.kind !== "numeric") throw new Error();
  const slices = [{ ...metric, slice: { property: "customer", value: "acme" }, worse: [] }];
  const report = { ...first, results: { ...first.results, comparison: { ...comparison, slices } } };
  expect(JSON.stringify(build([report]))).not.toContain("acme");
});

import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { parseComment, renderComment } from "../../../src/comment/body.ts";
import { hideFoundSlices } from "../../../src/gate/judgement.ts";
import { renderSummary, writeTitle } from "../../../src/render/overview.ts";
import type { ExperimentReport } from "../../../src/render/report.ts";
import { commentLimits, renderSection } from "../../../src/render/section.ts";
import { renderTerminal } from "../../../src/render/terminal.ts";
import type { ResultRow } from "../../../src/results/result-row.ts";
import { commentStates, makeReport, tickets } from "../../support/comment-states.ts";
import { experimentReport } from "../../support/experiment-report.ts";
import { listHtmlTags, renderGfm, visibleText } from "../../support/gfm.ts";
import { untrustedText } from "../../support/untrusted-text.ts";

const allRecords = { colors: false, records: 100 };
const options = { numRuns: process.env.FULL_TESTS ? 1_500 : 60, seed: 4 };

const render = (...reports: ExperimentReport[]) =>
  renderComment(
    "",
    reports.map((report) => renderSection(report, commentLimits)),
  );

const shown = (...reports: ExperimentReport[]) => visibleText(renderGfm(render(...reports))).replaceAll("\u00A0", " ");

describe("the first two lines", () => {
  test.each(commentStates().map(({ title, reports }) => [title, reports] as const))("%s", (_, reports) => {
    const lines = shown(...reports)
      .trim()
      .split("\n")
      .filter((line) => line !== "");
    expect(lines.slice(0, 2)).toMatchSnapshot();
  });

  test("without a pull request, they mention the gate, not merging", () => {
    const report = makeReport({
      gate: "accuracy: { min: 0.7 }",
      baseline: tickets(40, []),
      rows: tickets(40, []),
      report: { isPullRequest: false },
    });
    expect(shown(report)).toContain("✅ Gate passed for support-bot: no clear change");
    expect(shown(report)).toContain("Baseline → this run");
  });

  test("the color of the job is left out if it isn't known", () => {
    const report = (min: number, mode: "fail" | "warn") =>
      shown(makeReport({ gate: `accuracy: { min: ${min} }`, mode, rows: tickets(40, [1]) }));
    expect(report(0.99, "fail")).toContain("The job is red");
    expect(report(0.99, "warn")).not.toContain("The job is");
    expect(report(0.7, "fail")).not.toContain("The job is");
  });
});

describe("a slice", () => {
  const inSlice = (rows: ResultRow[]) =>
    rows.map((row, index) => ({ ...row, metadata: { lang: index < 30 ? "fr" : "en" } }));
  // The slice drops by 3 of 30, while the metric over all records rises.
  const rows = (bad: number[]) => inSlice(tickets(100, bad));
  const every = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
  const report = (gate: string) =>
    makeReport({ gate, baseline: rows(every(60, 75)), rows: rows([...every(0, 3), ...every(60, 64)]) });

  test("that is unclear shows its own chance", () => {
    const unclear = report('"accuracy[lang=fr]": { max_regression: 0.02 }');
    const { slices = [] } = unclear.results?.comparison ?? {};
    const chance = Math.round((slices[0]?.pValue ?? 0) * 100);
    expect(chance).toBeGreaterThan(10);
    expect(shown(unclear)).toContain(`a difference this large would appear in ${chance} of 100 runs`);
  });

  test("keeps its brackets outside Markdown", () => {
    expect(writeTitle([report('"accuracy[lang=fr]": { min: 0.95 }')])).toContain("accuracy[lang=fr] fails the gate");
  });

  test("that is only counted shows its limit in the metric's unit", () => {
    const full = report('"accuracy[lang=*]": { max_regression: 0.02 }');
    if (full.results === undefined) throw new Error();
    const judgement = hideFoundSlices(full.results.judgement);
    const text = shown({ ...full, results: { ...full.results, withAnswers: false, judgement } });
    expect(text).toMatch(/2 pts/);
    expect(text).not.toContain("0.02");
  });
});

test("with parent: none, a gate that needs a baseline says so", () => {
  const baseline = { kind: "none", reason: "not wanted" } as const;
  const gate = "accuracy: { min: 0.7, max_regression: 0.05 }";
  const text = shown(makeReport({ gate, rows: tickets(40, []), report: { baseline } }));
  expect(text).toContain("parent is none, so rules that need a baseline aren't checked.");
  expect(text).not.toContain("add records");
});

test("a push to the branch of baselines says that this run becomes the baseline", () => {
  const baseline = { kind: "none", reason: "no completed experiment on main yet", madeOn: "main" } as const;
  const setup = { gate: "accuracy: { min: 0.7, max_regression: 0.05 }", rows: tickets(40, []) };
  const text = shown(
    makeReport({ ...setup, report: { isPullRequest: false, baseline: { ...baseline, isMadeHere: true } } }),
  );
  expect(text).toContain("1 needs a baseline. This run becomes the baseline, so check the values below.");
  expect(text).toContain("on main yet. This run becomes the baseline when it completes.");
  expect(text).not.toContain("first run on main");
  expect(shown(makeReport(setup))).toContain("After the merge, the first run on main becomes the baseline");
});

test("an accepted rise of the cost is called a rise, with its size", () => {
  const costing = (cost_usd: number) => tickets(40, []).map((row) => ({ ...row, usage: { cost_usd } }));
  const { sha } = experimentReport().commit;
  const report = makeReport({
    gate: "$cost_usd: { max_regression: 0.001 }",
    baseline: costing(0.01),
    rows: costing(0.03),
    accepted: [{ metric: "$cost_usd", by: "lea", at: "2026-11-27T10:00:00Z", reason: "a larger model", commit: sha }],
  });
  expect(writeTitle([report])).toBe("✅ Ready to merge: $cost_usd rise of 0.020 USD accepted");
});

test("run-level scores have the unit of the comment in the terminal, too", () => {
  const { results } = makeReport({
    baseline: tickets(9, []),
    rows: tickets(9, []),
    summary: [{ f1: true }, { f1: 0.7 }],
  });
  if (results === undefined) throw new Error();
  expect(renderTerminal(results, allRecords)).toMatch(/^f1 +100% → 70%/m);
});

test("the lines for accepting say what an acceptance doesn't lift", () => {
  const accept = (gate: string) => {
    const report = makeReport({
      gate,
      baseline: tickets(40, []),
      rows: tickets(40, [1, 2, 3, 4, 5, 6, 7, 8]),
      summary: [{ f1: 0.8 }, { f1: 0.4 }],
      report: { acceptPolicy: "write" },
    });
    return renderSummary([report]);
  };
  const mixed = accept("accuracy: { min: 0.9, max_regression: 0.02 }\nf1: { min: 0.7 }");
  expect(mixed).toContain("/accept-regression accuracy def5678def5678def5678def5678def5678def56 REASON");
  expect(mixed).toContain(
    "Accepting lifts only `max_regression` of `accuracy`. The job stays red until `min` of `accuracy` and `f1` pass.",
  );
  expect(accept("accuracy: { max_regression: 0.02 }")).not.toContain("Accepting lifts");
  expect(accept("accuracy: { min: 0.9 }")).not.toContain("/accept-regression");
});

test("a metric whose rule is unclear has the same word everywhere, and the legend explains it", () => {
  const report = commentStates().find(({ title }) => title === "unclear")?.reports[0];
  if (report?.results === undefined) throw new Error();
  expect(shown(report)).toMatch(/accuracy🟡 maybe worse/);
  expect(shown(report)).toContain("or the change is more than the gate allows");
  expect(renderTerminal(report.results, allRecords)).toMatch(/^accuracy .* maybe worse /m);
});

test("the names of rules and other code are code in what isn't checked", () => {
  const section = renderSection(
    makeReport({ gate: "accuracy: { min: 0.7, no_regression: true }", rows: tickets(40, []) }),
    commentLimits,
  );
  const markdown = section.parts.map((part) => part.markdown).join("\n");
  expect(markdown).toContain("- ⏸️ accuracy: `no_regression` not checked, because `main` has no baseline yet");
});

describe("an evaluation that didn't finish", () => {
  const unfinished = (stateDetail: string, count: number) =>
    makeReport({
      gate: "accuracy: { min: 0.7 }",
      baseline: tickets(40, [0, 1, 2]),
      rows: tickets(count, [0]),
      state: "failed",
      stateDetail,
      facts: [{ rule: "evaluation", message: `The evaluation didn't finish: ${stateDetail}.` }],
    });

  test("shows its values without rules, verdicts, and records", () => {
    const text = shown(unfinished("TimeoutError: no response in 30 s", 12));
    expect(text).toContain(
      "The job is red: it stopped after 12 of 40 records with TimeoutError: no response in 30 s. What",
    );
    expect(text).toMatch(
      /The 12 records that were scored \(too incomplete to judge\)\s+support-bot\s+Baseline → PR, same 12/,
    );
    expect(text).not.toMatch(/min 70%|got better|got worse|better than|✅/);
  });

  test.each([
    [
      "the evaluation step failed",
      12,
      "The job is red: the evaluation step failed; 12 of 40 records were scored. What to do:",
    ],
    ["the evaluation step failed", 0, "The job is red: the evaluation step failed. What to do:"],
    ["the job failed", 12, "The job is red: it stopped after 12 of 40 records. What to do:"],
    ["the job failed", 0, "The job is red. What to do: fix the evaluation and push"],
  ])("says how far it got: %s, %p records", (detail, count, line) => {
    expect(shown(unfinished(detail, count))).toContain(line);
  });
});

test("files with errors are explained with and without a gate", () => {
  const report = commentStates().find(({ title }) => title === "invalid file")?.reports[0];
  if (report?.results === undefined) throw new Error();
  const ungated = { ...report.results, judgement: { ...report.results.judgement, isGated: false, rules: [] } };
  const text = shown({ ...report, results: ungated });
  expect(text).toContain("❌ Evaluation failed: the results files have 4 errors");
  const line =
    "The job is red, and nothing was uploaded: results/r.jsonl:1: scores is required. What to do: fix the code";
  for (const one of [text, shown(report)]) expect(one).toContain(line);
  expect(render(report)).toContain("check them locally with `npx @your-org/llm-experiment check FILES`.");
});

test("a warning about too few records doesn't appear beside 'Nothing to do'", () => {
  const wrong = (from: number) => Array.from({ length: 4 }, (_, index) => index + from);
  const report = (gate: string) =>
    shown(makeReport({ gate, baseline: tickets(40, wrong(0)), rows: tickets(40, wrong(1)) }));
  const warned = report("accuracy: { min: 0.7, max_regression: 0.05 }");
  expect(warned).toContain("Both gate rules pass on 40 records. (def5678)");
  expect(warned).toMatch(
    /⚠️ accuracy: 40 records can show a drop of \d+ points or more, but the gate allows 5\. To detect/,
  );
  expect(warned).not.toContain("Nothing to do");
  expect(report("accuracy: { min: 0.7 }")).toContain("Its gate rule passes on 40 records. Nothing to do.");
});

test("without a baseline no metric is called new", () => {
  expect(shown(makeReport({ gate: "accuracy: { min: 0.7 }", rows: tickets(40, []) }))).not.toContain("new");
});

test("a metric of which lower is better says so beside its verdict", () => {
  const words = (count: number) => () => ({ reply_words: count });
  const report = (now: number) =>
    shown(
      makeReport({
        gate: "reply_words: { max: 20, better: lower }",
        baseline: tickets(40, [], words(13)),
        rows: tickets(40, [], words(now)),
      }),
    );
  expect(report(15)).toMatch(/reply_words🔴 worselower is better/);
  expect(report(13)).not.toContain("lower is better");
});

test("of several experiments, the metric whose rule fails is marked, and only a best without a tie is bold", () => {
  const gate = "accuracy: { min: 0.7 }\nhelpfulness: { min: 0.7 }";
  const helpful = (value: number) => () => ({ helpfulness: value });
  const leg = (model: string, bad: number[], value: number) =>
    makeReport({
      gate,
      baseline: tickets(40, [], helpful(0.9)),
      rows: tickets(40, bad, helpful(value)),
      report: { matrix: { model }, sectionKey: model },
    });
  const markdown = render(leg("a", [], 0.9), leg("b", [], 0.5), leg("c", [0], 0.95));
  const [a, b, c] = ["`a`", "`b`", "`c`"].map((name) =>
    markdown.split("\n").find((line) => line.includes(`| [${name}`) || line.includes(`| [**${name}`)),
  );
  expect(a).toContain("| helpfulness 0.9 → 0.9<br>accuracy 100% → 100% |");
  expect(b).toMatch(/\| ❌ helpfulness 0\.9 → 0\.5<br>.*worse<br>accuracy 100% → 100% \|/);
  expect(c).toContain("helpfulness 0.9 → **0.95**");
  expect(markdown).toContain("<b>2 experiments pass</b>");
});

test("several experiments are ready to merge only if all of them ended and were checked", () => {
  const gate = "accuracy: { min: 0.7, no_regression: true }";
  const [passed, unchecked] = [{ baseline: tickets(40, []) }, {}].map((setup) =>
    makeReport({ gate, rows: tickets(40, []), ...setup }),
  );
  if (passed === undefined || unchecked === undefined) throw new Error();
  expect(shown(passed, passed)).toContain("✅ Ready to merge: all 2 experiments pass");
  expect(shown(passed, experimentReport())).toContain("⏳ Evaluating: 1 of 2 experiments done");
  expect(shown(passed, unchecked)).toContain("⚪ OK to merge, regressions not checked in 1 of 2 experiments");
});

test("each state as a whole", () => {
  const states = commentStates().filter(({ title }) => title === "red" || title === "matrix");
  for (const { reports } of states) {
    const visible = render(...reports).replaceAll(/^<!-- section .*$/gm, "<!-- section -->");
    expect(visible).toMatchSnapshot();
  }
});

test("no fact appears twice above the folds: each value is in the table alone", () => {
  const [red] = commentStates();
  const open = shown(...(red?.reports ?? [])).split("Records that got worse")[0] ?? "";
  for (const value of ["47.5%", "27.5 pts", "0.464"]) expect(open.split(value)).toHaveLength(2);
});

test("records of failing rules come first, and each lists every metric that changed", () => {
  const [red] = commentStates();
  const text = shown(...(red?.reports ?? []));
  expect(text).toContain("ticket-011: accuracy pass → fail, confidence 0.7 → 0.3, reply_words 14 → 15.9");
  expect(text).toContain("review the 11 records below");
  const [failing = "", others = ""] = text.split("29 more records that got worse");
  expect(failing).toContain("Records that got worse in gated metrics");
  expect(failing.match(/^ticket-\d+: accuracy pass → fail/gm)).toHaveLength(11);
  expect(failing).toMatch(/^8 more records$/m);
  expect(others.match(/^ticket-\d+: confidence/gm)).toHaveLength(9);
  expect(others).toContain("Not shown: 20 more records. See all in Datadog.");
});

test("a record with only a changed category isn't worse, nor is one that also improved", () => {
  const tone = (from: number) => (index: number) => ({ tone: index < from ? "formal" : "friendly" });
  const report = makeReport({
    gate: "accuracy: { min: 0.9 }",
    baseline: tickets(40, [1, 2], tone(40)),
    rows: tickets(40, [2, 30, 31, 32, 33, 34], tone(0)),
  });
  const kinds = Map.groupBy(Object.values(report.results?.records ?? {}).flat(), ({ kind }) => kind);
  expect([...kinds].map(([kind, records]) => [kind, records.length])).toEqual([
    ["fails the gate", 5],
    ["category", 34],
    ["better", 1],
  ]);
  const [worse = "", changed = ""] = shown(report).split("34 records with another category and no other change");
  expect(worse).toContain("ticket-031: accuracy pass → fail");
  expect(worse).not.toContain("ticket-001");
  expect(changed).toContain("ticket-001: tone formal → friendly");
  expect(changed).toMatch(/1 record that got better\s+ticket-002: accuracy fail → pass, tone formal → friendly/);
  if (report.results === undefined) throw new Error();
  const terminal = renderTerminal(report.results, { colors: false, records: 5 });
  const [first = "", second = ""] = terminal.split("Records with another category and no other change");
  expect(first.match(/^ {2}ticket-\d+: accuracy pass → fail/gm)).toHaveLength(5);
  expect(first).not.toContain("more record");
  expect(second).toContain("and 29 more records (--all lists them)");
});

test("the next step counts only the records that got worse in metrics whose rules fail", () => {
  const bad = Array.from({ length: 19 }, (_, index) => index);
  // Seven records have more words, and six have fewer: that's unclear.
  const words = (index: number) => ({ reply_words: 14 + (index >= 33 ? 2 : index >= 27 ? -1 : 0) });
  const report = makeReport({
    gate: "accuracy: { max_regression: 0.02 }\nreply_words: { better: lower, max_regression: 0.1 }",
    baseline: tickets(40, [], () => ({ reply_words: 14 })),
    rows: tickets(40, bad, words),
  });
  expect(report.results?.judgement.rules.map(({ metric, outcome }) => [metric, outcome])).toEqual(
    expect.arrayContaining([
      ["accuracy", "failed"],
      ["reply_words", "unclear"],
    ]),
  );
  expect(shown(report)).toContain("review the 19 records below");
});

test("if only a slice fails, the next step counts the records of the slice, and they come first", () => {
  const isFrench = (index: number) => index >= 30;
  const inLanguages = (bad: readonly number[]) =>
    tickets(40, bad).map((row, index) => ({ ...row, metadata: { language: isFrench(index) ? "fr" : "de" } }));
  const report = makeReport({
    gate: '"accuracy[language=fr]": { min: 0.7 }',
    baseline: inLanguages([5]),
    rows: inLanguages([0, 1, 2, 3, 31, 33, 35, 37]),
  });
  expect(shown(report)).toContain("Not ready to merge: accuracy[language=fr] fails the gate");
  expect(shown(report)).toContain("review the 4 records below");
  const records = Object.values(report.results?.records ?? {}).flat();
  expect(records.map(({ recordId, kind }) => [recordId, kind])).toEqual([
    ...["ticket-032", "ticket-034", "ticket-036", "ticket-038"].map((id) => [id, "fails the gate"]),
    ...["ticket-001", "ticket-002", "ticket-003", "ticket-004"].map((id) => [id, "worse"]),
    ["ticket-006", "better"],
  ]);
});

test("with several runs, the output is labeled as that of the first one", () => {
  const once = tickets(10, []);
  const again = once.map((row) => ({ ...row, run: 2 })) as ResultRow[];
  const failing = again.map((row, index) => (index < 3 ? { ...row, scores: { accuracy: false } } : row)) as ResultRow[];
  const report = (rows: ResultRow[]) =>
    shown(makeReport({ gate: "accuracy: { min: 0.99 }", baseline: [...once, ...again], rows }));
  expect(report([...once, ...failing])).toMatch(
    /ticket-001: accuracy 100% → 50% in 1 of 2 runs[\s\S]*?Output unchanged in the first run:/,
  );
  expect(shown(makeReport({ gate: "accuracy: { min: 0.99 }", baseline: once, rows: failing }))).toContain(
    "Output unchanged:",
  );
});

test("a record without an ID is named by its test, else by the first words of its input", () => {
  const withoutIds = (bad: readonly number[]) => tickets(10, bad).map(({ record_id: _, ...row }) => row as ResultRow);
  const setup = { gate: "accuracy: { min: 0.9 }", baseline: withoutIds([]), rows: withoutIds([2, 3]) };
  expect(shown(makeReport(setup))).toContain("“subject: Ticket 3 body: The delivery was");
  expect(shown(makeReport({ ...setup, testName: (index) => `sorts ticket ${index}` }))).toContain(
    "sorts ticket 2: accu",
  );
});

test("the next step names no records if only a run-level score fails", () => {
  const report = makeReport({
    gate: "f1: { min: 0.7 }",
    baseline: tickets(40, []),
    rows: tickets(40, [1, 2, 3]),
    summary: [{ f1: 0.8 }, { f1: 0.4 }],
  });
  expect(shown(report)).toContain("review the values below");
});

test("failed rows and evaluators are named with their errors, and new ones are marked", () => {
  const rows = tickets(40, []).map((row, index) =>
    index < 3 ? { ...row, scores: {}, error: { type: "TimeoutError", message: "no response in 30 s" } } : row,
  ) as ResultRow[];
  const text = shown(makeReport({ gate: "accuracy: { min: 0.5 }", baseline: tickets(40, []), rows }));
  expect(text).toContain("❌ Not ready to merge: 3 rows failed");
  expect(text).toMatch(/TimeoutError: no response in 30 s \(new\)\s*3\s*ticket-001/);
});

test("if inputs and outputs are hidden, no text of a row is shown, and the reader learns how to show them", () => {
  const report = makeReport({
    gate: "accuracy: { max_regression: 0 }",
    baseline: tickets(40, []),
    rows: tickets(40, [1, 2, 3, 4, 5, 6]),
  });
  const { results } = report;
  const hidden = { ...report, results: results && { ...results, withAnswers: false } };
  expect(shown(hidden)).toContain(
    "Inputs and outputs are hidden. To show them to everyone who can read this pull request",
  );
  for (const secret of ["delivery", "billing", "sorry"]) expect(shown(hidden)).not.toContain(secret);
});

test("if inputs and outputs are hidden, categories are counted, in comment, summary, log, and title", () => {
  const secret = (index: number) => ({ tone: index < 5 ? "formal" : index < 8 ? "curt" : "jolly" });
  const { results, ...report } = makeReport({
    gate: "accuracy: { max_regression: 0 }",
    baseline: tickets(10, [], () => ({ tone: "formal" })),
    rows: tickets(10, [1], secret),
    summary: [{ style: "formal" }, { style: "jolly" }],
  });
  if (results === undefined) throw new Error();
  const renderAll = (withAnswers: boolean) => {
    const reports = [{ ...report, results: { ...results, withAnswers } }];
    const terminal = renderTerminal({ ...results, withAnswers }, allRecords);
    return [render(...reports), render(...reports, ...reports), renderSummary(reports), terminal, writeTitle(reports)];
  };
  expect(renderAll(true).join("\n")).toMatch(/formal[\s\S]*jolly/);
  const hidden = renderAll(false);
  expect(hidden.join("\n")).not.toMatch(/formal|curt|jolly/);
  for (const page of hidden.slice(0, 4)) expect(page).toContain("3 of 3 categories changed");
  for (const page of hidden.slice(2, 4)) expect(page).toContain("category changed");
  expect(hidden[3]).toContain("ticket-002: accuracy pass → fail");
  expect(hidden[3]).toContain("ticket-006: tone changed");
});

test.each([
  [0, 3, undefined, ", less than a day old: merge base"],
  [1, 0, 2, ", 1 day old, 2 commits behind: merge base"],
  [3, 5, 1, ", 3 days old, 1 commit behind: merge base"],
])("the run details show the age of a baseline: %p days and %p hours", (days, hours, commitsBehind, age) => {
  const { baseline } = experimentReport();
  if (baseline.kind !== "found") throw new Error("a baseline");
  const startedAt = Date.UTC(2026, 10, 28, 12);
  const createdAt = startedAt - (days * 24 + hours) * 3_600_000;
  const known = { ...baseline, reason: "merge base", nearerCommits: undefined, createdAt, commitsBehind };
  expect(shown(experimentReport({ startedAt, baseline: known }))).toContain(age);
  const unknown = { ...known, createdAt: undefined, commitsBehind: undefined };
  expect(shown(experimentReport({ startedAt, baseline: unknown }))).not.toMatch(/ old|behind/);
});

test("a leg is named by its values everywhere", () => {
  const matrix = { model: "gpt-5", temperature: 0.2, tools: ["a", "b"], on: true };
  const text = shown(experimentReport({ matrix }), experimentReport({ sectionKey: "other", matrix: { model: "x" } }));
  expect(text).toContain('gpt-5, 0.2, ["a","b"], true');
  expect(shown(experimentReport(), experimentReport({ sectionKey: "other", matrix: { model: "" } }))).not.toContain(
    "(empty)",
  );
});

/** A report with hostile text wherever there's text, built by the real comparison. */
function hostileReport(hostile: string, other: string): ExperimentReport {
  const row = (index: number, isBad: boolean) =>
    ({
      record_id: `${hostile} ${index}`,
      input: hostile,
      output: isBad ? other : hostile,
      expected_output: other,
      scores: { [`a${hostile}`]: !isBad, [`b${other}`]: isBad ? "no" : other, c: isBad ? null : 1 },
      reasoning: { [`a${hostile}`]: other, c: hostile },
      ...(index === 0 ? { error: { type: hostile, message: other } } : {}),
    }) as ResultRow;
  const rows = (bad: number) => Array.from({ length: 12 }, (_, index) => row(index, index < bad));
  const base = makeReport({
    gate: '"*": { no_regression: true, min: 0.99 }',
    baseline: rows(0),
    rows: rows(8),
    stateDetail: other,
  });
  const found = base.baseline.kind === "found" ? base.baseline : undefined;
  return {
    ...base,
    sectionKey: hostile,
    experiment: { ...base.experiment, name: hostile, logicalName: other },
    baseline: found ? { ...found, reason: hostile, experiment: { ...found.experiment, name: other } } : base.baseline,
    dataset: { ...base.dataset, id: hostile },
    commit: { sha: other, url: base.commit.url },
    workflowRun: { ...base.workflowRun, id: hostile, number: Number(other), job: hostile },
    matrix: { model: other, list: [hostile] },
    notes: [hostile],
    trend: [{ label: `a${hostile}`, type: "boolean", points: [1, 2, 3].map((value) => ({ commit: other, value })) }],
  };
}

const plain = hostileReport("a name", "b other");

test("a section with hostile text reads back unchanged", () => {
  fc.assert(
    fc.property(untrustedText, untrustedText, (hostile, other) => {
      const section = renderSection(hostileReport(`a ${hostile}`, `b ${other}`), commentLimits);
      expect(parseComment(renderComment("", [section]))).toEqual([section]);
      const second = { ...section, key: "other" };
      expect(parseComment(renderComment("", [section, second]))).toEqual([section, second]);
    }),
    options,
  );
});

test.each([
  ["comment", (report: ExperimentReport) => render(report)],
  ["comment of several", (report: ExperimentReport) => render(report, { ...report, sectionKey: "other" })],
  ["summary", (report: ExperimentReport) => renderSummary([report])],
])("hostile text adds nothing to the %s", (_, renderAll) => {
  const structure = (report: ExperimentReport) =>
    listHtmlTags(renderGfm(renderAll(report)))
      .filter((tag) => tag !== "<code>" && tag !== "<br>")
      .map((tag) => tag.replace(/^(<!-- section ).* -->$/, "$1-->"))
      .join("");
  const expected = structure(plain);
  fc.assert(
    fc.property(untrustedText, untrustedText, (hostile, other) => {
      // An empty text has no paragraph.
      expect(structure(hostileReport(`a ${hostile}`, `b ${other}`))).toBe(expected);
    }),
    options,
  );
});

import { describe, expect, test } from "@jest/globals";
import { hideFoundSlices } from "../../../src/gate/judgement.ts";
import { foldRows } from "../results/builders.ts";
import { judge, noBaseline, summarize, times } from "./builders.ts";

/** Records of languages in turn, with a boolean that is false in the records given. */
function run(count: number, languages: readonly string[], isFalse: (index: number) => boolean = () => false) {
  return foldRows(
    times(count, 0).map((_, index) => ({
      record_id: `r${index}`,
      scores: { accuracy: !isFalse(index) },
      metadata: { language: languages[index % languages.length] ?? "" },
      tags: index === 0 ? ["critical"] : [],
    })),
    {},
    ["language", "tag"],
  );
}

const two = ["fr", "de"];
const isFrench = (index: number) => index % 2 === 0;
const good = run(40, two);
const frenchWorse = run(40, two, isFrench);

describe("rules of a slice", () => {
  test.each([
    ['"accuracy[language=fr]": { min: 0.7 }', ["accuracy min failed LLMX220"]],
    ['"accuracy[language=de]": { min: 0.7 }', ["accuracy min passed LLMX221"]],
    ['"accuracy[Language=FR]": { min: 0.7 }', ["accuracy min failed LLMX220"]],
    ['"accuracy[language=fr]": { no_regression: true }', ["accuracy no_regression failed LLMX240"]],
    ['"accuracy[language=fr]": { max_regression: 0.1 }', ["accuracy max_regression failed LLMX230"]],
    [
      '"accuracy[language=*]": { no_regression: true }',
      ["accuracy no_regression passed LLMX241", "accuracy no_regression failed LLMX240"],
    ],
    ['"accuracy[tag=critical]": { max_broken: 0 }', ["accuracy max_broken failed LLMX250"]],
    ['"accuracy[language=it]": { min: 0.7 }', ["accuracy slice failed LLMX310"]],
    ['"accuracy[lang=fr]": { min: 0.7 }', ["accuracy slice failed LLMX310"]],
    ['"tone[language=fr]": { min: 0.7 }', ["tone score failed LLMX300"]],
  ])("%s", (gate, rules) => {
    expect(summarize(judge(gate, good, frenchWorse)).map((rule) => rule.replace("tone slice", "tone score"))).toEqual(
      rules,
    );
  });

  test("name the slice in message and judgement", () => {
    const [rule] = judge('"accuracy[language=fr]": { min: 0.7 }', good, frenchWorse).rules.slice(-1);
    expect(rule).toMatchObject({
      metric: "accuracy",
      slice: { property: "language", value: "fr", isFound: false },
      message: expect.stringContaining("accuracy[language=fr] is 0%, below the minimum of 70%"),
    });
  });

  test("suggest a near value", () => {
    const near = judge('"accuracy[language=fre]": { min: 0.7 }', good, good).rules.at(-1)?.message;
    expect(near).toContain("Did you mean `language=fr`?");
  });

  test("don't suggest a value that records moved to: the baseline's counts", () => {
    const message = judge('"accuracy[language=fr]": { min: 0.7 }', run(10, ["de"]), run(10, ["fr"])).rules.at(
      -1,
    )?.message;
    expect(message).toContain("but no record is in this slice.");
    expect(message).not.toContain("Did you mean");
  });

  test.each([
    [
      "accuracy[language]",
      "`accuracy[language]` names no value of the property. Write `accuracy[language=*]` for each value, or one value instead of the star.",
    ],
    [
      "accuracy[language=fr,tag=critical]",
      "`accuracy[language=fr,tag=critical]` names several properties, and a slice can have one. Give the records a property that combines them.",
    ],
    [
      "accuracy[language=a, b]",
      "`accuracy[language=a, b]` isn't a slice. Put the value in double quotes, and the whole key in single ones: `'accuracy[language=\"a, b\"]'`.",
    ],
    [
      "accuracy[lang=fr]",
      "The gate names `accuracy[lang=fr]`, but no record is in this slice. Did you mean `language=fr`?",
    ],
    [
      "accuracy[country=fr]",
      "The gate names `accuracy[country=fr]`, but no record is in this slice. The records have the properties language, tag.",
    ],
    ["acuracy[language=fr]", "The gate names `acuracy`, but this run has no such metric. Did you mean `accuracy`?"],
  ])("that aren't there say how to write them: %s", (key, message) => {
    expect(judge(`${JSON.stringify(key)}: { min: 0.7 }`, good, good).rules.at(-1)?.message).toBe(message);
  });

  test("need 8 records in both runs if they compare, and are named once if they have fewer", () => {
    const languages = ["a", "b", "c", "d", "e"];
    const gate =
      '"accuracy[language=*]": { min: 0.5, max_regression: 0.1 }\n"accuracy[language=a]": { no_regression: true }';
    const judgement = judge(gate, run(20, languages), run(20, languages));
    expect(summarize(judgement)).toEqual([
      ...times(5, "accuracy min passed LLMX221"),
      "$slices slice not checked LLMX312",
    ]);
    expect(judgement.rules.at(-1)?.message).toBe(
      "not checked: 5 slices with fewer than 8 records (accuracy[language=*], accuracy[language=a])",
    );
    expect(judgement.verdict).toBe("pass");
  });

  test("without a baseline aren't checked if they compare", () => {
    const gate = '"accuracy[language=fr]": { min: 0.5, max_regression: 0.1 }';
    expect(summarize(judge(gate, noBaseline, good))).toEqual([
      "accuracy min passed LLMX221",
      "accuracy max_regression not checked LLMX290",
    ]);
  });

  test("can't be asked for more than 50 values", () => {
    const languages = times(51, 0).map((_, index) => `l${index}`);
    const many = run(102, languages);
    const judgement = judge('"accuracy[language=*]": { min: 0.5 }', many, many);
    expect(summarize(judgement)).toEqual(["accuracy slice failed LLMX311"]);
    expect(judgement.rules.at(-1)?.message).toContain("51 values");
  });

  test("of every metric don't apply to slices", () => {
    const gate = '"*": { max: 0 }\naccuracy: { max: 1 }\n"accuracy[language=fr]": { max: 1 }';
    expect(summarize(judge(gate, good, good))).toEqual(["accuracy max passed LLMX223", "accuracy max passed LLMX223"]);
  });
});

test("a record is in the slices of all its rows, whatever their order", () => {
  const rows = ["fr", "de"].flatMap((language, run) =>
    times(10, 0).map((_, index) => ({
      record_id: `r${index}`,
      run: run + 1,
      scores: { accuracy: index > 4 },
      metadata: index === 9 ? {} : { language },
      tags: [`t${run}`],
    })),
  );
  const gate =
    '"accuracy[language=fr]": { min: 0.8 }\n"accuracy[language=de]": { min: 0.8 }\n"accuracy[tag=t1]": { min: 0.8 }';
  for (const ordered of [rows, rows.toReversed()]) {
    const { rules } = judge(gate, noBaseline, foldRows(ordered, {}, ["language", "tag"]));
    expect(rules.filter(({ slice }) => slice).map(({ message }) => message.split(",")[0])).toEqual([
      "accuracy[language=fr] is 44.4%",
      "accuracy[language=de] is 44.4%",
      "accuracy[tag=t1] is 50%",
    ]);
  }
});

describe("coverage of a slice", () => {
  const critical = (isScored: (index: number) => boolean) =>
    foldRows(
      times(40, 0).map((_, index) => ({
        record_id: `r${index}`,
        scores: { grounded: isScored(index) ? true : null },
        tags: index < 10 ? ["critical"] : [],
      })),
      {},
      ["tag"],
    );
  const all = critical(() => true);
  const oneOfTen = critical((index) => index >= 9);
  const name = '"grounded[tag=critical]"';

  test.each([
    [`${name}: { max_broken: 0, min: 0.9 }`, all, "min_coverage failed LLMX260"],
    [`${name}: { max_broken: 0, min: 0.9 }`, noBaseline, "min_coverage failed LLMX260"],
    [`${name}: { min_coverage: 100% }`, all, "min_coverage failed LLMX260"],
    [`${name}: { min_coverage: 1 }`, all, "min_coverage passed LLMX261"],
    // The metric's share applies; its count would count other rows.
    [`"*": { min_coverage: 10% }\n${name}: { min: 0.9 }`, all, "min_coverage passed LLMX261"],
    [`grounded: { min_coverage: 1 }\n${name}: { min: 0.9 }`, all, "min_coverage failed LLMX260"],
  ])("%s", (gate, baseline, expected) => {
    const { rules } = judge(gate, baseline, oneOfTen);
    expect(rules.filter(({ slice, rule }) => slice && rule === "min_coverage")).toMatchObject([
      {
        slice: { property: "tag", value: "critical" },
        message: expect.stringContaining("1 of 10 rows; its evaluator failed on 9"),
      },
    ]);
    expect(summarize({ ...judge(gate, baseline, oneOfTen), rules: rules.filter(({ slice }) => slice) })).toContain(
      `grounded ${expected}`,
    );
  });

  test("isn't reported if all rows are scored and no rule asks", () => {
    expect(summarize(judge(`${name}: { min: 0.9 }`, all, all))).toEqual(["grounded min passed LLMX221"]);
  });
});

test("values that “*” found are counted, not named, if details are hidden", () => {
  const judgement = judge(
    '"accuracy[language=*]": { min: 0.7 }\n"accuracy[language=de]": { min: 0.1 }',
    good,
    frenchWorse,
  );
  const hidden = hideFoundSlices(judgement);
  expect(hidden.verdict).toBe("fail");
  expect(
    hidden.rules.filter(({ slice }) => slice).map(({ outcome, code, message }) => [outcome, code, message]),
  ).toEqual([
    ["passed", "LLMX221", "accuracy[language=de] is 100%, not below the minimum of 10% (baseline: 100%)"],
    ["passed", "LLMX313", "accuracy[language=*]: `min` passes for 1 of 2 values"],
    ["failed", "LLMX313", "accuracy[language=*]: `min` fails for 1 of 2 values"],
  ]);
  expect(JSON.stringify(hidden)).not.toContain('"fr"');
});

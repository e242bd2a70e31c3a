import { expect, test } from "@jest/globals";
import type { Change } from "../../../src/gate/messages.ts";
import { gateErrors, messages } from "../../../src/gate/messages.ts";

/* The wording of the gate's messages. Other tests check codes. */

const change: Change = {
  text: "dropped 4 points",
  step: "80% → 76%",
  limit: "2 points",
  bareLimit: "2",
  untestedBecause: undefined,
};
const alone = { ...change, untestedBecause: "a run-level score can't be tested" };
const counts = { covered: 5, expected: 40, failed: 35 };
const plan = { drop: "5 points", records: 304, recordsWithThreeRuns: 156 };

const said = [
  messages.min(false, "accuracy", "47.5%", "70%", "75%"),
  messages.min(false, "accuracy", "79%", "80%", "82%", 0.13),
  messages.min(true, "accuracy", "82%", "80%"),
  messages.max(false, "toxicity", "0.09", "0.05"),
  messages.max(true, "toxicity", "0.04", "0.05", "0.03"),
  messages.dropped(false, "accuracy", change),
  messages.dropped(false, "f1", alone),
  messages.droppedMaybe("accuracy", change, 0.23, false),
  messages.droppedMaybe("accuracy", change, 0.001, true),
  messages.droppedUndecidable("accuracy", change, 9, false),
  messages.droppedMaybe("accuracy", change, 0.23, false, true),
  messages.dropped(true, "accuracy", change),
  messages.shownWithinLimit("accuracy", change),
  messages.significantlyWorse("accuracy", "75% → 47.5%", 0.0004),
  messages.notSignificantlyWorse("accuracy"),
  messages.tooFewToTest("accuracy", 5),
  messages.neverSignificant("accuracy", 9),
  messages.runLevelTest("f1"),
  messages.broken(false, 4, 40, "3", "grounded"),
  messages.broken(true, 2, 40, "5%", "grounded"),
  messages.brokenNeedsBoolean("words"),
  messages.brokenNeedsRecords("f1"),
  messages.limitAboveOne("accuracy", "max_regression", 5),
  messages.needsRows("accuracy", "max_broken"),
  messages.coverage(false, "accuracy", counts, "95%"),
  messages.coverage(true, "accuracy", { ...counts, failed: 0 }, "5"),
  messages.rowErrors(false, 2, 40, "0"),
  messages.rowErrors(true, 0, 40, "0"),
  messages.rowCount(false, 3, 10),
  messages.rowCount(true, 1, 1),
  messages.missing(false, 28, 40, "0", "record"),
  messages.missing(true, 1, 40, "5%", "row"),
  messages.missingFromOtherVersion(1, "record"),
  messages.missingFromDataset(false, 3, 40, "0"),
  messages.missingFromDataset(true, 3, 40, "3"),
  messages.datasetRows({ present: 37, records: 40 }),
  messages.commonHere(false, 12, 40, "more than 50%"),
  messages.commonHere(true, 30, 40, "more than 50%"),
  messages.commonThere(10, 200, "more than 50%"),
  messages.commonUnknown(),
  messages.tooFewCommon("accuracy", "max_regression"),
  messages.noBaseline("accuracy", "max_regression", { branch: "main", reason: "" }),
  messages.noBaseline("accuracy", "max_regression", { reason: "not wanted" }),
  messages.baselineUnreadable("accuracy", "max_regression", "Datadog didn't respond"),
  messages.noSharedRecords("accuracy", "no_regression"),
  messages.otherType("accuracy"),
  messages.baselineFailed("accuracy", 40),
  messages.newMetric("accuracy", "no_regression"),
  messages.tooFarApart("accuracy", "max_regression"),
  messages.unfinished("accuracy", "min"),
  messages.unfinished("accuracy", "score"),
  messages.baselineUnreadableNote("max_missing", "Datadog didn't respond"),
  messages.unknownMetric("acuracy", "accuracy", ["accuracy"]),
  messages.unknownMetric("fluency", undefined, ["accuracy", "tone"]),
  messages.missingMetric("accuracy", "accuracy_2"),
  messages.noScore("accuracy", 0, 40),
  messages.noScore("accuracy", 40, 40),
  messages.isCategory("tone", true),
  messages.emptySlice("accuracy[language=fre]", "language=fr"),
  messages.tooManySlices("accuracy[id=*]", 240, 50),
  messages.smallSlices(12, ["accuracy[language=*]", "accuracy[topic=a]"]),
  messages.emptySlice("accuracy[lang=fr]", undefined, ["topic"]),
  messages.sliceWithoutValue("accuracy[language]", "accuracy[language=*]"),
  messages.severalProperties("accuracy[language=en,topic=c]"),
  messages.foundSlices("accuracy[language=*]", "min", "fails", 2, 12),
  messages.runLevelSlice("f1[language=fr]"),
  messages.resultsUnreadable("The run produced no results."),
  messages.evaluation("The evaluation didn't finish: the job failed."),
  messages.arrival("3 of 40 rows haven't appeared in Datadog."),
  messages.limitTooFine("accuracy", { records: 50, runs: { baseline: 1, current: 1 } }, "drop", "19 points", "2", plan),
  messages.limitTooFine("accuracy", { records: 50, runs: { baseline: 3, current: 1 } }, "rise", undefined, "2 points"),
  messages.onlyBetter(),
];

const refused = [
  gateErrors.syntax("Close the { with }."),
  gateErrors.notAMap([]),
  gateErrors.tooLarge("too large: at most 256 KB"),
  gateErrors.unknownRule("accuracy", "max_regresion", "max_regression", ["min", "max"]),
  gateErrors.invalidRule("accuracy", "min", "a number", "high"),
  gateErrors.notRules("tone", 3),
  gateErrors.noRules("tone"),
  gateErrors.unknownName("$row", "$rows", ["$rows", "$version"]),
  gateErrors.invalidName("", 200),
  gateErrors.minAboveMax("tone", 2, 1),
  gateErrors.everyMetricSlice("*[language=fr]"),
  gateErrors.betterInSlice("tone[language=fr]", "tone"),
  gateErrors.invalidVersion(2),
];

test("the wording of each message", () => {
  expect([...said, ...refused].map(({ code, message }) => `${code} ${message}`)).toMatchSnapshot();
});

test("each message has a code of its own", () => {
  const codes = new Set([...said, ...refused].map(({ code }) => code));
  expect(codes.size).toBeGreaterThanOrEqual(Object.keys({ ...messages, ...gateErrors }).length);
  expect([...codes].filter((code) => !/^LLMX\d{3}$/.test(code))).toEqual([]);
});

import { expect, test } from "@jest/globals";
import { dropStale, mergeSection, restoreSection } from "../../../src/comment/merge.ts";
import type { Section } from "../../../src/render/section.ts";

function section(key: string, overrides: Partial<Section> = {}): Section {
  return {
    key,
    runId: "1000",
    runNumber: 57,
    runAttempt: 1,
    commit: "abc",
    experimentId: `${key}-57`,
    names: key.split(" · "),
    state: "running",
    verdict: "running",
    head: {
      heading: "h",
      next: "n",
      name: key,
      url: "https://x.test",
      logUrl: "",
      reason: "",
      metrics: [],
      gate: "",
    },
    parts: [{ priority: 2, markdown: `### [${key}](https://x.test) · running` }],
    shortened: false,
    passedBy: [],
    ...overrides,
  };
}

const later = { runNumber: 58, experimentId: "later" };
const names = (sections: readonly Section[]) => sections.map(({ experimentId }) => experimentId);

test("a new push replaces its section in place", () => {
  const merged = mergeSection([section("a"), section("b"), section("c")], section("b", later));
  expect(names(merged)).toEqual(["a-57", "later", "c-57"]);
});

test("legs of a matrix come together, in the order of their values", () => {
  const legs = ["bot · gpt-10", "bot · gpt-5-mini", "bot · gpt-5", "bot", "search", "app"];
  const merged = legs.map((key) => section(key)).reduce<readonly Section[]>(mergeSection, []);
  expect(merged.map(({ key }) => key)).toEqual([
    "app",
    "bot",
    "bot · gpt-5",
    "bot · gpt-5-mini",
    "bot · gpt-10",
    "search",
  ]);
});

test.each([{ runNumber: 56 }, { runNumber: 57, runAttempt: 1 }])("a run never overwrites a newer one: %j", (older) => {
  const sections = [section("a", { runAttempt: 2 })];
  const written = section("a", { ...older, experimentId: "older", state: "completed" });
  expect(mergeSection(sections, written)).toBe(sections);
});

test("two experiments of one run that share a key both stay, and a newer run replaces both", () => {
  const twins = mergeSection([section("a"), section("b")], section("a", { experimentId: "twin" }));
  expect(names(twins).sort()).toEqual(["a-57", "b-57", "twin"]);
  const renewed = mergeSection(twins, section("a", later));
  expect(names(renewed).sort()).toEqual(["b-57", "later"]);
  expect(names(mergeSection(renewed, section("a", { ...later, experimentId: "later twin" }))).sort()).toEqual([
    "b-57",
    "later",
    "later twin",
  ]);
});

test("an experiment goes from running to completed, not back", () => {
  const completed = mergeSection([section("a")], section("a", { state: "completed" }));
  expect(completed.map(({ state }) => state)).toEqual(["completed"]);
  expect(mergeSection(completed, section("a"))).toBe(completed);
});

test("an experiment that couldn't be ended may be ended later, but not the other way around", () => {
  const unfinished = mergeSection([section("a")], section("a", { state: "unfinished" }));
  expect(unfinished.map(({ state }) => state)).toEqual(["unfinished"]);
  expect(mergeSection(unfinished, section("a"))).toBe(unfinished);
  const completed = mergeSection(unfinished, section("a", { state: "completed" }));
  expect(completed.map(({ state }) => state)).toEqual(["completed"]);
  expect(mergeSection(completed, section("a", { state: "unfinished" }))).toBe(completed);
  expect(restoreSection(unfinished, section("a", { state: "failed" })).map(({ state }) => state)).toEqual(["failed"]);
});

test("a lost section comes back, and one that is there stays as it is", () => {
  const seen = section("a", { state: "completed" });
  expect(restoreSection([section("b")], seen)).toHaveLength(2);
  expect(restoreSection([section("a")], seen)).toEqual([seen]);
  const present = [section("a", { state: "completed", shortened: true, parts: [] })];
  expect(restoreSection(present, seen)).toBe(present);
  const renewed = [section("a", later)];
  expect(restoreSection(renewed, seen)).toBe(renewed);
});

test("a section counts as written, also if another writer shortened it", () => {
  const written = section("a", { state: "completed" });
  const isLeft = (...present: Section[]) => mergeSection(present, written) === present;
  expect(isLeft(written)).toBe(true);
  expect(isLeft({ ...written, shortened: true, parts: [] })).toBe(true);
  expect(isLeft({ ...written, parts: [] })).toBe(false);
  expect(isLeft(section("a"))).toBe(false);
  expect(isLeft()).toBe(false);
});

test("a section that two later commits finished without is dropped, and one alone isn't enough", () => {
  const old = section("renamed job", { commit: "c1" });
  const next = (commit: string, runNumber: number, state: Section["state"]) =>
    section("a", { commit, runNumber, state, experimentId: commit });
  const running = [next("c2", 58, "running")];
  expect(dropStale([old, ...running], running)).toEqual([old, ...running]);
  const second = [next("c2", 58, "completed")];
  const once = dropStale([old, ...second], second);
  expect(once.map(({ key, passedBy }) => [key, passedBy])).toEqual([
    ["renamed job", ["c2"]],
    ["a", []],
  ]);
  const third = [next("c3", 59, "failed")];
  expect(dropStale([...once.slice(0, 1), ...third], third).map(({ key }) => key)).toEqual(["a"]);
  const again = dropStale(once, second);
  expect(again).toBe(once);
});

import { describe, expect, test } from "@jest/globals";
import {
  matchesPattern,
  NothingFound,
  type SearchQuery,
  searchExperiments,
  selectCandidates,
  selectNewestPerName,
} from "../../../src/adopt/search.ts";
import type { Datadog } from "../../../src/datadog/client.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { listed } from "../finish/experiments.ts";

const hour = 60 * 60 * 1_000;
const now = Date.UTC(2026, 7, 1);
const jobStartedAt = now - 600_000;
const [inJob, beforeJob] = [jobStartedAt + 1_000, jobStartedAt - 1_000];

const query: SearchQuery = {
  projectId: "p",
  names: ["bot"],
  run: { id: "7", attempt: 1, job: "report", jobStartedAt },
  commits: ["head", "merge"],
};

const url = (attempt: number) =>
  `ci.pipeline.url:https://github.com/a/b/actions/runs/7${attempt > 1 ? `/attempts/${attempt}` : ""}`;
const ofRun = "ci.pipeline.id:7";
const onHead = "git.commit.sha:head";
const ids = (experiments: readonly DatadogExperiment[]) => experiments.map(({ id }) => id);

function candidates(experiments: DatadogExperiment[], changes: Partial<SearchQuery> = {}) {
  const selected = selectCandidates(experiments, { ...query, ...changes }, now);
  const found = ids(selected.experiments);
  return selected.isCertain ? { certain: found, likely: [] } : { certain: [], likely: found };
}

describe("which experiments belong to a run", () => {
  test("only those tagged with it, whenever they were created", () => {
    const experiments = [listed("a", [onHead], inJob), listed("b", [ofRun], beforeJob), listed("c", [ofRun], 0)];
    expect(candidates(experiments)).toEqual({ certain: ["b", "c"], likely: [] });
  });

  test("or else those of the head or merge commit since the job began", () => {
    const experiments = [
      listed("a", [onHead], inJob),
      listed("b", ["git.commit.sha:MERGE"], jobStartedAt),
      listed("c", ["git.commit.sha:other"], inJob),
      listed("d", [], inJob),
      listed("e", [onHead], beforeJob),
    ];
    expect(candidates(experiments).certain).toEqual(["a", "b"]);
  });

  test.each([
    ["of another run", listed("a", [onHead, "ci.pipeline.id:8"], inJob)],
    ["that is deleted", listed("a", [ofRun], inJob, { deleted_at: new Date(now).toISOString() })],
  ])("none %s", (_, experiment) => {
    expect(candidates([experiment])).toEqual({ certain: [], likely: [] });
  });

  test("on a dataset, if one is given", () => {
    const experiments = [listed("a", [ofRun], inJob), listed("b", [ofRun], inJob, { dataset_id: "E" })];
    expect(candidates(experiments, { datasetId: "e" }).certain).toEqual(["b"]);
  });

  test("those of the last six hours are likely, also without the job's time", () => {
    const experiments = [
      listed("a", [onHead], beforeJob),
      listed("b", [onHead], now - 6 * hour),
      listed("c", [onHead], now - 6 * hour - 1),
    ];
    expect(candidates(experiments)).toEqual({ certain: [], likely: ["a", "b"] });
    expect(candidates(experiments, { run: { ...query.run, jobStartedAt: undefined } }).likely).toEqual(["a", "b"]);
  });
});

describe("a second attempt", () => {
  const second = { run: { ...query.run, attempt: 2 } };
  const adopted = listed("first", [ofRun, url(1), onHead], beforeJob - 1_000);

  test("leaves what the first one finished if the script ran again", () => {
    const fresh = listed("fresh", [onHead], inJob);
    const tagged = listed("tagged", [ofRun], inJob);
    expect(candidates([adopted, fresh], second).certain).toEqual(["fresh"]);
    expect(candidates([adopted, tagged], second).certain).toEqual(["tagged"]);
  });

  test("returns it again if only finish/ ran again", () => {
    expect(candidates([adopted], second)).toEqual({ certain: [], likely: ["first"] });
    const leftBehind = listed("older", [onHead], beforeJob - 2_000);
    expect(candidates([adopted, leftBehind], second).likely).toEqual(["first"]);
    const later = listed("later", [onHead], beforeJob);
    expect(candidates([adopted, later], second).likely).toEqual(["later"]);
  });

  test("returns what it finished itself", () => {
    const again = listed("second", [ofRun, url(2)], inJob);
    expect(candidates([adopted, again], second).certain).toEqual(["second"]);
  });
});

describe("the search", () => {
  interface Asked extends Partial<SearchQuery> {
    /** What the list shows at each look; the last one for ever. */
    looks: DatadogExperiment[][];
  }

  async function search({ looks, ...changes }: Asked) {
    const clock = createVirtualClock(now);
    const messages: string[] = [];
    const filters: unknown[] = [];
    let seconds = -1;
    let look = -1;
    const listExperiments = async (filter: unknown) => {
      // All lists of one look are asked for at one time.
      if (clock.now() !== seconds) look += 1;
      seconds = clock.now();
      filters.push(filter);
      return { experiments: looks[Math.min(look, looks.length - 1)] ?? [], after: undefined };
    };
    const tools = {
      datadog: { listExperiments } as unknown as Datadog,
      clock,
      log: { info: (message: string) => messages.push(message) } as never,
    };
    const signal = new AbortController().signal;
    const asked = { ...query, ...changes };
    const { experiments, missing } = await clock.run(searchExperiments(asked, tools, signal));
    return { found: ids(experiments), missing, seconds: (clock.now() - now) / 1_000, messages, filters };
  }

  const fresh = listed("a", [ofRun], inJob);
  const named = (id: string, experiment: string) => listed(id, [ofRun], inJob, { experiment });

  test("returns what is certain at once, and waits for a list that lags", async () => {
    const other = named("other", "other bot");
    expect(await search({ looks: [[fresh, other]] })).toMatchObject({
      found: ["a"],
      missing: [],
      seconds: 0,
      messages: [],
      filters: [{ projectId: "p", experiment: "bot" }],
    });
    const older = listed("older", [onHead], beforeJob);
    const lagging = [[older], [older, fresh]];
    expect(await search({ looks: lagging })).toMatchObject({ found: ["a"], seconds: 3, messages: [] });
  });

  test("accepts what is likely at the end, and says so", async () => {
    const looks = [[listed("older", [onHead], beforeJob)]];
    const { found, seconds, messages } = await search({ looks });
    expect([found, seconds]).toEqual([["older"], 20]);
    expect(messages).toEqual([
      "Waiting for Datadog to list all experiments (1 so far), 9 of 20 s",
      "Waiting for Datadog to list all experiments (1 so far), 19 of 20 s",
      "No experiment bot of this run was created since its job began, so older ones of its commit are taken.",
    ]);
  });

  test("of several names waits for each, and lists those that don't exist", async () => {
    const names = ["bot", "judge", "other"];
    const looks = [[fresh], [fresh, named("b", "judge")], [fresh, named("b", "judge"), named("c", "other")]];
    expect(await search({ names, looks })).toMatchObject({
      found: ["a", "b", "c"],
      missing: [],
      seconds: 9,
    });
    const never = await search({ names, looks: looks.slice(0, 2) });
    expect(never).toMatchObject({ found: ["a", "b"], missing: ["other"], seconds: 20 });
  });

  test("searches for a pattern by the run and its commits until the list's delay is over", async () => {
    const one = named("one", "bot-102-small");
    const looks = [[one], [one, named("two", "bot-102-large"), named("other", "robot-102")]];
    const found = await search({ names: ["bot-*"], looks });
    expect(found).toMatchObject({ found: ["one", "two"], missing: [], seconds: 20 });
    expect(found.filters.slice(0, 3)).toEqual([
      { projectId: "p", tags: [ofRun] },
      { projectId: "p", tags: [onHead] },
      { projectId: "p", tags: ["git.commit.sha:merge"] },
    ]);
    const expected = await search({ names: ["bot-*"], looks, expected: 2 });
    expect(expected).toMatchObject({ found: ["one", "two"], seconds: 3 });
  });

  test("waits for as many as the run creates, and no longer than the list's delay", async () => {
    const looks = [[fresh], [fresh, listed("b", [ofRun], inJob)]];
    expect(await search({ looks, expected: 2 })).toMatchObject({ found: ["a", "b"], seconds: 3 });
    expect(await search({ looks, expected: 3 })).toMatchObject({ found: ["a", "b"], seconds: 20 });
  });

  test("says what it looked for, and what to do", async () => {
    const error = await search({ looks: [[]] }).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(NothingFound);
    expect((error as Error).message).toMatchInlineSnapshot(`
"No experiment of this run with the name "bot" was found in the project p. (LLMX178)
The search was for the tag ci.pipeline.id:7, and for git.commit.sha with head or merge.
Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID. With Datadog's Python SDK, you can set DD_GIT_COMMIT_SHA to head instead. Check name, project, and site, too. A restricted project (Data Access Control) doesn't exist for an application key whose owner is in none of its teams or roles. Use a service account's key there."
`);
  });

  test("after a skipped job, nothing is waited for", async () => {
    const looks = [[], [fresh]];
    const error = await search({ looks, wasSkipped: true }).catch((thrown: Error) => thrown);
    expect(error).toBeInstanceOf(NothingFound);
  });
});

test.each([
  ["bot", "bot", true],
  ["bot", "bots", false],
  ["bot-*", "bot-", true],
  ["bot-*", "bot-7.x", true],
  ["bot-*", "a bot-7", false],
  ["*-bot", "my-bot", true],
  ["*-bot", "-bots", false],
  ["a*c*e", "abcde", true],
  ["a*c*e", "ace", true],
  ["a*a", "a", false],
  ["*", "anything", true],
  ["b.t", "bot", false],
])("the pattern %s matches %s: %s", (pattern, name, does) => {
  expect(matchesPattern(name, pattern)).toBe(does);
});

test("the newest of each name", () => {
  const experiments = [listed("a", [], 1), listed("b", [], 3), listed("c", [], 2)];
  const other = listed("d", [], 0, { experiment: "other" });
  expect(ids(selectNewestPerName([...experiments, other]))).toEqual(["b", "d"]);
  expect(selectNewestPerName([])).toEqual([]);
});

import { describe, expect, test } from "@jest/globals";
import {
  type AdoptedQuestion,
  adoptedCandidates,
  newestOf,
  searchAdopted,
} from "../../../src/adopt/search.ts";
import type { Datadog } from "../../../src/datadog/client.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { listed } from "../finish/experiments.ts";

const hour = 60 * 60 * 1_000;
const now = Date.UTC(2026, 7, 1);
const jobStartedAt = now - 600_000;
const [inJob, beforeJob] = [jobStartedAt + 1_000, jobStartedAt - 1_000];

const question: AdoptedQuestion = {
  projectId: "p",
  datasetId: undefined,
  name: "bot",
  run: { id: "7", attempt: 1 },
  commits: ["head", "merge"],
  jobStartedAt,
  now,
};

const url = (attempt: number) =>
  `ci.pipeline.url:https://github.com/a/b/actions/runs/7${attempt > 1 ? `/attempts/${attempt}` : ""}`;
const ofRun = "ci.pipeline.id:7";
const onHead = "git.commit.sha:head";
const ids = (experiments: readonly DatadogExperiment[]) => experiments.map(({ id }) => id);

function candidates(experiments: DatadogExperiment[], changes: Partial<AdoptedQuestion> = {}) {
  const { certain, likely } = adoptedCandidates(experiments, { ...question, ...changes });
  return { certain: ids(certain), likely: ids(likely) };
}

describe("which experiments belong to a run", () => {
  test("those tagged with it, alone, whenever they were made", () => {
    const experiments = [
      listed("a", [onHead], inJob),
      listed("b", [ofRun], beforeJob),
      listed("c", [ofRun], 0),
    ];
    expect(candidates(experiments)).toEqual({ certain: ["b", "c"], likely: [] });
  });

  test("else those of head or merge commit since the job began", () => {
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
    ["of another name", listed("a", [ofRun], inJob, { experiment: "other bot" })],
    ["that is deleted", listed("a", [ofRun], inJob, { deleted_at: new Date(now).toISOString() })],
  ])("none %s", (_, experiment) => {
    expect(candidates([experiment])).toEqual({ certain: [], likely: [] });
  });

  test("on a dataset, where one is asked for", () => {
    const experiments = [listed("a", [ofRun], inJob), listed("b", [ofRun], inJob, { dataset_id: "E" })];
    expect(candidates(experiments, { datasetId: "e" }).certain).toEqual(["b"]);
  });

  test("likely are those of the last six hours, with no time of the job too", () => {
    const experiments = [
      listed("a", [onHead], beforeJob),
      listed("b", [onHead], now - 6 * hour),
      listed("c", [onHead], now - 6 * hour - 1),
    ];
    expect(candidates(experiments)).toEqual({ certain: [], likely: ["a", "b"] });
    expect(candidates(experiments, { jobStartedAt: undefined }).likely).toEqual(["a", "b"]);
  });
});

describe("a second attempt", () => {
  const second = { run: { id: "7", attempt: 2 } };
  const adopted = listed("first", [ofRun, url(1), onHead], beforeJob - 1_000);

  test("leaves what the first one adopted, where the script ran again", () => {
    const fresh = listed("fresh", [onHead], inJob);
    const tagged = listed("tagged", [ofRun], inJob);
    expect(candidates([adopted, fresh], second).certain).toEqual(["fresh"]);
    expect(candidates([adopted, tagged], second).certain).toEqual(["tagged"]);
  });

  test("takes it again, where only finish/ ran again", () => {
    expect(candidates([adopted], second)).toEqual({ certain: [], likely: ["first"] });
    const leftBehind = listed("older", [onHead], beforeJob - 2_000);
    expect(candidates([adopted, leftBehind], second).likely).toEqual(["first"]);
    const later = listed("later", [onHead], beforeJob);
    expect(candidates([adopted, later], second).likely).toEqual(["later"]);
  });

  test("takes what it has adopted itself", () => {
    const again = listed("second", [ofRun, url(2)], inJob);
    expect(candidates([adopted, again], second).certain).toEqual(["second"]);
  });
});

describe("the search", () => {
  /** Searches lists that show one thing more at each look. */
  async function search(looks: DatadogExperiment[][]) {
    const clock = createVirtualClock(now);
    const messages: string[] = [];
    let look = -1;
    const listExperiments = async () => {
      look += 1;
      return { experiments: looks[Math.min(look, looks.length - 1)] ?? [], after: undefined };
    };
    const tools = {
      datadog: { listExperiments } as unknown as Datadog,
      clock,
      log: { info: (message: string) => messages.push(message) } as never,
    };
    const found = await clock.run(searchAdopted(question, tools, new AbortController().signal));
    return { found: ids(found), seconds: (clock.now() - now) / 1_000, messages };
  }

  test("takes what is certain at once, and waits for a list that lags", async () => {
    const fresh = [listed("a", [ofRun], inJob)];
    expect(await search([fresh])).toEqual({ found: ["a"], seconds: 0, messages: [] });
    const older = listed("older", [onHead], beforeJob);
    expect(await search([[older], [older, ...fresh]])).toEqual({ found: ["a"], seconds: 3, messages: [] });
  });

  test("believes what is likely at the end, and says so", async () => {
    const { found, seconds, messages } = await search([[listed("older", [onHead], beforeJob)]]);
    expect([found, seconds]).toEqual([["older"], 19]);
    expect(messages).toEqual([
      "No experiment bot of this run was created since its job began: older ones of its commit are taken.",
    ]);
  });

  test("says what it looked for, and what to do", async () => {
    const error = await search([[]]).catch((thrown: Error) => thrown.message);
    expect(error).toMatchInlineSnapshot(`
"No experiment with the name "bot" of this run was found in the project p.
It was looked for by the tag ci.pipeline.id:7, and by git.commit.sha with head or merge.
Let the script tag its experiment with ci.pipeline.id and the value of GITHUB_RUN_ID; or, with Datadog's Python SDK, set DD_GIT_COMMIT_SHA to head for it. Check name, project and site too."
`);
  });
});

test("the newest one", () => {
  const experiments = [listed("a", [], 1), listed("b", [], 3), listed("c", [], 2)];
  expect(ids(newestOf(experiments))).toEqual(["b"]);
  expect(newestOf([])).toEqual([]);
});

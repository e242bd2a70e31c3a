import { describe, expect, test } from "@jest/globals";
import { mergeMetadata } from "../../../src/adopt/adopt.ts";
import { digest } from "../../../src/lib/text.ts";
import { createdElsewhere, isAdopted } from "../../../src/run/action-metadata.ts";
import { listed } from "../finish/experiments.ts";

describe("metadata", () => {
  const base = { kind: "on the line", distance: 0, place: "merge base" } as const;
  const found = { kind: "found", reason: base } as const;
  const given = { kind: "found", reason: { kind: "given" } } as const;
  const ours = ["git.repository_url:https://github.com/acme/bot", "git.commit.sha:abc", "pr.number:12"];

  test("keeps every other member and tag", () => {
    const experiment = listed("a", ["team:x", "team:y"], 0, {
      metadata: { owner: { name: "x" }, tags: ["team:x", "team:y"], parent_reason: "old" },
    });
    expect(mergeMetadata(experiment, ours, found, 2)).toEqual({
      owner: { name: "x" },
      parent_reason: "merge base",
      llm_experiment_action: { run_attempt: 2 },
      tags: ["team:x", "team:y", ...ours],
    });
  });

  test("replaces a tag of the action with another value", () => {
    const experiment = listed("a", ["git.commit.sha:merge", "pr.number:3", "pr.number:4", "ci.job.name:kept"]);
    expect(mergeMetadata(experiment, ours, given, 1).tags).toEqual(["ci.job.name:kept", ...ours]);
  });

  test.each([
    "git.commit.sha:ABC",
    "git.repository_url:https://github.com/acme/bot.git",
    "git.repository_url:https://github.com/Acme/bot/",
    "git.repository_url:git@github.com:acme/bot.git",
    "git.repository_url:ssh://git@github.com/acme/bot.git",
  ])("keeps %s, which has the same value", (tag) => {
    const tags = mergeMetadata(listed("a", [tag]), ours, given, 1).tags as string[];
    expect(tags[0]).toBe(tag);
    expect(tags).toHaveLength(ours.length);
  });

  test("keeps tags that aren't strings", () => {
    const tags = ["team:x", 7, { key: "pr.number", value: 3 }, null];
    const experiment = listed("a", [], 0, { metadata: { tags } });
    expect(mergeMetadata(experiment, ours, given, 1).tags).toEqual([...tags, ...ours]);
  });

  test("no tags exist yet", () => {
    const experiment = listed("a", [], 0, { metadata: undefined });
    expect(mergeMetadata(experiment, ours, given, 1)).toEqual({
      parent_reason: "given",
      tags: ours,
    });
  });
});

test("an experiment is created by an SDK if the action didn't create it, also after the action finished it", () => {
  const adopted = listed("a", [`ci.create_key:${digest("adopted a", 16)}`]);
  const experiments = [listed("a"), adopted, { ...adopted, id: "b" }];
  expect(experiments.map(createdElsewhere)).toEqual([true, true, false]);
  expect(experiments.map(isAdopted)).toEqual([false, true, false]);
});

import { expect, test } from "@jest/globals";
import { pinned, releaseFaults } from "../../scripts/pins.ts";
import { blocks, examples, ownAction } from "../support/user-workflows.ts";

const release = {
  repository: "octo-org/llm-experiment-action",
  sha: "0123456789abcdef0123456789abcdef01234567",
  version: "v1.2.3",
};

test("every use of the action is pinned to the release, then to the next one", () => {
  const next = { ...release, sha: "f".repeat(40), version: "v1.3.0" };
  for (const { text } of [...examples, ...blocks].filter(({ text }) =>
    text.includes("llm-experiment-action"),
  )) {
    const once = pinned(text, release);
    expect(once).not.toContain(ownAction);
    expect(once).not.toContain("<full SHA>");
    expect(once).toContain(`@${release.sha} # v1.2.3\n`);
    expect(pinned(once, next)).toBe(pinned(text, next));
  }
});

test("other actions and links stay as they are, but for the owner", () => {
  expect(pinned("uses: actions/checkout@<full SHA> # v1", release)).toBe(
    "uses: actions/checkout@<full SHA> # v1",
  );
  expect(pinned("https://github.com/your-org/llm-experiment-action/releases", release)).toBe(
    "https://github.com/octo-org/llm-experiment-action/releases",
  );
});

test("what cannot be a release is refused, all of it at once", () => {
  expect(releaseFaults(release)).toEqual([]);
  expect(releaseFaults({ repository: "octo-org/other", sha: "abc123", version: "1.2.3" })).toEqual([
    "octo-org/other is not <owner>/llm-experiment-action",
    "abc123 is no full SHA",
    "1.2.3 is no version such as v1.2.3",
  ]);
});

import { expect, test } from "@jest/globals";
import { findReleaseErrors, pinUses } from "../../scripts/pins.ts";
import { blocks, examples, ownAction } from "../support/user-workflows.ts";

const release = {
  repository: "octo-org/llm-experiment-action",
  sha: "0123456789abcdef0123456789abcdef01234567",
  version: "v1.2.3",
};

test("every use of the action is pinned to the release, then to the next one", () => {
  const next = { ...release, sha: "f".repeat(40), version: "v1.3.0" };
  for (const { text } of [...examples, ...blocks].filter(({ text }) => text.includes("llm-experiment-action"))) {
    const once = pinUses(text, release);
    expect(once).not.toContain(ownAction);
    expect(once).not.toContain("<full SHA>");
    expect(once).toContain(`@${release.sha} # v1.2.3\n`);
    expect(pinUses(once, next)).toBe(pinUses(text, next));
  }
});

test("other actions and links stay as they are, but for the owner", () => {
  expect(pinUses("uses: actions/checkout@<full SHA> # v1", release)).toBe("uses: actions/checkout@<full SHA> # v1");
  expect(pinUses("https://github.com/your-org/llm-experiment-action/releases", release)).toBe(
    "https://github.com/octo-org/llm-experiment-action/releases",
  );
});

test("an invalid release is rejected with all errors at once", () => {
  expect(findReleaseErrors(release)).toEqual([]);
  expect(findReleaseErrors({ repository: "octo-org/other", sha: "abc123", version: "1.2.3" })).toEqual([
    "The repository must be <owner>/llm-experiment-action. Got octo-org/other.",
    "The SHA must have 40 hexadecimal digits. Got abc123.",
    "The version must look like v1.2.3. Got 1.2.3.",
  ]);
});

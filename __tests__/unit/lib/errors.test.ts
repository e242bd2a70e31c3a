import { describe, expect, test } from "@jest/globals";
import { ActionError, closeSentence, errorMessage } from "../../../src/lib/errors.ts";

describe("messageOf", () => {
  test("the message with those of its causes, and no stack", () => {
    const error = new ActionError("The file cannot be read", {
      cause: new Error("ENOENT", { cause: "gone" }),
    });
    expect(errorMessage(error)).toBe("The file cannot be read: ENOENT: gone");
  });

  test("a cause that is told already is not told twice", () => {
    expect(errorMessage(new Error("failed: ENOENT", { cause: new Error("ENOENT") }))).toBe("failed: ENOENT");
  });

  test("an error of several without a message of its own tells theirs", () => {
    expect(errorMessage(new AggregateError([new Error("one"), "two"]))).toBe("one; two");
    expect(errorMessage(new AggregateError([new Error("one")], "all failed"))).toBe("all failed");
  });

  test("what is no error is shown as text", () => {
    expect([errorMessage("thrown"), errorMessage(undefined)]).toEqual(["thrown", "undefined"]);
  });
});

test("closedSentence ends with one full stop, whatever was said before", () => {
  expect([closeSentence("It failed"), closeSentence("It failed: no answer.")]).toEqual([
    "It failed.",
    "It failed: no answer.",
  ]);
});

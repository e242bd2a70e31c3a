import { describe, expect, test } from "@jest/globals";
import { ActionError, closeSentence, errorMessage } from "../../../src/lib/errors.ts";

describe("errorMessage", () => {
  test("returns the message with those of its causes, and no stack", () => {
    const error = new ActionError("The file cannot be read", {
      cause: new Error("ENOENT", { cause: "gone" }),
    });
    expect(errorMessage(error)).toBe("The file cannot be read: ENOENT: gone");
  });

  test("doesn't repeat a cause that the message has", () => {
    expect(errorMessage(new Error("failed: ENOENT", { cause: new Error("ENOENT") }))).toBe("failed: ENOENT");
  });

  test("returns the messages of all errors of an AggregateError without its own", () => {
    expect(errorMessage(new AggregateError([new Error("one"), "two"]))).toBe("one; two");
    expect(errorMessage(new AggregateError([new Error("one")], "all failed"))).toBe("all failed");
  });

  test("converts anything else to a string", () => {
    expect([errorMessage("thrown"), errorMessage(undefined)]).toEqual(["thrown", "undefined"]);
  });
});

test("closeSentence ends a sentence with one period", () => {
  expect([closeSentence("It failed"), closeSentence("It failed: no answer.")]).toEqual([
    "It failed.",
    "It failed: no answer.",
  ]);
});

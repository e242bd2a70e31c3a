import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createRedact, redactDeep } from "../../../src/foundation/redact.ts";

const settings = { seed: 20260105, numRuns: 300 };

// What a key may be made of; without the star, which the replacement is made of.
const keyCharacter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const key = fc.string({
  unit: keyCharacter.filter((character) => character !== "*"),
  minLength: 6,
  maxLength: 64,
});

const forms: [string, (key: string) => string][] = [
  ["raw", (text) => text],
  ["JSON", (text) => JSON.stringify(text).slice(1, -1)],
  ["JSON in JSON", (text) => JSON.stringify(JSON.stringify(text)).slice(3, -3)],
  ["URI", encodeURIComponent],
  ["URI in lower case", (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase())],
  ["form", (text) => new URLSearchParams({ key: text }).toString().slice("key=".length)],
  ["base64", (text) => Buffer.from(text).toString("base64")],
  ["base64 without padding", (text) => Buffer.from(text).toString("base64").replace(/=+$/, "")],
  ["base64url", (text) => Buffer.from(text).toString("base64url")],
  ["hex", (text) => Buffer.from(text).toString("hex")],
  ["Markdown", (text) => text.replace(/[\\`*_[\]~]/g, "\\$&")],
  ["Markdown with every mark escaped", (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&")],
  [
    "HTML",
    (text) =>
      text.replace(/[<>&|]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[mark] ?? "&#124;"),
  ],
];

describe("createRedact", () => {
  test.each(forms)("no key survives in its form %s", (_, form) => {
    fc.assert(
      fc.property(key, key, fc.string(), fc.string(), (one, other, before, after) => {
        const redact = createRedact([one, other]);
        const redacted = redact(`${before}${form(one)}${after}${form(other)}${before}`);
        expect(redacted).not.toContain(form(one));
        expect(redacted).not.toContain(form(other));
      }),
      settings,
    );
  });

  test("everything else stays as it is", () => {
    const redact = createRedact(["0123456789abcdef"]);
    expect(redact("key 0123456789abcdef, and 0123456789abcde")).toBe("key ***, and 0123456789abcde");
  });

  test("of a key that begins with another the whole is replaced", () => {
    expect(createRedact(["abcdef", "abcdefghijkl"])("abcdefghijkl abcdef")).toBe("*** ***");
  });

  test("texts too short for a key do not tear up ordinary ones", () => {
    expect(createRedact(["true", ""])("true and false")).toBe("true and false");
  });

  test.each(forms)("what a cut leaves of a key in its form %s goes too", (_, form) => {
    fc.assert(
      fc.property(key, fc.nat(), fc.constantFrom("…", " …"), (secret, at, sign) => {
        const formed = form(secret);
        const cut = formed.slice(0, 6 + (at % Math.max(1, formed.length - 6)));
        const redacted = createRedact([secret])(`before ${cut}${sign} after`);
        expect(redacted).not.toContain(cut);
        expect(redacted).toMatch(/^before \*\*\*/);
      }),
      settings,
    );
  });

  test("fewer characters of a key than make one stay before a cut", () => {
    expect(createRedact(["ghs_emulated"])("of ghs_e… and ghs_emu…")).toBe("of ghs_e… and ***…");
  });
});

test("plain data is redacted wherever a text stands in it, and stays what it is otherwise", () => {
  const redact = createRedact(["ghs_emulated"]);
  const value = {
    text: "a ghs_emulated",
    list: ["ghs_emulated", 1, null, true, undefined],
    nested: { ghs_emulated: { deep: "ghs_emulated" } },
  };
  expect(redactDeep(value, redact)).toEqual({
    text: "a ***",
    list: ["***", 1, null, true, undefined],
    nested: { "***": { deep: "***" } },
  });
});

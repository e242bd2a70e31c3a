import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { createRedact, redactDeep } from "../../../src/lib/redact.ts";

const settings = { seed: 20260105, numRuns: 300 };

// The characters that a key can have, without the star of the replacement.
const keyCharacter = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
const key = fc.string({
  unit: keyCharacter.filter((character) => character !== "*"),
  minLength: 6,
  maxLength: 64,
});

function goJson(text: string): string {
  const codes: Record<string, string> = { "<": "\\u003c", ">": "\\u003e", "&": "\\u0026" };
  return JSON.stringify(text)
    .slice(1, -1)
    .replace(/[<>&]/g, (mark) => codes[mark] ?? "");
}

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
  ["hex in capitals", (text) => Buffer.from(text).toString("hex").toUpperCase()],
  ["capitals", (text) => text.toUpperCase()],
  ["JSON as Go writes it", (text) => goJson(text)],
  ["JSON with escaped slashes", (text) => JSON.stringify(text).slice(1, -1).replaceAll("/", "\\/")],
  ["Markdown", (text) => text.replace(/[\\`*_[\]~]/g, "\\$&")],
  ["Markdown with every mark escaped", (text) => text.replace(/[!-/:-@[-`{-~]/g, "\\$&")],
  ["HTML", (text) => text.replace(/[<>&|]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;" })[mark] ?? "&#124;")],
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

  const within: [string, (key: string, other: string) => string][] = [
    ["behind a user", (one) => `user:${one}`],
    ["behind a longer user", (one) => `users:${one}`],
    ["behind a still longer user", (one) => `userxy:${one}`],
    ["before the other key", (one, other) => `${one}:${other}`],
    ["behind the other key", (one, other) => `${other}:${one}`],
    ["in JSON", (one, other) => JSON.stringify({ api_key: one, app_key: other })],
    ["in JSON, the other way round", (one, other) => JSON.stringify({ app_key: other, api_key: one })],
    ["in headers", (one, other) => `dd-api-key: ${one}\r\ndd-application-key: ${other}`],
  ];
  const hexKey = fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: 32, maxLength: 40 });

  // A few characters at either end of a key don't help anyone.
  test.each(within)("no key of hex digits can be read from base64 that contains it %s", (_, text) => {
    fc.assert(
      fc.property(hexKey, hexKey, fc.constantFrom("base64", "base64url"), (one, other, encoding) => {
        fc.pre(one !== other);
        const redact = createRedact([one, other]);
        const redacted = redact(Buffer.from(text(one, other)).toString(encoding as BufferEncoding));
        const parts = redacted.split("***").map((part) => `${part}${"A".repeat((4 - (part.length % 4)) % 4)}`);
        const shifted = ["", "A", "AA", "AAA"].flatMap((shift) =>
          parts.map((part) => Buffer.from(shift + part, "base64").toString("latin1")),
        );
        expect(redacted).toContain("***");
        for (const piece of [one.slice(4, 16), one.slice(-16, -4), other.slice(4, 16)]) {
          expect(shifted.filter((decoded) => decoded.includes(piece))).toEqual([]);
        }
      }),
      settings,
    );
  });

  test("it takes twice the time for twice the text", () => {
    const one = "0123456789abcdef".repeat(2);
    const redact = createRedact([one, "ca_nary*Api|Key~with`every[mark]/+\"<'%&=?"]);
    const units = ["...", "012345 ", `${one.slice(0, 31)}...`, `${one.slice(0, 31)} `, "\\\\", "ca_nary*"];
    for (const unit of units) {
      const time = (length: number) => {
        const text = unit.repeat(length / unit.length);
        const times = [1, 2, 3].map(() => {
          const start = performance.now();
          redact(text);
          return performance.now() - start;
        });
        return Math.min(...times);
      };
      time(500_000);
      // Ten times the text. With quadratic time, it would take a hundred times as long.
      expect(time(2_000_000) / Math.max(1, time(200_000))).toBeLessThan(40);
    }
  });

  test("everything else stays as it is", () => {
    const redact = createRedact(["0123456789abcdef"]);
    expect(redact("key 0123456789abcdef, and 0123456789abcde")).toBe("key ***, and 0123456789abcde");
  });

  test("a key that begins with another one is replaced as a whole", () => {
    expect(createRedact(["abcdef", "abcdefghijkl"])("abcdefghijkl abcdef")).toBe("*** ***");
  });

  test("strings too short for a key don't damage ordinary text", () => {
    expect(createRedact(["true", ""])("true and false")).toBe("true and false");
  });

  test.each(forms)("the beginning of a key before a cut is replaced, too, in its form %s", (_, form) => {
    fc.assert(
      fc.property(key, fc.nat(), fc.constantFrom("…", " …", "...", " ..."), (secret, at, sign) => {
        const formed = form(secret);
        const cut = formed.slice(0, 6 + (at % Math.max(1, formed.length - 6)));
        const redacted = createRedact([secret])(`before ${cut}${sign} after`);
        expect(redacted).not.toContain(cut);
        expect(redacted).toMatch(/^before \*\*\*/);
      }),
      settings,
    );
  });

  test("too few characters of a key before a cut stay", () => {
    expect(createRedact(["ghs_emulated"])("of ghs_e… and ghs_emu…")).toBe("of ghs_e… and ***…");
  });
});

test("redacts every string in lists, objects, and maps, and keeps the rest", () => {
  const redact = createRedact(["ghs_emulated"]);
  const value = {
    text: "a ghs_emulated",
    list: ["ghs_emulated", 1, null, true, undefined],
    nested: { ghs_emulated: { deep: "ghs_emulated" } },
    map: new Map([["ghs_emulated", ["ghs_emulated", 1]]]),
  };
  expect(redactDeep(value, redact)).toEqual({
    text: "a ***",
    list: ["***", 1, null, true, undefined],
    nested: { "***": { deep: "***" } },
    map: new Map([["***", ["***", 1]]]),
  });
});

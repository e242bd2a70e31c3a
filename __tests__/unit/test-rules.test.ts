import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";

/* Real time never limits what has to succeed (see CONTRIBUTING), as far as a test's text shows. */

const folder = join(import.meta.dirname, "..");

const forbidden: [what: RegExp, instead: string][] = [
  [/AbortSignal\.timeout\b/, "end it when the server holds the request: support/cancel.ts, or support/hand-clock.ts"],
  [/\bsetTimeout\b/, "wait for what is seen: a hook of the server, its `seen`, or support/virtual-clock.ts"],
  [/\bduration\)\s*\.toBeLess/, "a stage's promise is what it waits: World.measure of support/chain.ts"],
  [/(Date|performance)\.now\(\)[^\n]*\.toBeLess/, "measure nothing that a slow machine makes longer"],
  [
    /^(\s*\}|\s{2}), ?\d[\d_]*\);?$|^ {2}\d[\d_]*,\n\);/m,
    "no limit of a test's own: jest.config.js has one for what hangs",
  ],
  [/\bjest\.setTimeout\b|\{ timeout: \d/, "no limit of a test's own: jest.config.js has one for what hangs"],
];

// The one looks again until a program listens or has ended; the other makes a stage's pauses short.
const exempt = ["integration/network.test.ts", "support/short-pauses.mjs"];

// A line below this comment may be: the clock limits what must not come.
const allowed = /\/\/ What must not come[^\n]*\n[^\n]*/g;

function offences(text: string): string[] {
  return forbidden.filter(([what]) => what.test(text.replace(allowed, ""))).map(([, instead]) => instead);
}

const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.(ts|mjs)$/.test(name) && !name.startsWith("fixtures/") && name !== "unit/test-rules.test.ts")
  .filter((name) => !exempt.includes(name));

test("no test is limited by the clock", () => {
  expect(files.length).toBeGreaterThan(80);
  const found = files.flatMap((name) =>
    offences(readFileSync(join(folder, name), "utf8")).map((instead) => `${name}: ${instead}`),
  );
  expect(found).toEqual([]);
});

test.each([
  "search({ signal: AbortSignal.timeout(150) })",
  "setTimeout(() => cancel.abort(), 800)",
  "expect(result.duration).toBeLessThan(5_000)",
  "expect(Date.now() - start).toBeLessThan(5_000)",
  "  }, 60_000);",
  "test(\n  () => {},\n  70_000,\n);",
])("the rule sees %j", (text) => {
  expect(offences(text)).toHaveLength(1);
});

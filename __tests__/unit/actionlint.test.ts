// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of workflows look like this
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { readProjectFile } from "../support/action-metadata.ts";
import { lintWorkflows } from "../support/actionlint.ts";

const folder = ".github/workflows";
const names = readdirSync(join(import.meta.dirname, "..", "..", folder));

// Ours reads the outcome of a later step in its post stage; actionlint knows of main stages only.
const known = /: property "evaluate" is not defined in object type/;

test("actionlint finds nothing in the workflows", () => {
  const workflows = names.map((name) => ({ name, text: readProjectFile(`${folder}/${name}`) }));
  const faults = lintWorkflows(workflows).map((found) => found.filter((fault) => !known.test(fault)));
  expect(faults).toEqual(names.map(() => []));
});

test("actionlint finds an error in an invalid workflow", () => {
  const text =
    "on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ steps.none.outcome }}\n";
  const [faults = []] = lintWorkflows([{ name: "test.yml", text }]);
  expect(faults).toEqual([expect.stringContaining('6: property "none" is not defined')]);
});

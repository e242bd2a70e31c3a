import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { parse } from "yaml";
import * as z from "zod";
import { readActionMetadata, readProjectFile } from "../support/action-metadata.ts";

const folder = ".github/ISSUE_TEMPLATE";
const forms = readdirSync(join(import.meta.dirname, "..", "..", folder)).filter((name) => name !== "config.yml");

// https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-githubs-form-schema
const form = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1).max(200),
  labels: z.array(z.string()),
  body: z.array(
    z.discriminatedUnion("type", [
      z.strictObject({ type: z.literal("markdown"), attributes: z.strictObject({ value: z.string() }) }),
      z.strictObject({
        type: z.enum(["input", "textarea"]),
        id: z.string().regex(/^[\w-]+$/),
        attributes: z.strictObject({
          label: z.string(),
          description: z.string().optional(),
          placeholder: z.string().optional(),
          render: z.string().optional(),
        }),
        validations: z.strictObject({ required: z.boolean() }).optional(),
      }),
    ]),
  ),
});

test.each(forms)("the form %s is one that GitHub shows", (name) => {
  const { body } = form.parse(parse(readProjectFile(`${folder}/${name}`)));
  const ids = body.flatMap((field) => ("id" in field ? field.id : []));
  expect(ids.length).toBeGreaterThan(1);
  expect(new Set(ids).size).toBe(ids.length);
});

test("there's a form for bugs, one for files, and one for ideas", () => {
  expect(forms).toEqual(["bug.yml", "format.yml", "idea.yml"]);
});

test("the Node.js version for development is the one that the action runs on", () => {
  const { using } = readActionMetadata("action.yml").runs;
  expect(`node${readProjectFile(".nvmrc").trim()}`).toBe(using);
  const { devDependencies } = JSON.parse(readProjectFile("package.json")) as {
    devDependencies: Record<string, string>;
  };
  expect(devDependencies.node).toMatch(new RegExp(`^\\^${readProjectFile(".nvmrc").trim()}\\.`));
});

test("the command line's package installs nothing else and has the action's version", () => {
  const action = JSON.parse(readProjectFile("package.json"));
  const cli = JSON.parse(readProjectFile("packages/cli/package.json"));
  expect(Object.keys(cli).filter((key) => /dependencies$/i.test(key))).toEqual([]);
  expect(cli.engines).toEqual(action.engines);
  for (const key of ["version", "license", "bugs"]) expect(cli[key]).toBe(action[key]);
  expect(action.private).toBe(true);
  expect(action.bin).toBeUndefined();
});

test("the runtime dependencies are the packages that the sources import", () => {
  const { dependencies } = JSON.parse(readProjectFile("package.json"));
  const root = join(import.meta.dirname, "..", "..");
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" });
  const pattern = /^(?:import|export|\}) .*?from "([^"]+)"|\bimport\("([^"]+)"\)/gm;
  const imports = files
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [...readProjectFile(`src/${file}`).matchAll(pattern)])
    .map(([, specifier, dynamic]) => specifier ?? dynamic ?? "")
    .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
    .map((specifier) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0]);
  expect([...new Set(imports)].sort()).toEqual(Object.keys(dependencies).sort());
});

// Generates parts of the README and docs/ from the sources: inputs, outputs, schemas, and figures.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Noise } from "../../src/comparison/comparison.ts";
import { countRecordsNeeded, findDetectableDrop } from "../../src/comparison/power.ts";
import { datadogSites } from "../../src/datadog/site.ts";
import { reservedMembers, tagKeys } from "../../src/run/action-metadata.ts";
import { describeSchema } from "./schema-table.ts";
import type { Parts } from "./update-page.ts";

export const root = join(import.meta.dirname, "..", "..");

export function readProject(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

interface Input {
  description: string;
  required?: boolean;
  default?: string;
}

interface ActionFile {
  inputs: Record<string, Input>;
  outputs: Record<string, { description: string }>;
}

const resultSchema = "schema/result.schema.json";
const experiment = ["properties", "experiments", "items"];

/** Returns every generated part by its name, except the output of the command line. */
export function createParts(): Parts {
  const main = parse(readProject("action.yml")) as ActionFile;
  const finish = parse(readProject("finish/action.yml")) as ActionFile;
  return {
    inputs: describeInputs(main, finish),
    outputs: describeOutputs(main),
    "finish-outputs": describeOutputs(finish),
    "gate-rules": describeSchema("schema/gate.schema.json", ["additionalProperties"]),
    "row-rules": describeSchema("schema/gate.schema.json", ["properties", "$rows"]),
    "result-schema": describeSchema(resultSchema, []),
    "result-experiment": describeSchema(resultSchema, experiment),
    "result-metric": describeSchema(resultSchema, [...experiment, "properties", "metrics", "items"]),
    "result-rule": describeSchema(resultSchema, [...experiment, "properties", "gate", "items"]),
    "result-record": describeSchema(resultSchema, [...experiment, "properties", "records", "items"]),
    sites: [...datadogSites].map((site) => `- \`${site}\``).join("\n"),
    tags: Object.values(tagKeys).map(toCode).join(", "),
    "metadata-members": [...reservedMembers].map(toCode).join(", "),
    "record-counts": describeRecordCounts(),
    ...createFigures(),
  };
}

/** Returns a heading for each input of the action and of `finish/`, so that each has an anchor. */
function describeInputs(main: ActionFile, finish: ActionFile): string {
  const names = new Set([...Object.keys(main.inputs), ...Object.keys(finish.inputs)]);
  const sections = [...names].map((name) => {
    const [own, other] = [main.inputs[name], finish.inputs[name]];
    if (name.startsWith("internal_")) return undefined;
    const input = own ?? other;
    const where = own === undefined ? "Only in `finish/`." : other === undefined ? "Not in `finish/`." : "";
    const otherText = own !== undefined && other !== undefined ? describeDifference(own, other) : "";
    const about = [describeDefault(input), where, otherText].filter((part) => part !== "").join(" ");
    return `### \`${name}\`\n\n${input?.description.trim()}${about === "" ? "" : `\n\n${about}`}`;
  });
  return `${sections.filter((section) => section !== undefined).join("\n\n")}\n`;
}

function describeDefault(input: Input | undefined): string {
  if (input?.required === true) return "Required.";
  return input?.default === undefined ? "" : `Default: \`${input.default}\`.`;
}

function describeDifference(main: Input, finish: Input): string {
  const isSame = main.description.trim() === finish.description.trim();
  const required = main.required === true && finish.required !== true ? "Optional in `finish/`." : "";
  return isSame ? required : [required, `In \`finish/\`: ${finish.description.trim()}`].join(" ").trim();
}

function describeOutputs({ outputs }: ActionFile): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${toCell(description)} |`);
  return `| Output | Meaning |\n|:--|:--|\n${rows.join("\n")}\n`;
}

/** Escapes a text for a cell of a table. */
function toCell(text: string): string {
  return text.trim().replaceAll("|", "\\|").replaceAll("\n", " ");
}

function toCode(text: string): string {
  return `\`${text}\``;
}

/** A boolean metric of which a tenth of the records are coin flips. */
const noise: Noise = {
  variance: 0.1 * 0.25,
  isPooled: true,
  step: 1,
  range: 1,
  records: 0,
  runs: { baseline: 1, current: 1 },
};

const layouts = [
  { title: "1 run on both sides", baseline: 1, current: 1 },
  { title: "3 runs on the base branch, 1 on the pull request", baseline: 3, current: 1 },
  { title: "3 runs on both sides", baseline: 3, current: 3 },
];
const recordCounts = [20, 50, 100, 200];

function describeRecordCounts(): string {
  const head = `| Runs of each record | ${recordCounts.map((count) => `${count} records`).join(" | ")} |`;
  const rows = layouts.map(({ title, baseline, current }) => {
    const cells = recordCounts.map((count) => formatDrop(findDetectableDrop(noise, count, { baseline, current })));
    return `| ${title} | ${cells.join(" | ")} |`;
  });
  return `${head}\n|:--|${recordCounts.map(() => "--:|").join("")}\n${rows.join("\n")}\n`;
}

function formatDrop(drop: number | "only large drops"): string {
  return drop === "only large drops" ? drop : `${Number((drop * 100).toFixed(1))} points`;
}

/** Returns the figures of the quick starts, which allow a drop of 5 points. */
function createFigures(): Parts {
  const [once, steadier] = [layouts[0], layouts[1]].map((layout) => layout ?? { baseline: 1, current: 1 });
  const limit = { limit: 0.05 };
  const drop = (records: number, runs: { baseline: number; current: number } | undefined) =>
    formatDrop(findDetectableDrop(noise, records, runs ?? { baseline: 1, current: 1 }, limit));
  const needed = (runs: { baseline: number; current: number } | undefined) =>
    String(countRecordsNeeded(noise, 0.1, runs ?? { baseline: 1, current: 1 }, limit));
  return {
    "drop-of-50-records": drop(50, steadier),
    "drop-of-50-records-once": drop(50, once),
    "records-for-10-points": needed(steadier),
    "records-for-10-points-once": needed(once),
  };
}

import * as z from "zod/mini";

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */

const rule = <Schema extends z.ZodMiniType>(type: Schema, meaning: string) =>
  z.optional(type.check(z.meta({ description: meaning })));

/** An amount that isn't negative, or a share; checks need the error too, because they end a union early. */
const amountOrShare = (number: z.ZodMiniNumber, share: RegExp, error: string) =>
  z.union([number.check(z.minimum(0, error)), z.string().check(z.regex(share, error))], error);

const countOrShare = (of: string) => {
  const share = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
  const error = `a whole number of 0 or more, or a share of ${of} such as "5%"`;
  return amountOrShare(z.int(error), share, error);
};

const regressionLimit = amountOrShare(
  z.number(),
  /^\d{1,9}(\.\d{1,9})? ?%$/,
  'a number of 0 or more, or a share of the baseline such as "10%"',
);

export const metricRulesSchema = z.strictObject({
  min: rule(z.number("a number, such as 0.7 for 70%"), "The smallest value that passes."),
  max: rule(z.number("a number, such as 0.7 for 70%"), "The largest value that passes."),
  max_regression: rule(regressionLimit, "How much worse the metric may get over the records in both runs."),
  no_regression: rule(z.boolean("true or false"), "Fails if the metric is significantly worse."),
  max_broken: rule(
    countOrShare("the records in both runs"),
    "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here.",
  ),
  min_coverage: rule(countOrShare("the rows"), "How many of the rows that should have the metric must be scored."),
  better: rule(z.enum(["higher", "lower"], "higher or lower"), "Which way the metric gets better."),
  unclear: rule(z.enum(["warn", "fail"], "warn or fail"), "What an unclear max_regression does. The default is warn."),
});

const wholeRows = "a whole number of rows";

export const rowRulesSchema = z.strictObject({
  max_errors: rule(countOrShare("the rows"), "How many rows may end with an error. The default is 0."),
  min: rule(z.int(wholeRows).check(z.minimum(0, wholeRows)), "The fewest rows. The default is 1."),
  max_missing: rule(
    countOrShare("the baseline's records"),
    "How many records of the baseline may be missing from this run. The default is 0.",
  ),
  min_common: rule(
    countOrShare("the scored records"),
    'How many of the scored records of each run must be in the other one. The default is more than "50%".',
  ),
});

export const versionSchema = z.literal(1, "1").check(z.meta({ description: "The version of this file's format." }));

const everyKey = z.object({
  $version: z.optional(versionSchema),
  $rows: z.optional(rowRulesSchema),
  "*": z.optional(metricRulesSchema),
});
const description =
  'Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.';

/** A whole gate, as a file has it. */
export const gateSchema = z.catchall(everyKey, metricRulesSchema).check(z.meta({ description }));

/** The rules of a metric, in the metric's own unit. */
export type MetricRules = z.output<typeof metricRulesSchema>;

type ParsedRowRules = z.output<typeof rowRulesSchema>;
/** The rules of `$rows`; `min_common` as a share means more than this share. */
export type RowRules = { [Rule in keyof ParsedRowRules]?: Exclude<ParsedRowRules[Rule], undefined> };

/** How many: a count, or a share such as `"5%"`. */
export type Amount = number | string;

/** The records of a metric whose property has a value; without one, those of each value. */
export type SliceSelector = { metric: string; property: string; value?: string };

export interface GateEntry {
  /** The key as it's written: a metric's label, the name that a tool gives it, or one of the two with a slice. */
  label: string;
  /** What the key means if no metric and no tool has it as a name. */
  slice?: SliceSelector;
  rules: MetricRules;
}

/** The rules that fail the job, as the gate sets them: of `$rows`, of `"*"`, and of its other keys. Plain JSON. */
export interface Gate {
  rows: RowRules;
  everyMetric: MetricRules;
  metrics: GateEntry[];
}

/** The row rules that apply if the gate doesn't set them. */
export const defaultRows = { max_errors: 0, min: 1, max_missing: 0, min_common: "50%" } as const;

/** Whether a gate has a rule; one that only sets `better` has none. */
export function hasRules(gate: Gate | undefined): gate is Gate {
  if (gate === undefined) return false;
  const { rows, everyMetric, metrics } = gate;
  return Object.keys(rows).length > 0 || [everyMetric, ...metrics.map(({ rules }) => rules)].some(hasMetricRules);
}

/** Whether rules say more than which way is better and what unclear rules do. */
export function hasMetricRules({ better: _, unclear: __, no_regression, ...limits }: MetricRules): boolean {
  return no_regression === true || Object.values(limits).some((limit) => limit !== undefined);
}

// The last bracket that makes sense counts, because a tool's name and a JSON string can hold brackets, too.
const plain = String.raw`[^"[\],=]`;
const jsonString = String.raw`"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))+"`;
const sliceKey = new RegExp(`^(.*)\\[(${plain}+)=(\\s*${jsonString}\\s*|${plain}+)\\]$`, "s");

/** Parses `accuracy[language=fr]`, `accuracy[language=*]`, or `accuracy[topic="a, b"]`; undefined if a key has no slice. */
export function parseSliceKey(key: string): SliceSelector | undefined {
  const parts = sliceKey.exec(key)?.slice(1) ?? [];
  const [metric = "", property = "", value = ""] = parts.map((part) => part.trim());
  if (metric === "" || property === "" || value === "") return undefined;
  if (value === "*") return { metric, property };
  return { metric, property, value: value.startsWith('"') ? JSON.parse(value) : value };
}

/** Formats a slice as a key has it: `[language=fr]`. */
export function formatSlice({ property, value }: { property: string; value?: string | undefined }): string {
  const isPlain = value === undefined || !(/[",[\]=]/.test(value) || value === "*");
  return `[${property}=${isPlain ? (value ?? "*") : JSON.stringify(value)}]`;
}

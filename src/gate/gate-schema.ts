import * as z from "zod/mini";

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */

const sharePattern = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
const anySharePattern = /^\d{1,9}(\.\d{1,9})? ?%$/;

const rule = <Schema extends z.ZodMiniType>(type: Schema, meaning: string) =>
  z.optional(type.check(z.meta({ description: meaning })));

const countOrShare = (of: string) =>
  z.union(
    [z.int().check(z.minimum(0)), z.string().check(z.regex(sharePattern))],
    `a whole number, or a share of ${of} such as "5%"`,
  );

const regressionLimit = z.union(
  [z.number().check(z.minimum(0)), z.string().check(z.regex(anySharePattern))],
  'a number of 0 or more, or a share of the baseline such as "10%"',
);

export const metricRulesSchema = z.strictObject({
  min: rule(z.number("a number"), "The smallest value that passes."),
  max: rule(z.number("a number"), "The largest value that passes."),
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

export const rowRulesSchema = z.strictObject({
  max_errors: rule(countOrShare("the rows"), "How many rows may end with an error. The default is 0."),
  min: rule(
    z.int("a whole number of rows").check(z.minimum(0, "a whole number of rows")),
    "The fewest rows. The default is 1.",
  ),
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

/** A whole gate. */
export const gateSchema = z.catchall(everyKey, metricRulesSchema).check(z.meta({ description }));

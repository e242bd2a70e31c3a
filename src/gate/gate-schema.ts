import * as z from "zod/mini";

/*
 * What a gate looks like as YAML or JSON. The action parses gates with these schemas, and schema/gate.schema.json is
 * generated from them. The error of each field completes "<rule> must be …".
 */

const sharePattern = /^(100(\.0{1,9})?|\d{1,2}(\.\d{1,9})?) ?%$/;
const anySharePattern = /^\d{1,9}(\.\d{1,9})? ?%$/;

const describe = (text: string) => z.meta({ description: text });

const number = (meaning: string) => z.optional(z.number("a number").check(describe(meaning)));

const countOrShare = (of: string, meaning: string) =>
  z.optional(
    z
      .union(
        [z.int().check(z.minimum(0)), z.string().check(z.regex(sharePattern))],
        `a whole number, or a share of ${of} such as "5%"`,
      )
      .check(describe(meaning)),
  );

export const metricRulesSchema = z.strictObject({
  min: number("The smallest value that passes."),
  max: number("The largest value that passes."),
  max_regression: z.optional(
    z
      .union(
        [z.number().check(z.minimum(0)), z.string().check(z.regex(anySharePattern))],
        'a number of 0 or more, or a share of the baseline such as "10%"',
      )
      .check(describe("How much worse the metric may get over the records in both runs.")),
  ),
  no_regression: z.optional(
    z.boolean("true or false").check(describe("Fails if the metric is significantly worse.")),
  ),
  max_broken: countOrShare(
    "the records in both runs",
    "For booleans: how many records may break. A record broke if it's true in every run of the baseline and false in more than half of the runs here.",
  ),
  min_coverage: countOrShare("the rows", "How many of the rows that should have the metric must be scored."),
  better: z.optional(
    z.enum(["higher", "lower"], "higher or lower").check(describe("Which way the metric gets better.")),
  ),
  unclear: z.optional(
    z
      .enum(["warn", "fail"], "warn or fail")
      .check(describe("What an unclear max_regression does. The default is warn.")),
  ),
});

export const rowRulesSchema = z.strictObject({
  max_errors: countOrShare("the rows", "How many rows may end with an error. The default is 0."),
  min: z.optional(
    z
      .int("a whole number of rows")
      .check(z.minimum(0, "a whole number of rows"), describe("The fewest rows. The default is 1.")),
  ),
  max_missing: countOrShare(
    "the baseline's records",
    "How many records of the baseline may be missing from this run. The default is 0.",
  ),
  min_common: countOrShare(
    "the scored records",
    'How many of the scored records of each run must be in the other one. The default is more than "50%".',
  ),
});

export const versionSchema = z.literal(1, "1").check(describe("The version of this file's format."));

/** A whole gate. */
export const gateSchema = z
  .catchall(
    z.object({
      $version: z.optional(versionSchema),
      $rows: z.optional(rowRulesSchema),
      "*": z.optional(metricRulesSchema),
    }),
    metricRulesSchema,
  )
  .check(
    describe(
      'Rules by metric. A key can name a slice: "accuracy[language=fr]". "*" applies to every metric, $rows to the rows.',
    ),
  );

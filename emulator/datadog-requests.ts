import * as z from "zod";

const object = z.record(z.string(), z.unknown());
const tags = z.array(z.string()).optional();

function createExperimentSchema<Attributes extends z.ZodType>(attributes: Attributes) {
  return z.object({ data: z.object({ type: z.literal("experiments"), attributes }) });
}

export const experimentCreateBody = createExperimentSchema(
  z.object({
    name: z.string().min(1),
    project_id: z.string().min(1),
    dataset_id: z.string().optional(),
    dataset_version: z.int().min(0).optional(),
    description: z.string().optional(),
    ensure_unique: z.boolean().default(true),
    config: object.optional(),
    metadata: object.optional(),
    parent_experiment_id: z.string().optional(),
    run_count: z.int().min(1).optional(),
  }),
);

export const experimentUpdateBody = createExperimentSchema(
  z.object({
    name: z.string().optional(),
    description: z.string().optional(),
    metadata: object.optional(),
    dataset_id: z.string().optional(),
    status: z.enum(["running", "completed", "failed", "interrupted"]).optional(),
    error: z.string().optional(),
  }),
);

const spanSchema = z.object({
  span_id: z.string().min(1),
  trace_id: z.string().min(1),
  project_id: z.string().optional(),
  dataset_id: z.string().optional(),
  name: z.string(),
  start_ns: z.number().positive(),
  duration: z.number().refine((duration) => duration !== 0, "required"),
  status: z.enum(["ok", "error"]),
  meta: z
    .object({
      input: z.unknown().optional(),
      output: z.unknown().optional(),
      expected_output: z.unknown().optional(),
      metadata: object.optional(),
      error: z
        .object({
          type: z.string().optional(),
          message: z.string().optional(),
          stack: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
  metrics: z.record(z.string(), z.number()).optional(),
  tags,
});

const metricFields = z.object({
  label: z.string().regex(/^[a-zA-Z0-9_-]+$/, "label"),
  metric_type: z.enum(["score", "boolean", "categorical", "json"]),
  metric_source: z.enum(["custom", "summary"]).default("custom"),
  span_id: z.string(),
  trace_id: z.string().optional(),
  timestamp_ms: z.int(),
  experiment_id: z.string().optional(),
  score_value: z.number().optional(),
  boolean_value: z.boolean().optional(),
  categorical_value: z.string().nullish(),
  json_value: object.optional(),
  reasoning: z.string().optional(),
  assessment: z.enum(["pass", "fail"]).optional(),
  error: z.object({ message: z.string().optional() }).nullish(),
  metadata: object.optional(),
  tags,
});

export type PostedSpan = z.infer<typeof spanSchema>;
export type PostedMetric = z.infer<typeof metricFields>;

const day = 24 * 60 * 60 * 1_000;

/** Returns the schema of an events request that arrives at `now`, in milliseconds since the Unix epoch. */
export function createEventsSchema(now: number) {
  const metric = metricFields
    .refine(({ timestamp_ms }) => Math.abs(now - timestamp_ms) <= day, {
      path: ["timestamp_ms"],
      message: "timestamp_within_24hr",
    })
    .refine((fields) => fields.error || hasValue(fields), { path: ["value"], message: "required" });
  return createExperimentSchema(
    z.object({
      scope: z.string().optional(),
      spans: z.array(spanSchema).default([]),
      metrics: z.array(metric).default([]),
      tags,
    }),
  );
}

// The Python SDK sends the category null if an evaluator returned nothing.
function hasValue(fields: PostedMetric): boolean {
  const value = fields[`${fields.metric_type}_value`];
  return fields.metric_type === "categorical" ? value !== undefined : value != null;
}

const validatorKeys: Record<string, string> = {
  metrics: "ExperimentEvalMetricEvent.EvalMetricBase",
  spans: "ExperimentSpanEvent",
};

/** Describes the first error in the words of Datadog's validator, which is written in Go. */
export function describeInvalidRequest(error: z.ZodError, request: string): string {
  const issue = error.issues[0];
  const path = issue?.path.map(String) ?? [];
  const list = path.find((part) => part in validatorKeys);
  const field = toCamelCase(path.findLast((part) => !/^\d+$/.test(part)) ?? "data");
  const key = `${list === undefined ? request : validatorKeys[list]}.${field}`;
  const tag = issue?.code === "custom" ? issue.message : "required";
  return `Key: '${key}' Error:Field validation for '${field}' failed on the '${tag}' tag`;
}

function toCamelCase(name: string): string {
  return name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

// SDKs send the spans of rows to the intake, with the experiment's ID as a tag.
const intakeBody = z.array(
  z.object({
    spans: z.array(
      z.object({
        span_id: z.string().min(1),
        trace_id: z.string().min(1),
        name: z.string(),
        start_ns: z.number(),
        duration: z.number(),
        status: z.enum(["ok", "error"]),
        meta: z.record(z.string(), z.unknown()),
        tags: z.array(z.string()),
        _dd: z.object({ scope: z.string().optional() }).optional(),
      }),
    ),
  }),
);

/** Returns the rows in an intake request by experiment, or undefined if the intake would reject the body. */
export function parseIntakeSpans(body: unknown): Map<string, PostedSpan[]> | undefined {
  const parsed = intakeBody.safeParse(body);
  if (!parsed.success) return undefined;
  const spans = parsed.data.flatMap((event) => event.spans).filter(({ _dd }) => _dd?.scope === "experiments");
  return Map.groupBy(spans.map(toPostedSpan), findIntakeExperiment);
}

function toPostedSpan({ _dd, meta, ...span }: z.output<typeof intakeBody>[number]["spans"][number]): PostedSpan {
  const { input, output, expected_output, metadata, error } = meta as PostedSpan["meta"] & object;
  return { ...span, meta: { input, output, expected_output, metadata, error } };
}

function findIntakeExperiment({ tags = [] }: PostedSpan): string {
  return tags.find((tag) => tag.startsWith("experiment_id:"))?.slice("experiment_id:".length) ?? "";
}

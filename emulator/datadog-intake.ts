import * as z from "zod";
import type { PostedSpan } from "./datadog-requests.ts";

// What SDKs send beside the experiments API: the spans of a run's rows, with the experiment's id as a tag.
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

/** The rows of experiments in a request to the intake, by experiment; undefined where it is not what the intake takes. */
export function parseIntakeSpans(body: unknown): Map<string, PostedSpan[]> | undefined {
  const parsed = intakeBody.safeParse(body);
  if (!parsed.success) return undefined;
  const spans = parsed.data.flatMap((event) => event.spans).filter(({ _dd }) => _dd?.scope === "experiments");
  return Map.groupBy(spans.map(toPostedSpan), findIntakeExperiment);
}

function toPostedSpan({
  _dd,
  meta,
  ...span
}: z.output<typeof intakeBody>[number]["spans"][number]): PostedSpan {
  const { input, output, expected_output, metadata, error } = meta as PostedSpan["meta"] & object;
  return { ...span, meta: { input, output, expected_output, metadata, error } };
}

function findIntakeExperiment({ tags = [] }: PostedSpan): string {
  return tags.find((tag) => tag.startsWith("experiment_id:"))?.slice("experiment_id:".length) ?? "";
}

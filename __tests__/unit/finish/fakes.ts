import type { Datadog } from "../../../src/datadog/client.ts";
import { type EventsPage, eventsResponse } from "../../../src/datadog/events-response.ts";
import type { DatadogExperiment } from "../../../src/datadog/experiments.ts";
import { type Message, withCode } from "../../../src/lib/errors.ts";
import type { Log } from "../../../src/lib/log.ts";
import type { RunContext } from "../../../src/run/context.ts";

const unexpected = (): never => {
  throw new Error("Datadog was asked for what the test does not expect.");
};

/** A Datadog that knows only what it is given. */
export function fakeDatadog(known: Partial<Datadog>): Datadog {
  return {
    createExperiment: unexpected,
    listExperiments: unexpected,
    listResources: unexpected,
    updateExperiment: unexpected,
    pushEvents: unexpected,
    readEvents: unexpected,
    ...known,
  };
}

/** A log that keeps its lines, each after its kind. */
export function fakeLog(): Log & { lines: string[] } {
  const lines: string[] = [];
  const to = (kind: string) => (message: string | Message) =>
    void lines.push(`${kind}: ${typeof message === "string" ? message : withCode(message)}`);
  return {
    lines,
    debug: to("debug"),
    info: to("info"),
    notice: to("notice"),
    warning: to("warning"),
    error: to("error"),
    group: (title, grouped) => void lines.push(`group: ${title}`, ...grouped.map((line) => `info: ${line}`)),
    groupWhile: async (title, work) => {
      lines.push(`group: ${title}`);
      return await work();
    },
  };
}

/** A page of spans with one boolean metric, `accuracy`, for records named r0, r1, … */
export function makeFakePage(accuracies: readonly boolean[], { from = 0, after = "" } = {}): EventsPage {
  const spans = accuracies.map((accuracy, index) => ({
    span_id: `s${from + index}`,
    trace_id: `t${from + index}`,
    tags: [`dataset_record_id:r${from + index}`],
    eval_metrics: [{ label: "accuracy", metric_type: "boolean", boolean_value: accuracy, timestamp_ms: 1 }],
  }));
  return eventsResponse.parse({ data: { attributes: { spans } }, meta: { after } });
}

/** An experiment as Datadog lists it, with these tags. */
export function experimentWith(
  id: string,
  tags: readonly string[],
  attributes: Partial<DatadogExperiment["attributes"]> = {},
): DatadogExperiment {
  return {
    id,
    attributes: {
      name: `${id}-1731`,
      project_id: "p",
      ...attributes,
      metadata: { tags, ...attributes.metadata },
    },
  };
}

/** The parts of a run's context that finishing uses. */
export function runContext(run: Partial<RunContext["run"]> = {}): RunContext {
  return {
    eventName: "push",
    payload: {},
    actor: "monalisa",
    repository: {
      id: "1",
      owner: "octo-org",
      name: "support",
      url: "https://github.com/octo-org/support",
    },
    defaultBranch: "main",
    isPrivate: false,
    sha: "c".repeat(40),
    ref: { type: "branch", name: "main" },
    run: {
      id: "100",
      number: 7,
      attempt: 1,
      url: "https://github.com/octo-org/support/actions/runs/100",
      workflow: "Evaluate",
      workflowPath: ".github/workflows/evaluate.yml",
      job: "evaluate",
      step: "experiment",
      ...run,
    },
    server: {
      apiUrl: "https://api.github.com",
      graphqlUrl: "https://api.github.com/graphql",
    },
    workspace: "",
    jobStartedAt: undefined,
  };
}

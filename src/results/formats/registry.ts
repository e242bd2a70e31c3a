import type { ToolFormat } from "../reading.ts";
import { resultRow } from "../result-row.ts";
import { azure } from "./azure.ts";
import { deepeval } from "./deepeval.ts";
import { evalite } from "./evalite.ts";
import { inspect } from "./inspect.ts";
import { isMembers, type Members } from "./json.ts";
import { junit } from "./junit.ts";
import { messages } from "./messages.ts";
import { promptfoo } from "./promptfoo.ts";
import { pydanticEvals } from "./pydantic-evals.ts";
import { ragas } from "./ragas.ts";
import { table } from "./table.ts";
import type { Format, Sample } from "./tool-file.ts";
import { jest, vitest, vitestEvals } from "./vitest.ts";

/** Every format of evaluation tools that the action reads, in the order in which it tries them. */
export const formats: Record<ToolFormat, Format> = {
  promptfoo,
  deepeval,
  "vitest-evals": vitestEvals,
  vitest,
  jest,
  evalite,
  inspect,
  "pydantic-evals": pydanticEvals,
  junit,
  azure,
  ragas,
  table,
};

/** Returns the message about a file that the action knows but can't read, with what to write instead. */
export function findUnreadable(sample: Sample): string | undefined {
  switch (sample.kind) {
    case "document":
      return findUnreadableDocument(sample.value);
    case "line":
      return findUnreadableLine(sample.value);
    case "table": {
      const isPromptfoo = ["Named Scores", "Grader Reason"].every((name) => sample.columns.includes(name));
      return isPromptfoo ? messages.promptfooCsv : undefined;
    }
    case "xml":
      return sample.root === "promptfoo" ? messages.promptfooXml : undefined;
  }
}

function findUnreadableDocument(document: Members): string | undefined {
  const { results, configs, versions, scenarioRunResults, tests, exitcode, root } = document;
  if (typeof document.testRunLink === "string") return messages.deepEvalLink;
  if ("test_cases_lookup_map" in document) return messages.deepEvalCache;
  if (isMembers(results) && configs !== undefined && versions !== undefined) return messages.lmEvalSummary;
  if (Array.isArray(scenarioRunResults)) return messages.dotnet;
  if (Array.isArray(tests) && exitcode !== undefined && root !== undefined) return messages.pytestJson;
  return undefined;
}

function findUnreadableLine(line: Members): string | undefined {
  if (typeof line.projectName === "string" && typeof line.experimentName === "string") return messages.braintrust;
  if (isNativeRow(line)) return undefined;
  if ("doc_id" in line && "doc" in line && "filtered_resps" in line) return messages.lmEvalSamples;
  if ("spec" in line || ("event_id" in line && "sample_id" in line && "type" in line)) return messages.openAiEvals;
  return undefined;
}

/** Whether an object is a line of the action's own format. */
export function isNativeRow(value: Members): boolean {
  return isMembers(value.scores) || value.summary !== undefined;
}

const nativeMembers = new Set(Object.keys(resultRow.shape));

/** Whether an object is meant to be a line of the action's own format, whatever is wrong with it. */
export function isNativeFormat(value: Members): boolean {
  const names = Object.keys(value);
  const isNamed = names.includes("record_id") || names.includes("scores");
  return isNamed || names.every((name) => nativeMembers.has(name));
}

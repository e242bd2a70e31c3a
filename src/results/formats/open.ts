import { ActionError } from "../../lib/errors.ts";
import type { OpenFile } from "../open-file.ts";
import type { FileFacts, OpenedFile } from "../result-entry.ts";
import { detect } from "./detect.ts";
import { readEntries } from "./entries.ts";
import { createLabels } from "./labels.ts";
import { settleScores } from "./settle-scores.ts";
import type { Source } from "./source.ts";
import type { ToolFile, ToolFormat } from "./tool-row.ts";

/**
 * Opens a file of an evaluation tool; undefined where it is in the action's own format.
 *
 * @throws ActionError where it is of no format that is read: the message says what to write instead.
 */
export async function openToolFile(file: OpenFile): Promise<OpenedFile | undefined> {
  const detected = await detect(file);
  if (detected.format === "own") return undefined;
  const opened = settleScores(await openFormat(detected.format, file, detected.source));
  const labels = createLabels();
  return {
    entries: readEntries(file, opened, labels),
    facts: () => collectFileFacts(opened, labels.names()),
  };
}

// A reader, and the parser that it needs, is loaded where a file is there for it.
async function openFormat(format: ToolFormat, file: OpenFile, source: Source): Promise<ToolFile> {
  switch (format) {
    case "promptfoo":
      return await (await import("./promptfoo.ts")).openPromptfoo(file, source);
    case "deepeval":
      return (await import("./deepeval.ts")).openDeepEval(requireDocument(source, "DeepEval"));
    case "junit":
      return await (await import("./junit.ts")).openJUnit(file, source);
    case "ragas":
      return await (await import("./ragas.ts")).openRagas(file, source);
    case "table":
      return await (await import("./table.ts")).openTable(file, source);
    case "vitest":
    case "jest":
    case "vitest-evals":
      return (await import("./vitest.ts")).openVitest(
        format,
        file,
        requireDocument(source, "Vitest or Jest"),
      );
    case "evalite":
      return (await import("./evalite.ts")).openEvalite(requireDocument(source, "evalite"));
    case "pydantic-evals":
      return (await import("./pydantic-evals.ts")).openPydanticEvals(
        requireDocument(source, "Pydantic Evals"),
      );
    case "inspect":
      return (await import("./inspect.ts")).openInspect(requireDocument(source, "Inspect"));
  }
}

function requireDocument(source: Source, tool: string): unknown {
  if (source.kind === "document") return source.value;
  throw new ActionError(`results_format says that this is a file of ${tool}, but it is no JSON document`);
}

function collectFileFacts(opened: ToolFile, names: ReadonlyMap<string, string>): FileFacts {
  const lower = [...opened.lowerIsBetter].flatMap((name) => names.get(name) ?? []);
  return {
    format: opened.tool,
    isTool: true,
    provesEnd: opened.provesEnd,
    ownTime: opened.ownTime,
    names,
    lowerIsBetter: new Set(lower),
    leftOut: opened.leftOut,
    notes: opened.notes,
    warnings: opened.warnings ?? [],
  };
}

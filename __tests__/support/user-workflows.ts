import { parse } from "yaml";
import { readProjectFile } from "./action-metadata.ts";
import type { Document } from "./github-parser.ts";
import { aroundSteps, filesBelow, linkKind, listCodeBlocks, pages } from "./markdown-pages.ts";

interface Step {
  id?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: object;
  env?: Record<string, unknown>;
  jobs: Record<string, { env?: Record<string, unknown>; permissions?: object; steps: Step[] }>;
}

export const ownAction = "your-org/llm-experiment-action";

/** The workflows in examples/. */
export const examples: Document[] = filesBelow("examples")
  .filter((path) => path.endsWith(".yml"))
  .map((path) => parseWorkflow(path, readProjectFile(path)));

/** The YAML blocks of all pages that are workflows or steps of a workflow. */
export const blocks: Document[] = pages.flatMap((page) =>
  listCodeBlocks(page, "yaml").flatMap((block, index) => {
    const kind = linkKind(block);
    if (kind === "gate") return [];
    return parseWorkflow(`${page} ${index + 1}`, kind === "steps" ? aroundSteps(block) : `${block}\n`);
  }),
);

/** The gates that the pages show. */
export const gates: Document[] = pages.flatMap((page) =>
  listCodeBlocks(page, "yaml").flatMap((block, index) =>
    linkKind(block) === "gate" ? { name: `${page} ${index + 1}`, text: block } : [],
  ),
);

// The parser recognizes the kind of a document by its path.
function parseWorkflow(source: string, text: string): Document {
  return { name: `.github/workflows/${source.replaceAll(/[/ ]/g, "-").replace(/(\.yml)?$/, ".yml")}`, text };
}

export function read(text: string): Workflow {
  return parse(text) as Workflow;
}

export function listSteps(text: string): Step[] {
  return Object.values(read(text).jobs).flatMap(({ steps }) => steps);
}

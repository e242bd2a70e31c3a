import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";

const root = join(import.meta.dirname, "..", "..");

const metadata = z.object({
  name: z.string(),
  description: z.string(),
  branding: z.object({ icon: z.string(), color: z.string() }),
  inputs: z.record(
    z.string(),
    z.object({
      description: z.string(),
      required: z.boolean().default(false),
      default: z.string().optional(),
    }),
  ),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
  runs: z.object({ using: z.string(), main: z.string(), post: z.string().optional() }),
});

/** What an `action.yml` declares. Every default is a string, as the runner passes it. */
export type ActionMetadata = z.output<typeof metadata>;

/** Returns a file of the project by its path from the root. */
export function readProjectFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export function readActionMetadata(path: string): ActionMetadata {
  return metadata.parse(parse(readProjectFile(path)));
}

// Runs in its own process: reads documents from stdin, and prints what GitHub's parser reports.
import { registerHooks } from "node:module";
import { text } from "node:stream/consumers";
import type { Document } from "./github-parser.ts";

// The parser imports JSON without an import attribute, which Node.js rejects.
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    return specifier.endsWith(".json") ? { ...resolved, importAttributes: { type: "json" } } : resolved;
  },
});

const { validate } = await import("@actions/languageservice");

type TextDocument = Parameters<typeof validate>[0];

/** The two members of an editor's document that the parser reads. */
function asTextDocument({ name, text }: Document): TextDocument {
  return { uri: `file:///${name}`, getText: () => text } as TextDocument;
}

const documents = JSON.parse(await text(process.stdin)) as Document[];
const faults = await Promise.all(
  documents.map(async (document) => {
    const diagnostics = await validate(asTextDocument(document));
    return diagnostics.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
  }),
);
console.log(JSON.stringify(faults));

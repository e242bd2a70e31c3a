const docs = "https://github.com/your-org/llm-experiment-action/blob/main/docs";

/** Returns the address of a page of the documentation: `how-to/gate.md`. */
export function docsLink(page: string): string {
  return `${docs}/${page}`;
}

/** The text of each generated part by its name. */
export type Parts = Readonly<Record<string, string>>;

const includePattern = /(<!-- include (\S+) -->\n)(?:```\w*\n[\s\S]*?\n```\n)?/g;
const generatedPattern = /(<!-- generated (\S+) -->\n)[\s\S]*?(<!-- end -->\n)/g;
const inlinePattern = /(<!-- value (\S+) -->)[^<]*(<!-- end -->)/g;

/**
 * Returns a page with its generated parts renewed: a file of the project below `<!-- include path -->`, a part between
 * `<!-- generated name -->` and `<!-- end -->`, and a value within a line between `<!-- value name -->` and `<!-- end -->`.
 */
export function updatePage(page: string, parts: Parts, readFile: (path: string) => string): string {
  const find = (name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Unknown part "${name}". Parts: ${Object.keys(parts).join(", ")}.`);
    return part;
  };
  return page
    .replaceAll(includePattern, (_, marker: string, path: string) => `${marker}${fence(path, readFile(path))}`)
    .replaceAll(generatedPattern, (_, start: string, name: string, end: string) => `${start}\n${find(name)}\n${end}`)
    .replaceAll(inlinePattern, (_, start: string, name: string, end: string) => `${start}${find(name)}${end}`);
}

const languages: Record<string, string> = { yml: "yaml", py: "python", mjs: "js", yaml: "yaml" };

function fence(path: string, text: string): string {
  const extension = path.split(".").at(-1) ?? "";
  return `\`\`\`${languages[extension] ?? extension}\n${text.trimEnd()}\n\`\`\`\n`;
}

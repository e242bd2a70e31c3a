// What the main stage loads before its first request becomes two files, that which the post stage loads too and the
// rest: each file more costs a start half a millisecond, and the bundler has no setting for it.

const entryName = "index.js";
const fileOf = (id: string) => `${id}.index.js`;
const chunk =
  /^export const id = \d+;\n\nexport const ids = \[ \d+ \];\n\nexport const modules = \{\n(.*)\n\};\n?$/s;
const nameOfChunk = /(\w+\.u = chunkId => )(chunkId \+ "\.index\.js");/;

/**
 * The files of a bundle with chunks joined that no stage loads apart.
 *
 * @throws Error where the bundler writes chunks otherwise than is known here.
 */
export function joinChunks(files: ReadonlyMap<string, string>): Map<string, string> {
  const entry = files.get(entryName) ?? "";
  const main = chunksBehind("createStage", entry);
  const post = new Set(chunksBehind("postStage", entry));
  const parts = [main.filter((id) => post.has(id)), main.filter((id) => !post.has(id))];
  const groups = parts.filter((ids) => ids.length > 0);
  const joined = new Map(files);
  for (const id of main) joined.delete(fileOf(id));
  for (const group of groups) joined.set(fileOf(group[0] ?? ""), together(group, files));
  const [, assigned, byDefault] = matched(entry, nameOfChunk);
  const moved = Object.fromEntries(groups.flatMap(([first, ...others]) => others.map((id) => [id, first])));
  const names = `(${JSON.stringify(moved)}[chunkId] ?? chunkId)`;
  const named = `${assigned}${byDefault?.replace("chunkId", names)};`;
  return joined.set(entryName, entry.replace(nameOfChunk, named));
}

/** The ids of the chunks in which an import of the entry finds what it takes. */
function chunksBehind(imported: string, entry: string): string[] {
  const pattern = new RegExp(
    `\\b${imported}: ${imported}\\b.*?Promise\\.all\\(\\[ (\\w+\\.e\\(\\d+\\)[^\\]]*) \\]`,
  );
  return matched(entry, pattern)[1]?.match(/\d+/g) ?? [];
}

/** One chunk with the modules of several. */
function together(ids: readonly string[], files: ReadonlyMap<string, string>): string {
  const modules = ids.map((id) => matched(files.get(fileOf(id)) ?? "", chunk)[1]);
  return `export const id = ${ids[0]};

export const ids = [ ${ids.join(", ")} ];

export const modules = {
${modules.join(",\n")}
};
`;
}

function matched(text: string, pattern: RegExp): RegExpMatchArray {
  const match = text.match(pattern);
  if (match === null) throw new Error(`The bundler wrote nothing like ${pattern}: chunks cannot be joined.`);
  return match;
}

// What a runner loads and compiles is trimmed: the bundler only marks what nothing calls. Names and structure stay,
// so that dist/ can be read and held against src/, where the comments are. Minifying the rest starts no faster.
import { minify } from "terser";

/**
 * The files of a bundle without what no run needs.
 *
 * @throws Error where something that is to be replaced is in none of them: the packages have changed then.
 */
export async function trim(files: ReadonlyMap<string, string>): Promise<Map<string, string>> {
  const trimmed = new Map<string, string>();
  const missed = new Set(Object.keys(replacements));
  for (const [name, code] of files) {
    let text = calledAtOnce(await withoutUnused(code));
    for (const [what, replace] of Object.entries(replacements)) {
      const replaced = replace(text);
      if (replaced !== text) missed.delete(what);
      text = replaced;
    }
    trimmed.set(name, text);
  }
  if (missed.size > 0)
    throw new Error(`The bundle has no longer what is replaced: ${[...missed].join(", ")}.`);
  return trimmed;
}

async function withoutUnused(code: string): Promise<string> {
  const { code: trimmed = "" } = await minify(code, {
    module: true,
    mangle: false,
    compress: {
      defaults: false,
      unused: true,
      evaluate: true,
      dead_code: true,
      side_effects: true,
      toplevel: true,
      passes: 3,
    },
    format: {
      beautify: true,
      indent_level: 2,
      ascii_only: true,
      comments: /@license|@preserve|^!|CONCATENATED MODULE/,
    },
  });
  return trimmed;
}

const moduleStart = /^ {2}(\d+): ((?:\([^()]*\)|[\w$]+) => \{|function ?\([^()]*\) \{)$/;

/**
 * With the bundler's modules in parentheses, as it wrote them: V8 then compiles them at once, not after a first look
 * that finds out where they end.
 */
function calledAtOnce(code: string): string {
  let isOpen = false;
  const lines = code.split("\n").map((line) => {
    const [, id, head] = (isOpen ? undefined : line.match(moduleStart)) ?? [];
    if (id !== undefined) isOpen = true;
    else if (isOpen && /^ {2}\},?$/.test(line)) {
      isOpen = false;
      return line.replace("}", "})");
    }
    return id === undefined ? line : `  ${id}: (${head}`;
  });
  return lines.join("\n");
}

/** What the toolkit brings along or takes at its start, though a run needs it late or never. */
const replacements: Record<string, (code: string) => string> = {
  "the crypto of the toolkit": requiredLate,
  "undici as a module": (code) =>
    code.replace(
      /^import \* as (__WEBPACK_EXTERNAL_MODULE_undici__) from "undici";$/m,
      (_, name) => `const ${name} = ${nodesOwn};`,
    ),
  "undici as CommonJS": (code) =>
    code.replace('= __WEBPACK_EXTERNAL_createRequire(import.meta.url)("undici");', `= ${nodesOwn};`),
};

// src/github/client.ts has octokit use Node's own fetch, which obeys a proxy by src/foundation/network.ts. The toolkit
// makes an agent for a proxy when it is loaded all the same, and nobody uses that.
const nodesOwn = "{ fetch: (...request) => globalThis.fetch(...request), ProxyAgent: class {} }";

/** Required for the delimiter of outputs where that is made, which gives the same module. */
function requiredLate(code: string): string {
  const declaration =
    /^ *const (external_crypto_namespaceObject) = (__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("crypto"\));\n/m;
  const [line, name, call] = code.match(declaration) ?? [];
  if (line === undefined || call === undefined) return code;
  return code.replace(line, "").replace(new RegExp(`\\b${name}(?=\\.[A-Za-z]+[()])`, "g"), `(${call})`);
}

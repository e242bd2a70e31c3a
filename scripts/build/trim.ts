// What a runner compiles at each start is trimmed: the bundler only marks what nothing calls. Names and structure stay,
// so that dist/ can be read and held against src/, where the comments are. Minifying the rest starts no faster.
import { minify } from "terser";

/** A file of the bundle without unused code. */
export async function trim(code: string): Promise<string> {
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
  return requiredLate(calledAtOnce(trimmed));
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

/** What the toolkit takes at its start and uses late or never, though it is slow to load. */
const takenEarly = [
  // For the delimiter of outputs.
  /^ *const (external_crypto_namespaceObject) = (__WEBPACK_EXTERNAL_createRequire\(import\.meta\.url\)\("crypto"\));\n/m,
  // For a proxy: src/github/client.ts has octokit use Node's own fetch.
  /^ *const (undici_1) = (__webpack_require__\(\d+\));\n/m,
  /^ *var (undici) = (__webpack_require__\(\d+\));\n/m,
];

/** Required where it is used, which gives the same module. */
function requiredLate(code: string): string {
  return takenEarly.reduce((text, declaration) => {
    const [line, name, call] = text.match(declaration) ?? [];
    if (line === undefined || call === undefined) return text;
    return text.replace(line, "").replace(new RegExp(`\\b${name}(?=\\.[A-Za-z]+[()])`, "g"), `(${call})`);
  }, code);
}

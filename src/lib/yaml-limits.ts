import { Lexer } from "yaml";

/** How much YAML is parsed: the parser recurses, and the time it takes for anchors grows with their square. */
const yamlLimits = { bytes: 256 * 1024, depth: 100, aliases: 100 } as const;

/** Says that YAML is larger than `yamlLimits`; undefined if it isn't. Takes time in proportion to the text only. */
export function findYamlExcess(text: string): string | undefined {
  const { bytes, depth, aliases } = yamlLimits;
  const isExcessive = Buffer.byteLength(text) > bytes || measureDepth(text) > depth || countAliases(text) > aliases;
  if (!isExcessive) return undefined;
  return `too large: at most ${bytes / 1024} KB, ${depth} levels, and ${aliases} anchors and aliases are allowed`;
}

/** What the lexer puts before the text of a scalar, which is the next token. */
const scalarMark = "\u{1F}";

function countAliases(text: string): number {
  let [count, isScalar] = [0, false];
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && (token.startsWith("&") || token.startsWith("*"))) count += 1;
    isScalar = token === scalarMark;
  }
  return count;
}

/** How deep collections nest: by brackets, by `-`, `?`, and `:` one after another, and by indentation. */
function measureDepth(text: string): number {
  const indents: number[] = [];
  let [deepest, brackets, indicators] = [0, 0, 0];
  let [isScalar, isLineStart] = [false, true];
  for (const token of new Lexer().lex(text)) {
    const isBlank = /^[ \t]/.test(token);
    if (isLineStart && brackets === 0) {
      const indent = isBlank ? token.length : 0;
      while ((indents.at(-1) ?? -1) >= indent) indents.pop();
      indents.push(indent);
    }
    if (isScalar) indicators = 0;
    else if (token === "[" || token === "{") brackets += 1;
    else if (token === "]" || token === "}") brackets = Math.max(0, brackets - 1);
    else if (token === "-" || token === "?" || token === ":") indicators += 1;
    else if (!isBlank && token !== scalarMark) indicators = 0;
    deepest = Math.max(deepest, brackets + indicators + indents.length);
    isLineStart = /[\r\n]/.test(token) && !isScalar;
    isScalar = token === scalarMark;
  }
  return deepest;
}

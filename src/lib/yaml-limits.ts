import { Lexer } from "yaml";

// The parser recurses, and the time that it takes for anchors grows with their square.
const [maxBytes, maxDepth, maxAliases] = [256 * 1024, 100, 100];

// The lexer's token before the text of a scalar.
const scalarMark = "\u{1F}";

/** Returns what to say if YAML is too large to be parsed; undefined if it isn't. Takes linear time. */
export function findYamlExcess(text: string): string | undefined {
  if (Buffer.byteLength(text) <= maxBytes) {
    const { depth, aliases } = measureYaml(text);
    if (depth <= maxDepth && aliases <= maxAliases) return undefined;
  }
  return `too large: at most ${maxBytes / 1024} KB, ${maxDepth} levels, and ${maxAliases} anchors and aliases are allowed`;
}

/** Measures how deep collections nest: by brackets, by indentation, and by `-`, `?`, and `:` in a row. */
function measureYaml(text: string): { depth: number; aliases: number } {
  const indents: number[] = [];
  let [depth, aliases, brackets, indicators] = [0, 0, 0, 0];
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
    if (!isScalar && /^[&*]/.test(token)) aliases += 1;
    depth = Math.max(depth, brackets + indicators + indents.length);
    isLineStart = /[\r\n]/.test(token) && !isScalar;
    isScalar = token === scalarMark;
  }
  return { depth, aliases };
}

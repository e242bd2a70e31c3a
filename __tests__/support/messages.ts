import ts from "typescript";

export interface Message {
  place: string;
  /** What stands in the sources; where a value comes in, `…`. */
  text: string;
}

const channels = new Set(["ActionError", "DatadogError", "GitHubError", "warning", "notice"]);

/** What a file of the sources says to users as it stands there: errors, warnings and notices with their first words. */
export function messagesIn(path: string, text: string): Message[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: Message[] = [];
  visit(file);
  return found;

  function visit(node: ts.Node): void {
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      channels.has(calleeName(node.expression))
    ) {
      const said = literalText(node.arguments?.[0]);
      const { line } = file.getLineAndCharacterOfPosition(node.getStart());
      if (said !== undefined && /\w{3}/.test(said)) found.push({ place: `${path}:${line + 1}`, text: said });
    }
    ts.forEachChild(node, visit);
  }
}

function calleeName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
}

/** The words of an expression that is a text, a sum of texts, or a list of them that is joined. */
function literalText(node: ts.Expression | undefined): string | undefined {
  if (node === undefined) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join("…");
  }
  if (ts.isBinaryExpression(node))
    return [literalText(node.left), literalText(node.right)].map((text) => text ?? "…").join("");
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const list = node.expression.expression;
    if (ts.isArrayLiteralExpression(list)) return literalText(list.elements[0]);
  }
  return undefined;
}

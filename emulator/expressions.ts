import { data, Evaluator, Lexer, Parser } from "@actions/expressions";

/** The contexts of a job by name, such as `github`, `job`, `matrix`, and `steps`. */
export type Contexts = Record<string, unknown>;

// A string in an expression can contain the closing braces.
const expressions = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g;

/** Replaces each `${{ }}` with its value, as the runner does. A value that doesn't exist becomes an empty string. */
export function evaluateTemplate(template: string, contexts: Contexts): string {
  return template.replace(expressions, (_, expression: string) => evaluateExpression(expression, contexts));
}

function evaluateExpression(expression: string, contexts: Contexts): string {
  const parser = new Parser(new Lexer(expression).lex().tokens, Object.keys(contexts), []);
  const known = Object.entries(contexts).map(([key, value]) => ({ key, value: toData(value) }));
  return new Evaluator(parser.parse(), new data.Dictionary(...known)).evaluate().coerceString();
}

function toData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver) as data.ExpressionData;
}

// Describes objects of the JSON Schemas as tables.
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Schema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  pattern?: string;
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  required?: string[];
}

const root = join(import.meta.dirname, "..", "..");

/** Returns a table of the members of an object in a schema, which `path` leads to, with the columns that say something. */
export function describeSchema(file: string, path: readonly string[]): string {
  let found: unknown = JSON.parse(readFileSync(join(root, file), "utf8"));
  for (const name of path) found = (found as Record<string, unknown>)[name];
  const { properties = {}, required = [] } = found as Schema;
  const members = Object.entries(properties);
  const hasMeanings = members.some(([, { description }]) => description !== undefined);
  const rows = members.map(([name, member]) => {
    const needed = required.includes(name) && required.length < members.length ? "**Required.** " : "";
    const meaning = hasMeanings ? ` ${needed}${toCell(member.description ?? "")} |` : "";
    return `| \`${name}\` | ${describeType(member)} |${meaning}`;
  });
  const head = hasMeanings ? "| Member | Type | Meaning |\n|:--|:--|:--|" : "| Member | Type |\n|:--|:--|";
  return `${head}\n${rows.join("\n")}\n`;
}

/** Returns a schema's type in words: `number or share`. */
function describeType({ type, const: value, enum: values, anyOf, items, pattern }: Schema): string {
  if (value !== undefined) return `\`${value}\``;
  if (values !== undefined) return values.map((item) => `\`${item}\``).join(" or ");
  if (anyOf !== undefined) {
    return [...new Set(anyOf.map(describeType))].join(" or ");
  }
  if (type === "array") return items?.type === undefined ? "list" : `list of ${describeType(items)}s`;
  if (pattern?.includes("%") === true) return "share (`5%`)";
  if (type === "integer") return "whole number";
  return type === undefined ? "any JSON" : [type].flat().join(" or ");
}

function toCell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

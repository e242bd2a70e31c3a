import { isExactNumber } from "../../foundation/json.ts";
import type { ScoreValue } from "../result-row.ts";

/** What stands in a cell, as far as scores are concerned. */
export type CellKind = "empty" | "number" | "boolean" | "comma" | "text" | "other";

const nothing = new Set(["", "nan", "none", "null", "na", "n/a"]);
const numeral = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

export function kindOfCell(cell: unknown): CellKind {
  if (cell === null || cell === undefined) return "empty";
  if (typeof cell === "number" || isExactNumber(cell)) return "number";
  if (typeof cell === "boolean") return "boolean";
  if (typeof cell !== "string") return "other";
  const text = cell.trim();
  if (nothing.has(text.toLowerCase())) return "empty";
  if (numeral.test(text) || /^[-+]?inf(?:inity)?$/i.test(text)) return "number";
  if (/^(?:true|false)$/i.test(text)) return "boolean";
  return /^[-+]?\d+,\d+$/.test(text) ? "comma" : "text";
}

/** The score in a cell; an empty one is an evaluator that failed. */
export function scoreIn(cell: unknown): ScoreValue {
  switch (kindOfCell(cell)) {
    case "empty":
    case "other":
      return null;
    case "number": {
      const number = isExactNumber(cell) ? Number(cell.rawJSON) : Number(cell);
      return Number.isFinite(number) ? number : null;
    }
    case "boolean":
      return typeof cell === "boolean" ? cell : /^true$/i.test(String(cell).trim());
    case "comma":
    case "text":
      return String(cell).trim();
  }
}

/** A cell that is no score as it is; undefined where nothing stands in it. */
export function contentOf(cell: unknown): unknown {
  return cell === null || cell === undefined || cell === "" ? undefined : cell;
}

/** The number in a cell; undefined where it is none. */
export function numberIn(cell: unknown): number | undefined {
  const score = kindOfCell(cell) === "number" ? scoreIn(cell) : undefined;
  return typeof score === "number" ? score : undefined;
}

/** The text in a cell. */
export function textIn(cell: unknown): string | undefined {
  if (typeof cell === "string") return cell.trim() === "" ? undefined : cell;
  if (isExactNumber(cell)) return cell.rawJSON;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : undefined;
}

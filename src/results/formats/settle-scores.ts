import { quote } from "../validation.ts";
import {
  addValue,
  type ColumnKind,
  type ColumnProfile,
  countOddValues,
  createProfile,
  decideColumnKind,
} from "./column-profile.ts";
import { formatRowPlace, type RowFault, type ToolFile, type ToolRow, type ToolScore } from "./tool-row.ts";
import { readScore, type ScoreKind } from "./values.ts";

/**
 * Reads the strings among the scores of a document by the rule of all formats: most values of a metric decide whether it is
 * numeric, boolean, or a category, and what doesn't fit is an evaluator that failed.
 */
export function settleScores(file: ToolFile): ToolFile {
  if (!Array.isArray(file.rows)) return file;
  const rows = file.rows as readonly (ToolRow | RowFault)[];
  const profiles = profileStrings(rows);
  if (profiles.size === 0) return file;
  const kinds = new Map([...profiles].map(([name, profile]) => [name, decideColumnKind(profile)]));
  const faults = [...kinds].flatMap(([name, kind]) => describeUnclear(name, kind));
  const settle = (row: ToolRow | RowFault): ToolRow | RowFault =>
    row.kind === "fault" ? row : { ...row, scores: row.scores.map((score) => settleScore(score, kinds)) };
  return {
    ...file,
    rows: [...faults, ...rows.map(settle)],
    warnings: [
      ...(file.warnings ?? []),
      ...[...profiles].flatMap(([name, profile]) => describeOdd(name, profile)),
    ],
  };
}

/** The values of each metric that is a string in some row. */
function profileStrings(rows: readonly (ToolRow | RowFault)[]): Map<string, ColumnProfile> {
  const profiles = new Map<string, ColumnProfile>();
  const scored = rows.filter((row) => row.kind === "row");
  for (const { scores } of scored)
    for (const { name, value } of scores)
      if (typeof value === "string" && !profiles.has(name)) profiles.set(name, createProfile());
  for (const { scores, place } of scored)
    for (const { name, value } of scores) {
      const profile = profiles.get(name);
      if (profile) addValue(profile, value, place);
    }
  return profiles;
}

const numericKinds: ReadonlySet<ColumnKind> = new Set(["number", "epoch", "empty", "failed"]);

function scoreKindFor(kind: ColumnKind): ScoreKind {
  if (kind === "boolean") return "boolean";
  return numericKinds.has(kind) ? "number" : "category";
}

function settleScore(score: ToolScore, kinds: ReadonlyMap<string, ColumnKind>): ToolScore {
  const kind = kinds.get(score.name);
  if (kind === undefined) return score;
  const { value, failure } = readScore(scoreKindFor(kind), score.value);
  return { ...score, value, reasoning: failure ?? score.reasoning };
}

function describeUnclear(name: string, kind: ColumnKind): RowFault[] {
  const message = describeUnclearNumbers(kind);
  if (message === undefined) return [];
  return [{ kind: "fault", place: undefined, message: `the metric ${quote(name)} ${message}` }];
}

/** Says why the numbers of a metric can't be read, and what to write; undefined if they can. */
export function describeUnclearNumbers(kind: ColumnKind): string | undefined {
  switch (kind) {
    case "comma":
      return "has numbers with a decimal comma or commas between thousands. Write them with a decimal point, such as 0.75 or 1234.";
    case "scales":
      return "mixes percentages with numbers above 1. Write either percentages or numbers.";
    case "mixed":
      return "holds both numbers and other text. Write one of them, and leave a score out if its evaluator failed.";
    default:
      return undefined;
  }
}

/** Says how many values don't fit their metric. */
export function describeOdd(
  name: string,
  profile: ColumnProfile,
  kind = scoreKindFor(decideColumnKind(profile)),
): string[] {
  if (kind === "category") return [];
  const { count, first } = countOddValues(profile, kind);
  if (count === 0) return [];
  const place = first === undefined ? "" : ` (first: ${formatRowPlace(first)})`;
  const values = count === 1 ? "1 value isn't" : `${count} values aren't`;
  return [`${name}: ${values} a ${kind}${place}, so the evaluator counts as failed there.`];
}

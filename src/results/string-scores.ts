import {
  addValue,
  type ColumnKind,
  type ColumnProfile,
  createProfile,
  decideColumnKind,
} from "./formats/column-profile.ts";
import { messages } from "./messages.ts";
import type { Fault, Place } from "./result-entry.ts";
import type { ScoreValue } from "./result-row.ts";

/** The strings among the scores of native files, by metric over all rows. */
export interface StringScores {
  add(
    scores: Readonly<Record<string, ScoreValue>>,
    member: "scores" | "summary",
    place: Place,
    isWanted?: (label: string) => boolean,
  ): void;
  /** An error for each metric whose strings are numbers or booleans in quotes. */
  faults(): Fault[];
}

/** In a native file a string is a category. One that stands for another type was written by mistake. */
export function createStringScores(): StringScores {
  const metrics = new Map<string, { profile: ColumnProfile; place: Place }>();
  return {
    add: (scores, member, { file, line }, isWanted = () => true) => {
      for (const [label, score] of Object.entries(scores)) {
        if (typeof score !== "string" || score === "" || !isWanted(label)) continue;
        const name = `${member}.${label}`;
        const metric = metrics.get(name) ?? { profile: createProfile(), place: { file, line } };
        metrics.set(name, metric);
        addValue(metric.profile, score);
      }
    },
    faults: () =>
      [...metrics].flatMap(([name, { profile, place }]): Fault[] => {
        const fix = describeFix(decideColumnKind(profile));
        return fix === undefined ? [] : [{ kind: "fault", ...place, message: messages.stringScore(name, fix) }];
      }),
  };
}

function describeFix(kind: ColumnKind): string | undefined {
  switch (kind) {
    case "number":
    case "epoch":
    case "comma":
    case "scales":
      return "is a number in quotes. Write it without quotes, such as 0.85 for 85%, and null if the evaluator failed.";
    case "boolean":
      return "is a boolean in quotes. Write true or false without quotes, and null if the evaluator failed.";
    case "mixed":
      return "is a string that holds a number in some rows and other text in others. Write numbers without quotes, and null if the evaluator failed.";
    case "empty":
    case "failed":
      return "is a string that only says that there is no score. Write null if the evaluator failed.";
    default:
      return undefined;
  }
}

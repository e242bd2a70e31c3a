import type { GateJudgement } from "../gate/judge.ts";
import { closeSentence } from "../lib/errors.ts";
import { canonicalJson } from "../lib/json.ts";
import { clipped } from "../lib/text.ts";

/** A member that differs between two configs, by its path: `model`, `retrieval.top_k`. */
export interface ConfigChange {
  path: string;
  before: unknown;
  after: unknown;
}

type Config = Readonly<Record<string, unknown>>;

const maxShown = 6;
const maxValueLength = 60;

/** Lists the members that differ between two configs, by their paths. */
export function findConfigChanges(
  baseline: Config | null | undefined,
  current: Config | null | undefined,
): ConfigChange[] {
  const [before, after] = [flatten(baseline ?? {}), flatten(current ?? {})];
  const paths = [...new Set([...before.keys(), ...after.keys()])].sort();
  return paths
    .map((path) => ({ path, before: before.get(path), after: after.get(path) }))
    .filter((change) => write(change.before) !== write(change.after));
}

function flatten(config: Config, prefix = ""): Map<string, unknown> {
  const members = Object.entries(config).flatMap(([name, value]): [string, unknown][] => {
    const path = `${prefix}${name}`;
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [...flatten(value as Config, `${path}.`)] : [[path, value]];
  });
  return new Map(members);
}

function write(value: unknown): string {
  if (value === undefined) return "none";
  return typeof value === "string" ? value : canonicalJson(value);
}

/** Says what differs between two configs, with values only if they may be shown; undefined if nothing differs. */
export function describeConfigChanges(changes: readonly ConfigChange[], withValues: boolean): string | undefined {
  if (changes.length === 0) return undefined;
  const short = (value: unknown) => clipped(write(value), maxValueLength);
  const shown = changes
    .slice(0, maxShown)
    .map(({ path, before, after }) => (withValues ? `${path} ${short(before)} → ${short(after)}` : path));
  const hidden = changes.length - shown.length;
  return `Changed since the baseline: ${shown.join(", ")}${hidden > 0 ? `, and ${hidden} more` : ""}.`;
}

const relativeRules: ReadonlySet<string> = new Set(["max_regression", "no_regression", "max_broken"]);

/** Adds to each failing relative rule that another judge scored the baseline, if `config.judge` differs. */
export function explainOtherJudge(judgement: GateJudgement, changes: readonly ConfigChange[]): GateJudgement {
  if (!changes.some(({ path }) => path === "judge" || path.startsWith("judge."))) return judgement;
  const reason = "Another judge scored the baseline, so this drop may come from the judge.";
  const rules = judgement.rules.map((rule) =>
    rule.outcome === "failed" && relativeRules.has(rule.rule)
      ? { ...rule, message: `${closeSentence(rule.message)} ${reason}` }
      : rule,
  );
  return { ...judgement, rules };
}

import type { Comparison } from "../comparison/compare.ts";
import { hasRules } from "../gate/gate.ts";
import type { GateJudgement } from "../gate/judge.ts";
import { describeLoosenedRules, type StoredGate, toStoredGate } from "../gate/stored-gate.ts";
import type { Message } from "../lib/errors.ts";
import { countDays } from "../lib/format.ts";
import { canonicalJson } from "../lib/json.ts";
import { clipped } from "../lib/text.ts";
import { messages } from "./messages.ts";
import type { FinishPlan } from "./plan.ts";

/* What else changed since the baseline, for line 2 of the comment. */

type Config = Readonly<Record<string, unknown>>;

const maxShown = 6;
const maxValueLength = 60;

/** Lists the members that differ between two configs, by their paths: `model`, `retrieval.top_k`. */
export function findConfigChanges(
  baseline: Config | null | undefined,
  current: Config | null | undefined,
): { path: string; before: unknown; after: unknown }[] {
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
export function describeConfigChanges(
  changes: ReturnType<typeof findConfigChanges>,
  withValues: boolean,
): string | undefined {
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
export function explainOtherJudge(
  judgement: GateJudgement,
  changes: ReturnType<typeof findConfigChanges>,
): GateJudgement {
  if (!changes.some(({ path }) => path === "judge" || path.startsWith("judge."))) return judgement;
  const reason = "Another judge scored the baseline, so this drop may come from the judge.";
  const rules = judgement.rules.map((rule) =>
    rule.outcome === "failed" && relativeRules.has(rule.rule)
      ? { ...rule, message: `${rule.message.replace(/\.?$/, ".")} ${reason}` }
      : rule,
  );
  return { ...judgement, rules };
}

const oldDays = 7;

/** Warns about a baseline that is a week old or more; undefined if it's younger, or nobody knows. */
export function warnOfOldBaseline(createdAt: number, now: number): Message | undefined {
  const days = countDays(createdAt, now);
  return createdAt === 0 || days < oldDays ? undefined : messages.oldBaseline(days);
}

/** Says which rules of the baseline's gate are missing, looser, or only warn here; undefined if none are. */
export function describeLoosenedGate(
  { settings: { gate, gateMode, acceptPolicy }, report }: FinishPlan,
  baseline: StoredGate | undefined,
  comparison: Comparison | undefined,
): Message | undefined {
  if (baseline === undefined || Object.keys(baseline.rules).length === 0) return undefined;
  const current = gate && hasRules(gate) ? toStoredGate(gate, gateMode, acceptPolicy) : undefined;
  const booleans = new Set(
    (comparison?.metrics ?? []).flatMap((metric) =>
      metric.kind === "numeric" && metric.type === "boolean" ? metric.label : [],
    ),
  );
  const rules = describeLoosenedRules(baseline, current, (label) => booleans.has(label));
  return rules === ""
    ? undefined
    : messages.loosenedGate(report.isPullRequest ? "This pull request" : "This run", rules);
}

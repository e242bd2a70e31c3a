import * as z from "zod/mini";
import { writeAmount, writeValue } from "../lib/format.ts";
import { canonicalJson } from "../lib/json.ts";
import { defaultRows, type Gate, parseSliceKey } from "./gate.ts";

const ruleValue = z.union([z.number(), z.string(), z.boolean()]);
const storedGateSchema = z.object({
  version: z.literal(1),
  /** By key: a metric, `*`, or `$rows`. */
  rules: z.record(z.string(), z.record(z.string(), ruleValue)),
  gate_mode: z.enum(["fail", "warn"]),
  /** Who may accept a regression; undefined if that isn't known. */
  accept: z.optional(z.enum(["write", "review", "off"])),
});

/** A gate as an experiment's metadata keep it, so that a later run can tell whether its own is looser. */
export type StoredGate = z.output<typeof storedGateSchema>;

/** The value of a rule as YAML has it: `0.8`, `"10%"`, `true`, `"fail"`. */
type RuleValue = z.output<typeof ruleValue>;

const maxStoredBytes = 4 * 1024;

/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
export function storeGate(...gate: Parameters<typeof toStoredGate>): string | undefined {
  const text = canonicalJson(toStoredGate(...gate));
  return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}

export function toStoredGate(
  { metrics, rows, everyMetric }: Gate,
  mode: StoredGate["gate_mode"],
  accept?: StoredGate["accept"],
): StoredGate {
  const all = [...metrics.map(({ label, rules }) => [label, rules]), ["*", everyMetric], ["$rows", rows]] as const;
  const rules = Object.fromEntries(all.filter(([, values]) => Object.keys(values).length > 0));
  return { version: 1, rules, gate_mode: mode, ...(accept === undefined ? {} : { accept }) };
}

/** Parses what `storeGate` wrote; undefined if it's anything else. */
export function parseStoredGate(text: unknown): StoredGate | undefined {
  if (typeof text !== "string" || text.length > maxStoredBytes) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return storedGateSchema.safeParse(value).success ? (value as StoredGate) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Lists the rules of the baseline's gate that are missing, looser, or only warn in this one (undefined: it's gone), such
 * as "`accuracy` min 80% → 50%, `no_regression` removed"; empty if there are none. Booleans are shown in percent.
 */
export function describeLoosenedRules(
  baseline: StoredGate,
  current: StoredGate | undefined,
  isBoolean: (metric: string) => boolean,
): string {
  if (current === undefined) return "the gate is removed";
  const loosened: string[] = [];
  const ofEveryMetric = new Set<string>();
  for (const key of new Set(["*", ...Object.keys(baseline.rules), ...Object.keys(current.rules)])) {
    const rules = effectiveRules(current, key);
    const isShare = isBoolean(parseSliceKey(key)?.metric ?? key);
    const changes = Object.entries(effectiveRules(baseline, key)).flatMap(([rule, before]) => {
      const after = Object.hasOwn(rules, rule) ? rules[rule] : undefined;
      const change = JSON.stringify([rule, before, after]);
      if (!isLooser(rule, before, after) || ofEveryMetric.has(change)) return [];
      if (key === "*") ofEveryMetric.add(change);
      if (after === undefined || after === false) return `\`${rule}\` removed`;
      return `${rule} ${formatRuleValue(rule, before, isShare)} → ${formatRuleValue(rule, after, isShare)}`;
    });
    if (changes.length > 0) loosened.push(`\`${key}\` ${changes.join(", ")}`);
  }
  if (baseline.gate_mode === "fail" && current.gate_mode === "warn") loosened.push("gate_mode fail → warn");
  const [before, after] = [baseline.accept, current.accept];
  const fromStrict = ["off", "review", "write"];
  if (before && after && fromStrict.indexOf(after) > fromStrict.indexOf(before))
    loosened.push(`accept ${before} → ${after}`);
  return loosened.join(", ");
}

/** The rules that apply to a key: for a metric those of `"*"` too, for rows the defaults. */
function effectiveRules({ rules }: StoredGate, key: string): StoredGate["rules"][string] {
  const own = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (key === "$rows") return { ...defaultRows, ...own };
  return parseSliceKey(key) === undefined ? { ...rules["*"], ...own } : { ...own };
}

const higherIsLooser = ["max", "max_regression", "max_broken", "max_errors", "max_missing"];

function isLooser(rule: string, before: RuleValue, after: RuleValue | undefined): boolean {
  if (before === after) return false;
  if (rule === "no_regression") return before === true;
  if (rule === "unclear") return before === "fail";
  // Which way is better turns the meaning of a relative rule around; unset, a tool or the default decides.
  if (rule === "better") return after !== undefined;
  if (after === undefined) return true;
  const [old, now] = [before, after].map((value) => Number.parseFloat(String(value)));
  if (now === 0 && higherIsLooser.includes(rule)) return false;
  // A count and a share can't be compared, so the change is reported.
  if (typeof before !== typeof after || !Number.isFinite(old) || !Number.isFinite(now)) return true;
  return higherIsLooser.includes(rule) ? Number(now) > Number(old) : Number(now) < Number(old);
}

function formatRuleValue(rule: string, value: RuleValue, isBoolean: boolean): string {
  if (typeof value !== "number") return String(value);
  if (isBoolean && rule === "max_regression") return writeAmount(value, "share", "all");
  const isShare = isBoolean && (rule === "min" || rule === "max");
  return writeValue(value, isShare ? "share" : "score", "all");
}

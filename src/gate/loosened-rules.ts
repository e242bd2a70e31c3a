import { writeAmount, writeValue } from "../lib/format.ts";
import { parseSliceKey } from "./slice-key.ts";
import type { RuleValue, StoredGate } from "./stored-gate.ts";

/** A rule of the baseline's gate that this gate doesn't hold as strictly. */
export interface LoosenedRule {
  /** The key in the gate; undefined for what applies to the whole gate. */
  key: string | undefined;
  rule: string;
  before: RuleValue | undefined;
  /** Undefined: it's removed. */
  after: RuleValue | undefined;
}

type Rules = Readonly<Record<string, RuleValue>>;

/**
 * Finds the rules of the baseline's gate that are missing, are looser, or only warn in this one (undefined: there is
 * none any more).
 */
export function findLoosenedRules(baseline: StoredGate, current: StoredGate | undefined): LoosenedRule[] {
  if (current === undefined) return [{ key: undefined, rule: "gate", before: undefined, after: undefined }];
  const keys = new Set(["*", ...Object.keys(baseline.rules), ...Object.keys(current.rules)]);
  const ofEvery = findLooserIn("*", baseline.rules["*"] ?? {}, current.rules["*"] ?? {});
  const isInherited = (found: LoosenedRule) =>
    ofEvery.some(
      ({ rule, before, after }) => rule === found.rule && before === found.before && after === found.after,
    );
  keys.delete("*");
  const ofKeys = [...keys].flatMap((key) =>
    findLooserIn(key, effectiveRules(baseline, key), effectiveRules(current, key)),
  );
  return [
    ...ofEvery,
    ...ofKeys.filter((found) => !isInherited(found)),
    ...findLooserModes(baseline, current),
  ];
}

const defaultRows: Rules = { max_errors: 0, min: 1, max_missing: 0, min_common: "50%" };

/** The rules that apply to a key: for a metric those of `"*"` too, for rows the defaults. */
function effectiveRules({ rules }: StoredGate, key: string): Rules {
  const own = Object.hasOwn(rules, key) ? rules[key] : undefined;
  if (key === "$rows") return { ...defaultRows, ...own };
  return parseSliceKey(key) === undefined ? { ...rules["*"], ...own } : { ...own };
}

function findLooserIn(key: string, before: Rules, after: Rules): LoosenedRule[] {
  return Object.entries(before).flatMap(([rule, value]) => {
    const now = Object.hasOwn(after, rule) ? after[rule] : undefined;
    return isLooser(rule, value, now) ? [{ key, rule, before: value, after: now }] : [];
  });
}

const higherIsLooser = new Set(["max", "max_regression", "max_broken", "max_errors", "max_missing"]);

function isLooser(rule: string, before: RuleValue, after: RuleValue | undefined): boolean {
  if (before === after) return false;
  if (rule === "no_regression") return before === true;
  if (rule === "unclear") return before === "fail";
  // Which way is better turns the meaning of a relative rule around; unset, a tool or the default decides.
  if (rule === "better") return after !== undefined;
  if (after === undefined) return true;
  const [old, now] = [toNumber(before), toNumber(after)];
  if (now === 0 && higherIsLooser.has(rule)) return false;
  // A count and a share can't be compared, so the change is reported.
  if (typeof before !== typeof after || old === undefined || now === undefined) return true;
  return higherIsLooser.has(rule) ? now > old : now < old;
}

function toNumber(value: RuleValue): number | undefined {
  const number = typeof value === "string" ? Number.parseFloat(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

const acceptFromStrict = ["off", "review", "write"];

function findLooserModes(baseline: StoredGate, current: StoredGate): LoosenedRule[] {
  const { accept: before, gate_mode: mode } = baseline;
  const { accept: after } = current;
  const isMoreAccepting =
    before !== undefined &&
    after !== undefined &&
    acceptFromStrict.indexOf(after) > acceptFromStrict.indexOf(before);
  return [
    ...(mode === "fail" && current.gate_mode === "warn"
      ? [{ key: undefined, rule: "gate_mode", before: mode, after: current.gate_mode }]
      : []),
    ...(isMoreAccepting ? [{ key: undefined, rule: "accept", before, after }] : []),
  ];
}

/** Formats loosened rules: `accuracy` min 80% → 50%, `no_regression` removed; `isBoolean` tells metrics shown in percent. */
export function formatLoosenedRules(
  rules: readonly LoosenedRule[],
  isBoolean: (metric: string) => boolean,
): string {
  let last: string | undefined;
  const parts = rules.map(({ key, rule, before, after }) => {
    if (rule === "gate") return "the gate is removed";
    const name = key === undefined || key === last ? "" : `\`${key}\` `;
    last = key;
    if (after === undefined || after === false) return `${name}\`${rule}\` removed`;
    const metric = key === undefined ? undefined : (parseSliceKey(key)?.metric ?? key);
    const isShare = metric !== undefined && isBoolean(metric);
    return `${name}${rule} ${formatRuleValue(rule, before, isShare)} → ${formatRuleValue(rule, after, isShare)}`;
  });
  return parts.join(", ");
}

function formatRuleValue(rule: string, value: RuleValue | undefined, isBoolean: boolean): string {
  if (typeof value !== "number") return String(value);
  if (isBoolean && rule === "max_regression") return writeAmount(value, "share", "all");
  const isShare = isBoolean && (rule === "min" || rule === "max");
  return writeValue(value, isShare ? "share" : "score", "all");
}

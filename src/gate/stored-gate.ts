import { writeAmount, writeValue } from "../lib/format.ts";
import { canonicalJson } from "../lib/json.ts";
import { type Gate, type MetricRules, parseSliceKey, type RowRules } from "./gate.ts";
import { toLimit } from "./judgement.ts";

/** The value of a rule as YAML has it: `0.8`, `"10%"`, `true`, `"fail"`. */
export type RuleValue = number | string | boolean;

type Rules = Readonly<Record<string, RuleValue>>;

/** A gate as an experiment's metadata keep it, so that a later run can tell whether its own is looser. */
export interface StoredGate {
  version: 1;
  /** By key: a metric, `*`, or `$rows`. */
  rules: Readonly<Record<string, Rules>>;
  gate_mode: "fail" | "warn";
  /** Who may accept a regression; undefined if that isn't known. */
  accept?: "write" | "review" | "off" | undefined;
}

const maxStoredBytes = 4 * 1024;

/** Returns a gate as canonical JSON for the metadata; undefined if it takes more than 4 KB. */
export function storeGate(
  gate: Gate,
  mode: StoredGate["gate_mode"],
  accept?: StoredGate["accept"],
): string | undefined {
  const text = canonicalJson(toStoredGate(gate, mode, accept));
  return Buffer.byteLength(text) <= maxStoredBytes ? text : undefined;
}

export function toStoredGate(
  gate: Gate,
  mode: StoredGate["gate_mode"],
  accept?: StoredGate["accept"],
): StoredGate {
  const keys: [string, Partial<MetricRules & RowRules>][] = gate.metrics.map(({ label, rules }) => [
    label,
    rules,
  ]);
  const explicitRows = Object.fromEntries(gate.explicitRows.map((rule) => [rule, gate.rows[rule]]));
  keys.push(["*", gate.everyMetric], ["$rows", explicitRows]);
  const rules = keys
    .map(([key, ofKey]) => [key, toRuleValues(ofKey)] as const)
    .filter(([, values]) => Object.keys(values).length > 0);
  return {
    version: 1,
    rules: Object.fromEntries(rules),
    gate_mode: mode,
    ...(accept === undefined ? {} : { accept }),
  };
}

/** Returns rules by their names in YAML, with values as YAML has them. */
function toRuleValues(rules: Partial<MetricRules & RowRules>): Rules {
  const values = Object.entries(rules).map(([name, value]) => [
    name.replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`),
    typeof value !== "object" ? value : value.kind === "absolute" ? value.value : toLimit(value),
  ]);
  return Object.fromEntries(values) as Rules;
}

/** Parses what `storeGate` wrote; undefined if it's anything else. */
export function parseStoredGate(text: unknown): StoredGate | undefined {
  if (typeof text !== "string" || text.length > maxStoredBytes) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isStoredGate(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStoredGate(value: unknown): value is StoredGate {
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.rules)) return false;
  const isMode = value.gate_mode === "fail" || value.gate_mode === "warn";
  const isAccept = [undefined, "write", "review", "off"].some((known) => known === value.accept);
  const isValue = (rule: unknown) => ["number", "string", "boolean"].includes(typeof rule);
  const areRules = (rules: unknown) => isRecord(rules) && Object.values(rules).every(isValue);
  return isMode && isAccept && Object.values(value.rules).every(areRules);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A rule of the baseline's gate that this gate doesn't hold as strictly. */
export interface LoosenedRule {
  /** The key in the gate; undefined for what applies to the whole gate. */
  key: string | undefined;
  rule: string;
  before: RuleValue | undefined;
  /** Undefined: it's removed. */
  after: RuleValue | undefined;
}

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

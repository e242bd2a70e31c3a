import { asNonEmptyString, asNumber, asObject, type Members } from "./json-access.ts";

/** The prompts and providers of a promptfoo file: every test runs once with each pair. */
export interface Variants {
  add(result: Members): void;
  readonly isOne: boolean;
  readonly count: number;
  /** What tells a row's variant from the others, stable while prompts are edited. */
  of(result: Members): { provider: string; prompt: string };
  variantTags(result: Members): string[];
}

export function createVariants(): Variants {
  const pairs = new Set<string>();
  const prompts = new Map<string, { index: number }>();
  // Known when every row was added.
  let places: ReadonlyMap<string, number> | undefined;
  const promptName = (result: Members) => {
    const label = readPromptLabel(result);
    if (label !== undefined && !isRawText(label, result)) return label;
    places ??= placesIn(prompts);
    return `prompt ${places.get(promptKey(result)) ?? 1}`;
  };
  const readVariant = (result: Members) => ({ provider: readProvider(result), prompt: promptName(result) });
  return {
    add: (result) => {
      const key = promptKey(result);
      const index = asNumber(result.promptIdx) ?? 0;
      const known = prompts.get(key);
      if (known === undefined || index < known.index) prompts.set(key, { index });
      pairs.add(`${readProvider(result)}\n${key}`);
    },
    get isOne() {
      return pairs.size <= 1;
    },
    get count() {
      return pairs.size;
    },
    of: readVariant,
    variantTags: (result) => {
      const { provider, prompt } = readVariant(result);
      const variant = pairs.size <= 1 ? [] : [`variant:${provider} ${prompt}`];
      return [`provider:${provider}`, `prompt:${prompt}`, ...variant];
    },
  };
}

function readProvider({ provider }: Members): string {
  const { label, id } = asObject(provider);
  return asNonEmptyString(label) ?? asNonEmptyString(id) ?? asNonEmptyString(provider) ?? "provider";
}

function readPromptLabel({ prompt }: Members): string | undefined {
  return asNonEmptyString(asObject(prompt).label);
}

function promptKey(result: Members): string {
  return readPromptLabel(result) ?? `prompt ${asNumber(result.promptIdx) ?? 0}`;
}

const maxLabelLength = 100;

// Without a label of its own a prompt has its text for one, which a pull request edits.
function isRawText(label: string, { prompt }: Members): boolean {
  return label === asObject(prompt).raw || label.length > maxLabelLength || /\{\{|\n/.test(label);
}

/** The place of every prompt among all, counted from 1; those of one index share theirs. */
function placesIn(prompts: ReadonlyMap<string, { index: number }>): Map<string, number> {
  const sorted = [...prompts].sort(([, a], [, b]) => a.index - b.index);
  const places = new Map<string, number>();
  let [place, last] = [1, Number.NaN];
  for (const [position, [key, { index }]] of sorted.entries()) {
    if (index !== last) place = position + 1;
    last = index;
    places.set(key, place);
  }
  return places;
}

import { type Members, membersOf, numberOf, wordsOf } from "./members.ts";

/** The prompts and providers of a promptfoo file: every test runs once with each pair. */
export interface Variants {
  add(result: Members): void;
  readonly isOne: boolean;
  readonly count: number;
  /** What tells a row's variant from the others, stable while prompts are edited. */
  of(result: Members): { provider: string; prompt: string };
  tagsOf(result: Members): string[];
}

export function createVariants(): Variants {
  const pairs = new Set<string>();
  const prompts = new Map<string, { index: number }>();
  const promptName = (result: Members) => {
    const label = labelOf(result);
    if (label !== undefined && !isRawText(label, result)) return label;
    return `prompt ${numberIn(prompts, keyOf(result))}`;
  };
  const variantOf = (result: Members) => ({ provider: providerOf(result), prompt: promptName(result) });
  return {
    add: (result) => {
      const key = keyOf(result);
      const index = numberOf(result.promptIdx) ?? 0;
      const known = prompts.get(key);
      if (known === undefined || index < known.index) prompts.set(key, { index });
      pairs.add(`${providerOf(result)}\n${key}`);
    },
    get isOne() {
      return pairs.size <= 1;
    },
    get count() {
      return pairs.size;
    },
    of: variantOf,
    tagsOf: (result) => {
      const { provider, prompt } = variantOf(result);
      const variant = pairs.size <= 1 ? [] : [`variant:${provider} ${prompt}`];
      return [`provider:${provider}`, `prompt:${prompt}`, ...variant];
    },
  };
}

function providerOf({ provider }: Members): string {
  const { label, id } = membersOf(provider);
  return wordsOf(label) ?? wordsOf(id) ?? wordsOf(provider) ?? "provider";
}

function labelOf({ prompt }: Members): string | undefined {
  return wordsOf(membersOf(prompt).label);
}

function keyOf(result: Members): string {
  return labelOf(result) ?? `prompt ${numberOf(result.promptIdx) ?? 0}`;
}

const longestLabel = 100;

// Without a label of its own a prompt has its text for one, which a pull request edits.
function isRawText(label: string, { prompt }: Members): boolean {
  return label === membersOf(prompt).raw || label.length > longestLabel || /\{\{|\n/.test(label);
}

/** The place of a prompt among all, counted from 1. */
function numberIn(prompts: ReadonlyMap<string, { index: number }>, key: string): number {
  const index = prompts.get(key)?.index ?? 0;
  return [...prompts.values()].filter((prompt) => prompt.index < index).length + 1;
}

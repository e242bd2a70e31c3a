import { partPriority, type Section } from "./section.ts";

/** What Markdown takes, in UTF-16 code units and in bytes of UTF-8. */
export interface Size {
  characters: number;
  bytes: number;
}

export interface Fitting {
  /** The space for all sections together. */
  space: Size;
  /** Returns what a section takes as it is shown. */
  measure: (section: Section) => Size;
  /** Whose parts go first: all indexes, each once. */
  trimOrder: readonly number[];
}

/**
 * Shortens sections until they fit: the parts with the highest priority number of all sections go first, then those
 * with the next one; at last whole sections.
 */
export function fitSections(sections: readonly Section[], { space, measure, trimOrder }: Fitting): Section[] {
  const kept: (Section | undefined)[] = [...sections];
  const sizes = sections.map(measure);
  const total = { characters: 0, bytes: 0 };
  for (const { characters, bytes } of sizes) {
    total.characters += characters;
    total.bytes += bytes;
  }
  const replace = (index: number, section: Section | undefined) => {
    const before = sizes[index] ?? { characters: 0, bytes: 0 };
    const after = section === undefined ? { characters: 0, bytes: 0 } : measure(section);
    total.characters += after.characters - before.characters;
    total.bytes += after.bytes - before.bytes;
    sizes[index] = after;
    kept[index] = section;
  };
  const fits = () => total.characters <= space.characters && total.bytes <= space.bytes;
  for (const priority of [...Object.values(partPriority).sort((a, b) => b - a), undefined]) {
    for (const index of trimOrder) {
      const section = kept[index];
      if (fits()) break;
      if (section !== undefined) replace(index, priority === undefined ? undefined : without(section, priority));
    }
  }
  return kept.filter((section) => section !== undefined);
}

/** Returns what Markdown takes. */
export function measureText(markdown: string): Size {
  return { characters: markdown.length, bytes: Buffer.byteLength(markdown, "utf8") };
}

function without(section: Section, priority: number): Section {
  const parts = section.parts.filter((part) => part.priority < priority);
  return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}

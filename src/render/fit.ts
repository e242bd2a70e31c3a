import { ranks, type Section } from "./section.ts";

/** What Markdown takes, in UTF-16 code units and in bytes of UTF-8. */
export interface Size {
  characters: number;
  bytes: number;
}

export interface Fitting {
  /** The room for all sections together. */
  room: Size;
  /** What a section takes as it is shown. */
  sizeOf: (section: Section) => Size;
  /** Whose parts go first; all indexes, each once. */
  sacrificeOrder: readonly number[];
}

/**
 * The sections, shortened until they fit: the parts of the highest rank of all of them go first, then those of the
 * next; at last whole sections.
 */
export function fitSections(
  sections: readonly Section[],
  { room, sizeOf, sacrificeOrder }: Fitting,
): Section[] {
  const kept: (Section | undefined)[] = [...sections];
  const sizes = sections.map(sizeOf);
  const total = sizes.reduce(plus, nothing);
  const replace = (index: number, section: Section | undefined) => {
    const before = sizes[index] ?? nothing;
    const after = section === undefined ? nothing : sizeOf(section);
    total.characters += after.characters - before.characters;
    total.bytes += after.bytes - before.bytes;
    sizes[index] = after;
    kept[index] = section;
  };
  const fits = () => total.characters <= room.characters && total.bytes <= room.bytes;
  for (const rank of [...Object.values(ranks).sort((a, b) => b - a), undefined]) {
    for (const index of sacrificeOrder) {
      const section = kept[index];
      if (fits()) break;
      if (section !== undefined) replace(index, rank === undefined ? undefined : without(section, rank));
    }
  }
  return kept.filter((section) => section !== undefined);
}

export function sizeOf(markdown: string): Size {
  return { characters: markdown.length, bytes: Buffer.byteLength(markdown, "utf8") };
}

const nothing: Size = { characters: 0, bytes: 0 };

function plus(a: Size, b: Size): Size {
  return { characters: a.characters + b.characters, bytes: a.bytes + b.bytes };
}

function without(section: Section, rank: number): Section {
  const parts = section.parts.filter((part) => part.rank < rank);
  return parts.length === section.parts.length ? section : { ...section, parts, shortened: true };
}

import { compareNames } from "../render/overview.ts";
import type { Section } from "../render/section.ts";

/**
 * Returns the sections with this one added: in place of the older one with its key, else in the order of names. Returns
 * the same list if nothing is left to do: a newer run, this experiment's own end, or the section itself is there, as
 * written or shortened.
 */
export function mergeSection(sections: readonly Section[], section: Section): readonly Section[] {
  const sameKey = sections.filter(({ key }) => key === section.key);
  if (sameKey.some((other) => compareRuns(other, section) > 0)) return sections;
  const present = sameKey.find((other) => isSameSlot(other, section));
  if (present !== undefined) {
    const [there, here] = [present, section].map(({ head, parts }) => JSON.stringify([head.next, parts]));
    const isSameResult = present.state === section.state && present.verdict === section.verdict;
    const saysTheSame = isSameResult && (present.shortened || there === here);
    if (saysTheSame || rankProgress(present) > rankProgress(section)) return sections;
  }
  // Two jobs of one run can share a key, as when a reusable workflow is called twice. They stay beside each other.
  const [first, ...others] = sameKey.filter((other) => compareRuns(other, section) < 0 || other === present);
  if (first !== undefined)
    return sections.filter((other) => !others.includes(other)).map((other) => (other === first ? section : other));
  // The order is by experiment, then by each value of the matrix leg.
  const after = sections.findIndex(({ names }) => {
    const differing = names.findIndex((name, index) => name !== section.names[index]);
    if (differing === -1) return names.length > section.names.length;
    return compareNames(names[differing] ?? "", section.names[differing] ?? "") > 0;
  });
  return sections.toSpliced(after === -1 ? sections.length : after, 0, section);
}

/** Puts back a section that was seen before and is gone, or went back. */
export function restoreSection(sections: readonly Section[], seen: Section): readonly Section[] {
  const present = sections.find((other) => isSameSlot(other, seen));
  return present !== undefined && rankProgress(present) >= rankProgress(seen) ? sections : mergeSection(sections, seen);
}

const maxLaterCommits = 2;

/**
 * Returns the sections without those that two later commits finished without: their job or matrix value is gone. A
 * section of a commit that is still running says nothing. Returns the same list if that changes nothing.
 */
export function dropStale(sections: readonly Section[], own: readonly Section[]): readonly Section[] {
  const finished = own.filter(({ state }) => state !== "running");
  const kept = sections.flatMap((section) => {
    const later = finished.filter(
      ({ commit, runNumber, key }) => commit !== section.commit && key !== section.key && runNumber > section.runNumber,
    );
    const passedBy = [...new Set([...section.passedBy, ...later.map(({ commit }) => commit)])];
    if (passedBy.length >= maxLaterCommits) return [];
    return passedBy.length === section.passedBy.length ? section : { ...section, passedBy };
  });
  const isSame = kept.length === sections.length && kept.every((section, index) => section === sections[index]);
  return isSame ? sections : kept;
}

function isSameSlot(a: Section, b: Section): boolean {
  return a.key === b.key && compareRuns(a, b) === 0 && a.experimentId === b.experimentId;
}

/** An experiment goes from running to its end, not back; one that nobody could end may be ended later. */
function rankProgress({ state }: Section): number {
  return state === "running" ? 0 : state === "unfinished" ? 1 : 2;
}

function compareRuns(a: Section, b: Section): number {
  return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}

import { compareNames } from "../render/overview.ts";
import type { Section } from "../render/section.ts";

/**
 * The sections with this one in its place: where the older one of its key stood, else beside its like. Without
 * a change where a newer run, or this experiment's own end, is there already.
 */
export function mergeSection(sections: readonly Section[], section: Section): readonly Section[] {
  if (isSuperseded(sections, section)) return sections;
  const gives = (other: Section) => other.key === section.key && !staysBeside(other, section);
  const place = sections.findIndex(gives);
  if (place === -1) {
    const after = sections.findIndex((other) => compareSections(other, section) > 0);
    return sections.toSpliced(after === -1 ? sections.length : after, 0, section);
  }
  return sections.flatMap((other, index) => (index === place ? [section] : gives(other) ? [] : [other]));
}

/** Puts back a section that was seen before and is gone, or went back. */
export function restoreSection(sections: readonly Section[], seen: Section): readonly Section[] {
  const present = sections.find((other) => sameSlot(other, seen));
  const isThere = present !== undefined && rankProgress(present) >= rankProgress(seen);
  return isThere ? sections : mergeSection(sections, seen);
}

/** Whether nothing is left to do for a section: it stands there as written, shortened or followed by a newer one. */
export function holds(sections: readonly Section[], section: Section): boolean {
  if (isSuperseded(sections, section)) return true;
  const present = sections.find((other) => sameSlot(other, section));
  return present !== undefined && sameContent(present, section);
}

/**
 * Whether the comment holds nothing but these sections of one job. It then takes nothing from others by writing: who
 * joins it looks again, and what that takes away of these comes back with the job's next stage.
 */
export function isAlone(present: readonly Section[], own: readonly Section[]): boolean {
  return present.every(({ key }) => own.some((section) => section.key === key));
}

/**
 * Returns the sections without those that two later commits finished without: their job or matrix value is gone. A
 * section of a commit that is still running says nothing.
 */
export function dropStale(sections: readonly Section[], own: readonly Section[]): readonly Section[] {
  const finished = own.filter(({ state }) => state !== "running");
  const kept = sections.flatMap((section) => {
    const later = finished.filter(
      ({ commit, runNumber, key }) => commit !== section.commit && key !== section.key && runNumber > section.runNumber,
    );
    const passedBy = [...new Set([...section.passedBy, ...later.map(({ commit }) => commit)])];
    if (passedBy.length >= maxLaterCommits) return [];
    return [passedBy.length === section.passedBy.length ? section : { ...section, passedBy }];
  });
  const isSame = kept.length === sections.length && kept.every((section, index) => section === sections[index]);
  return isSame ? sections : kept;
}

const maxLaterCommits = 2;

function isSuperseded(sections: readonly Section[], section: Section): boolean {
  return sections.some(
    (other) =>
      other.key === section.key &&
      (compareRuns(other, section) > 0 || (sameSlot(other, section) && rankProgress(other) > rankProgress(section))),
  );
}

/** An experiment goes from running to its end, not back; one that nobody could end may be ended later. */
function rankProgress({ state }: Section): number {
  return state === "running" ? 0 : state === "unfinished" ? 1 : 2;
}

/** Two jobs of one run can share a key, as when a reusable workflow is called twice. */
function staysBeside(other: Section, section: Section): boolean {
  return compareRuns(other, section) === 0 && !sameSlot(other, section);
}

function sameSlot(a: Section, b: Section): boolean {
  return a.key === b.key && compareRuns(a, b) === 0 && a.experimentId === b.experimentId;
}

function sameContent(present: Section, section: Section): boolean {
  if (present.state !== section.state || present.verdict !== section.verdict) return false;
  const parts = [present, section].map((one) => JSON.stringify([one.head.next, one.parts]));
  return present.shortened || parts[0] === parts[1];
}

function compareRuns(a: Section, b: Section): number {
  return a.runNumber - b.runNumber || a.runAttempt - b.runAttempt;
}

function compareSections({ names: left }: Section, { names: right }: Section): number {
  const differing = left.findIndex((name, index) => name !== right[index]);
  if (differing === -1) return left.length - right.length;
  return compareNames(left[differing] ?? "", right[differing] ?? "");
}

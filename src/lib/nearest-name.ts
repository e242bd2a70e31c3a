import leven from "leven";

/** Returns the candidate that a name was probably meant to be; undefined if none is near. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  const near = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= allowedDistance(candidate))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate;
}

function allowedDistance({ length }: string): number {
  return Math.max(1, Math.min(3, Math.floor(length / 3)));
}

import type { CheckedFile } from "../results/check.ts";

/** A results file that isn't of this run. */
export interface StaleFile {
  name: string;
  /** What tells it, such as `dated 2026-01-05 09:30 UTC`. */
  reason: string;
}

// The evaluation may run on another machine than the one that tells when the run began.
export const clockToleranceMs = 60_000;

/**
 * Returns the files that are older than the run. What a document says of itself counts whatever the file system says;
 * a checkout gives old files a new modification time, but Git knows them.
 *
 * `since`: when the run began, in milliseconds since the epoch. `untouched`: paths that are as Git checked them out.
 */
export function findStaleFiles(
  files: readonly CheckedFile[],
  since: number | undefined,
  untouched: ReadonlySet<string>,
): StaleFile[] {
  return files.flatMap((file) => {
    const reason = explainStaleness(file, since, untouched);
    return reason === undefined ? [] : [{ name: file.file.name, reason }];
  });
}

function explainStaleness(
  { file, ownTime }: CheckedFile,
  since: number | undefined,
  untouched: ReadonlySet<string>,
): string | undefined {
  if (since !== undefined && ownTime !== undefined && ownTime < since - clockToleranceMs)
    return `dated ${formatMinute(ownTime)}`;
  if (since !== undefined && file.modifiedAt < since) return `last modified ${formatMinute(file.modifiedAt)}`;
  return untouched.has(file.path) ? "unchanged since it was checked out of Git" : undefined;
}

function formatMinute(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

const maxShown = 5;

/** `results.json (dated 2026-01-05 09:30 UTC)`, for the first files. */
export function describeStaleFiles(stale: readonly StaleFile[]): string {
  const shown = stale.slice(0, maxShown).map(({ name, reason }) => `${name} (${reason})`);
  const more = stale.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(", ");
}

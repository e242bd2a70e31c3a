import type { Clock } from "./clock.ts";

// The time for status and comment after a finish stage was canceled. Its requests follow one another.
const cancelClosingTime = 4_000;

// Reading results and baseline in a finish stage. With status and comment, it takes less than 60 s.
const readingTime = 42_000;

/** What ends the parts of the finish stage. */
export interface StageSignals {
  /** Ends the reading, which may take as long as leaves time for what follows. */
  signal: AbortSignal;
  /** Ends the upload, which may take longer. */
  cancel: AbortSignal;
  /** Aborts only some time after a cancel: status and comment should not go on saying that it runs. */
  closing: AbortSignal;
}

export function stageSignals(cancel: AbortSignal, clock: Clock): StageSignals {
  return {
    signal: AbortSignal.any([cancel, clock.timeout(readingTime)]),
    cancel,
    closing: withGrace(cancel, clock),
  };
}

function withGrace(cancel: AbortSignal, clock: Clock): AbortSignal {
  const end = new AbortController();
  const startGrace = () => {
    const grace = clock.timeout(cancelClosingTime, "waiting");
    grace.addEventListener("abort", () => end.abort(grace.reason), { once: true });
  };
  if (cancel.aborted) startGrace();
  else cancel.addEventListener("abort", startGrace, { once: true });
  return end.signal;
}

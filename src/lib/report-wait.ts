import type { Clock } from "./clock.ts";

const quietMs = 5_000;
const pauseMs = 10_000;

/** Reports a wait, with the longest that it may take in milliseconds. */
export type ReportWait = (what: string, maxMs: number) => void;

/**
 * Returns a function for a loop that waits, which calls it between its looks. It writes a line if the wait is longer than
 * 5 s, and then once every 10 s: `Waiting for Datadog to list 9 of 10 experiments, 12 of 20 s`.
 */
export function createReportWait(clock: Clock, log: (message: string) => void): ReportWait {
  const start = clock.now();
  let quietUntil = start + quietMs;
  return (what, maxMs) => {
    const now = clock.now();
    if (now <= quietUntil) return;
    quietUntil = now + pauseMs - 1;
    log(`Waiting for ${what}, ${Math.floor((now - start) / 1_000)} of ${Math.ceil(maxMs / 1_000)} s`);
  };
}

/** Sleeps for `milliseconds`, and reports it. Ends early, without an error, if the signal is aborted. */
export async function sleepWithReports(
  what: string,
  milliseconds: number,
  { clock, cancel, log }: { clock: Clock; cancel: AbortSignal; log: (message: string) => void },
): Promise<void> {
  const report = createReportWait(clock, log);
  for (let slept = 0; slept < milliseconds && !cancel.aborted; slept += pauseMs) {
    if (slept > 0) report(what, milliseconds);
    await clock.sleep(Math.min(pauseMs, milliseconds - slept), cancel).catch(() => {});
  }
}

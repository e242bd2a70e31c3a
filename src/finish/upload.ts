import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../foundation/clock.ts";
import { uploadsAtOnce } from "../foundation/limits.ts";
import type { Log } from "../foundation/log.ts";
import { eventBatches, type UploadContext } from "../results/events.ts";
import type { ResultFile } from "../results/file-patterns.ts";
import { readCheckedFiles } from "../results/results-file.ts";

export interface UploadTools {
  datadog: Datadog;
  clock: Clock;
  log: Log;
  signal: AbortSignal;
}

const progressPause = 10_000;

/**
 * Uploads checked files, a few calls side by side, and reads them only as fast as they are taken.
 *
 * @throws DatadogError of the first call that Datadog did not take in the end.
 */
export async function upload(
  files: readonly ResultFile[],
  rows: number,
  context: UploadContext,
  { datadog, clock, log, signal }: UploadTools,
): Promise<void> {
  const stopped = new AbortController();
  const within = AbortSignal.any([signal, stopped.signal]);
  const calls = eventBatches(readCheckedFiles(files), context);
  let sent = 0;
  let told = clock.now();
  const work = async () => {
    for await (const batch of calls) {
      await datadog.pushEvents(context.experimentId, batch.body, within);
      sent += batch.spans;
      if (clock.now() - told < progressPause) continue;
      told = clock.now();
      log.info(`Uploaded ${sent} of ${rows} rows.`);
    }
  };
  try {
    // One generator feeds all: `next` of a generator waits for the one before.
    await Promise.all(Array.from({ length: uploadsAtOnce }, work));
  } catch (error) {
    stopped.abort(error);
    throw error;
  }
}

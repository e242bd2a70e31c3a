import type { Datadog } from "../datadog/client.ts";
import type { Clock } from "../lib/clock.ts";
import { finishTime } from "../lib/limits.ts";

// Updating the comment at the end takes at least this long, and at most what the stage has left.
const commentTime = 11_000;

/** The time of a stage that finishes, which an upload prolongs. */
export interface FinishingTime {
  /** The client whose uploads count. */
  datadog: Datadog;
  /** When the comment has to be done, in milliseconds since the Unix epoch: it gets the time that is left. */
  commentDeadline(): number;
}

export function measureFinishing(datadog: Datadog, clock: Clock): FinishingTime {
  const startedAt = clock.now();
  let underWay = 0;
  let since = startedAt;
  let uploadTime = 0;
  const pushEvents: Datadog["pushEvents"] = async (...call) => {
    if (underWay === 0) since = clock.now();
    underWay += 1;
    try {
      return await datadog.pushEvents(...call);
    } finally {
      underWay -= 1;
      if (underWay === 0) uploadTime += clock.now() - since;
    }
  };
  return {
    datadog: { ...datadog, pushEvents },
    commentDeadline: () => Math.max(clock.now() + commentTime, startedAt + finishTime + uploadTime),
  };
}

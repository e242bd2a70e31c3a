// West of every place: a local time there is the latest moment that a time without a zone can mean.
const westernmostOffsetMs = 12 * 60 * 60 * 1_000;

/** Below it a number is no time in milliseconds. */
const earliestTimeMs = Date.UTC(2001, 8, 9);

/**
 * Parses the time that a document gives for its evaluation: milliseconds since the epoch, or ISO 8601, also with a
 * space for the T. Returns milliseconds since the epoch; of a time without a zone the latest that it can mean, unless
 * the tool is known to write UTC. Undefined if it isn't a time.
 */
export function parseOwnTime(value: unknown, withoutZone: "UTC" | "unknown" = "unknown"): number | undefined {
  if (typeof value === "number") return value >= earliestTimeMs ? value : undefined;
  if (typeof value !== "string") return undefined;
  const [, date, time, zone] =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?$/i.exec(value.trim()) ?? [];
  const offset = zone?.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2") ?? "Z";
  const parsed = Date.parse(`${date}T${time}${offset.toUpperCase()}`);
  if (Number.isNaN(parsed)) return undefined;
  return zone === undefined && withoutZone === "unknown" ? parsed + westernmostOffsetMs : parsed;
}

/** Returns the latest of several times; undefined if there is none. */
export function latestTime(times: readonly (number | undefined)[]): number | undefined {
  return times.reduce(
    (latest, time) => (time !== undefined && time > (latest ?? 0) ? time : latest),
    undefined,
  );
}

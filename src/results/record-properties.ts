/** What slices can name of a record, with its values: members of metadata, tags such as `language:fr`, and all bare tags as `tag`. */
export type RecordProperties = ReadonlyMap<string, readonly string[]>;

/** The normalized names of the properties that slices ask for. Others aren't kept. */
export type SlicedBy = ReadonlySet<string>;

/** Returns a name or value as Datadog writes tags: lowercase, with `+` as `_`. */
export function normalizeProperty(text: string): string {
  return text.toLowerCase().replaceAll("+", "_");
}

/** The property that holds tags without a value. */
const bareTags = "tag";
/** Longer values, such as a context, aren't properties. */
const maxValueLength = 200;
/** Datadog's SDKs tag every row with these and their version. They don't describe the record. */
const sdkTags: ReadonlySet<string> = new Set(["language:python", "language:javascript", "source:integration"]);

/** Returns the properties of two rows of one record, with the values of both. */
export function mergeProperties(
  one: RecordProperties | undefined,
  other: RecordProperties | undefined,
): RecordProperties | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const names = new Set([...one.keys(), ...other.keys()]);
  return new Map(
    [...names].map((name) => [name, [...new Set([...(one.get(name) ?? []), ...(other.get(name) ?? [])])]]),
  );
}

/** Returns the properties of a row; metadata takes precedence over tags. */
export function readProperties(metadata: unknown, tags: readonly string[]): RecordProperties {
  const properties = new Map<string, string[]>();
  const isFromSdk = tags.some((tag) => tag.startsWith("ddtrace.version:"));
  for (const tag of tags.map(normalizeProperty)) {
    if (isFromSdk && sdkTags.has(tag)) continue;
    const colon = tag.indexOf(":");
    const [property, value] = colon < 0 ? [bareTags, tag] : [tag.slice(0, colon), tag.slice(colon + 1)];
    properties.set(property, [...new Set([...(properties.get(property) ?? []), value])]);
  }
  const members = typeof metadata === "object" && metadata !== null ? metadata : {};
  for (const [name, value] of Object.entries(members)) {
    if (!["string", "number", "boolean"].includes(typeof value) || String(value).length > maxValueLength) continue;
    properties.set(normalizeProperty(name), [normalizeProperty(String(value))]);
  }
  return properties;
}

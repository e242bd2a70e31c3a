/** How a file is written, as far as its format is not told yet. */
export type Source =
  /** One JSON document. */
  | { kind: "document"; value: unknown }
  /** JSON Lines. */
  | { kind: "lines" }
  | { kind: "xml"; root: string }
  /** Plain text, of which CSV is one. */
  | { kind: "text" };

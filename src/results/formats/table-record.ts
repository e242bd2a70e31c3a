import type { Members } from "./json-access.ts";
import type { RowPlace } from "./tool-row.ts";

/** A row of a table: its cells by the names of their columns. In CSV they are texts. */
export interface TableRecord {
  place: RowPlace;
  cells: Members;
}

import { ActionError } from "../../lib/errors.ts";
import { maxColumns, maxRows } from "../../lib/limits.ts";
import { digest } from "../../lib/sha256.ts";
import { isIdentityName } from "./column-names.ts";
import { addValue, type ColumnProfile, createProfile, decideColumnKind } from "./column-profile.ts";
import type { ColumnFacts } from "./column-roles.ts";
import { readContent } from "./table-content.ts";
import type { TableSource } from "./table-source.ts";
import { readString } from "./values.ts";

export interface TableColumn extends ColumnFacts {
  profile: ColumnProfile;
}

/** Reads a table once to know what its columns are. */
export async function profileTable(table: TableSource): Promise<Map<string, TableColumn>> {
  const columns = new Map<string, OpenColumn>();
  let rows = 0;
  let isNamed = false;
  for await (const record of readContent(table)) {
    if ("kind" in record) continue;
    const run = readString(record.cells.run) ?? "";
    // Whether values are unique is only asked if no name says what identifies the rows.
    isNamed ||= rows === 0 && Object.keys(record.cells).some(isIdentityName);
    for (const [name, cell] of Object.entries(record.cells)) {
      const column = columns.get(name) ?? { profile: createProfile(), values: new Set<string>() };
      columns.set(name, column);
      if (columns.size > maxColumns)
        throw new ActionError(`the rows of the table have more than ${maxColumns} columns together`);
      addValue(column.profile, cell, record.place);
      if (!isNamed) addToUnique(column, cell, run, rows);
    }
    rows += 1;
    if (rows > maxRows)
      throw new ActionError(`the table has more than ${maxRows} rows: split the evaluation into experiments`);
  }
  return new Map(
    [...columns].map(([name, { profile, values }]) => {
      const isUnique = values !== undefined && values.size === rows;
      return [name, { profile, kind: decideColumnKind(profile), isUnique }];
    }),
  );
}

interface OpenColumn {
  profile: ColumnProfile;
  /** The values so far, as long as they are unique. */
  values: Set<string> | undefined;
}

/** A row without a value or with the value of another one ends it: most columns cost nothing after a few rows. */
function addToUnique(column: OpenColumn, cell: unknown, run: string, rows: number): void {
  const text = readString(cell);
  const { values } = column;
  if (values === undefined) return;
  if (text !== undefined) values.add(digest(`${run}\n${text}`, 8));
  if (values.size !== rows + 1) column.values = undefined;
}

import { expect, test } from "@jest/globals";
import { renderComment } from "../../../src/comment/body.ts";
import { commentLimits, renderSection } from "../../../src/render/section.ts";
import { commentStates, promptMatrixState } from "../../support/comment-states.ts";

/** What is left of a phone's 390 px inside of a comment. */
const phoneWidth = 324;
/** A character of GitHub's font at 14 px, rounded up; an emoji takes two. */
const characterWidth = 8;
/** A cell's padding and border. */
const cellWidth = 27;

/** Returns the width of a cell's longest part that can't wrap. */
function measureCell(cell: string): number {
  const visible = cell.replaceAll(/<br>/g, " ").replaceAll(/<[^>]+>|\*\*|`|\[|\]\([^)]*\)|\\/g, "");
  const words = visible.split(" ").map((word) => [...word].reduce((sum, sign) => sum + (sign > "\u2190" ? 2 : 1), 0));
  return Math.max(0, ...words) * characterWidth + cellWidth;
}

test.each([...commentStates(), promptMatrixState()].map(({ title, reports }) => [title, reports] as const))(
  "the tables of a comment fit on a phone: %s",
  (_, reports) => {
    const body = renderComment(
      "",
      reports.map((report) => renderSection(report, commentLimits)),
    );
    // The statistics are folded, and may scroll.
    const tables =
      body
        .split("<details><summary>Statistics")[0]
        ?.split(/\n\n/)
        .filter((block) => block.startsWith("|")) ?? [];
    for (const table of tables) {
      const rows = table.split("\n").map((line) => line.split(" | ").map((cell) => cell.replaceAll(/^\| | \|$/g, "")));
      const [head = []] = rows;
      expect(head.length).toBeLessThanOrEqual(3);
      const widths = head.map((_title, column) => Math.max(...rows.map((row) => measureCell(row[column] ?? ""))));
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(phoneWidth);
    }
  },
);

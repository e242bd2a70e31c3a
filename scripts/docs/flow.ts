// Draws docs/flow.svg: the two ways from a commit to the verdict, and which step does what.
import { drawBox, drawSvg, drawText } from "./svg.ts";

interface Box {
  column: "left" | "right" | "both";
  row: number;
  color: string;
  title: string;
  lines: readonly string[];
}

const boxes: readonly Box[] = [
  { column: "both", row: 0, color: "muted", title: "Commit", lines: ["a pull request or a push"] },
  {
    column: "left",
    row: 1,
    color: "blue",
    title: "Main step",
    lines: ["finds the baseline,", "creates the experiment"],
  },
  { column: "left", row: 2, color: "green", title: "Your step", lines: ["evaluates and", "writes results files"] },
  {
    column: "right",
    row: 2,
    color: "green",
    title: "Your step",
    lines: ["evaluates, and an SDK", "creates the experiment"],
  },
  {
    column: "left",
    row: 3,
    color: "purple",
    title: "Post step",
    lines: ["checks the files, sends", "their rows to Datadog"],
  },
  { column: "right", row: 3, color: "purple", title: "finish/", lines: ["finds the experiment", "and the baseline"] },
  {
    column: "both",
    row: 4,
    color: "purple",
    title: "Both steps",
    lines: ["test each metric against the baseline,", "check the gate, and comment"],
  },
];

/** Where an arrow leads down, and from which row to which. */
const arrows = [
  { column: "left", from: 0, to: 1 },
  { column: "left", from: 1, to: 2 },
  { column: "left", from: 2, to: 3 },
  { column: "left", from: 3, to: 4 },
  { column: "right", from: 0, to: 2 },
  { column: "right", from: 2, to: 3 },
  { column: "right", from: 3, to: 4 },
] as const;

const [columnWidth, gap, margin] = [182, 16, 12];
/** The top and the height of each row. */
const rows = [
  { top: 12, height: 56 },
  { top: 96, height: 74 },
  { top: 198, height: 74 },
  { top: 300, height: 74 },
  { top: 402, height: 74 },
];

/** Returns the picture of the flow as an SVG. */
export function drawFlow(): string {
  const title =
    "From a commit to the verdict, in two ways: the action creates the experiment, or an SDK creates it and finish/ finds it.";
  const width = 2 * (margin + columnWidth) + gap;
  const drawnArrows = arrows.map(({ column, from, to }) => drawArrow(findLeft(column) + columnWidth / 2, from, to));
  return drawSvg(title, width, 488, [...drawnArrows, ...boxes.flatMap(drawStage)]);
}

function findLeft(column: Box["column"]): number {
  return margin + (column === "right" ? columnWidth + gap : 0);
}

function drawStage({ column, row, color, title, lines }: Box): string[] {
  const { top, height } = findRow(row);
  const boxWidth = column === "both" ? 2 * columnWidth + gap : columnWidth;
  const middle = findLeft(column) + boxWidth / 2;
  return [
    drawBox(findLeft(column), top, boxWidth, height, `box ${color}-line`),
    drawText(middle, top + 23, title, `strong ${color}`, "middle"),
    ...lines.map((line, index) => drawText(middle, top + 43 + index * 18, line, "muted", "middle")),
  ];
}

function drawArrow(x: number, from: number, to: number): string {
  const start = findRow(from);
  const bottom = start.top + start.height;
  const length = findRow(to).top - bottom - 8;
  return `<path d="M${x} ${bottom + 4}v${length}m-5 -5l5 5l5 -5" fill="none" class="muted-line" stroke-width="1.5"/>`;
}

function findRow(row: number): { top: number; height: number } {
  return rows[row] ?? { top: 0, height: 0 };
}

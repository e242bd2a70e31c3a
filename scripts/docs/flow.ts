// Draws docs/flow.svg: what happens from a commit to the verdict, and which step does it.
import { drawBox, drawSvg, drawText } from "./svg.ts";

interface Step {
  title: string;
  color: string;
  /** Each box has a title and two lines. */
  boxes: readonly (readonly [string, string, string])[];
}

/** The steps of each row of boxes. */
const rows: readonly (readonly Step[])[] = [
  [
    {
      title: "Main step",
      color: "blue",
      boxes: [
        ["Commit", "pull request", "or push"],
        ["Create", "find the baseline,", "create the experiment"],
      ],
    },
    { title: "Your step", color: "green", boxes: [["Evaluate", "your code runs and", "writes results"]] },
  ],
  [
    {
      title: "Post step",
      color: "purple",
      boxes: [
        ["Upload", "check the files, send", "rows to Datadog"],
        ["Compare", "test each metric", "against the baseline"],
        ["Decide", "comment, summary,", "and gate"],
      ],
    },
  ],
];

const [boxWidth, boxHeight, gap, margin, rowHeight] = [168, 84, 22, 12, 132];

/** Returns the picture of the flow as an SVG. */
export function drawFlow(): string {
  const title =
    "From a commit to the verdict: the main step creates the experiment, your step evaluates, and the post step uploads, compares, and decides.";
  const width = 2 * margin + 3 * boxWidth + 2 * gap;
  return drawSvg(title, width, rows.length * rowHeight + margin, rows.flatMap(drawRow));
}

function drawRow(steps: readonly Step[], row: number): string[] {
  const top = row * rowHeight;
  let column = 0;
  return steps.flatMap(({ title, color, boxes }) => {
    const left = findLeft(column);
    const width = boxes.length * (boxWidth + gap) - gap;
    const head = [
      drawText(left + width / 2, top + 26, title, `strong ${color}`, "middle"),
      `<path d="M${left} ${top + 35}h${width}" class="${color}-line" stroke-width="2"/>`,
    ];
    const drawn = boxes.flatMap((box, index) => drawStage(box, findLeft(column + index), top + 45, color));
    column += boxes.length;
    return [...head, ...drawn];
  });
}

function findLeft(column: number): number {
  return margin + column * (boxWidth + gap);
}

/** Draws a box, with an arrow from the box before it in its row. */
function drawStage([title, ...lines]: Step["boxes"][number], x: number, y: number, color: string): string[] {
  const middle = x + boxWidth / 2;
  const arrow = `<path d="M${x - gap + 4} ${y + boxHeight / 2}h${gap - 10}m-5 -5l5 5l-5 5" fill="none" class="muted-line" stroke-width="1.5"/>`;
  return [
    drawBox(x, y, boxWidth, boxHeight, `box ${color}-line`),
    drawText(middle, y + 26, title, "strong", "middle"),
    ...lines.map((line, index) => drawText(middle, y + 48 + index * 18, line, "muted", "middle")),
    ...(x === margin ? [] : [arrow]),
  ];
}

// Draws docs/flow.svg: what happens from a commit to the verdict, and which step does it.

interface Box {
  title: string;
  lines: readonly string[];
  step: "Main step" | "Your step" | "Post step";
}

const boxes: readonly Box[] = [
  { title: "Commit", lines: ["pull request", "or push"], step: "Main step" },
  { title: "Create", lines: ["find the baseline,", "create the experiment"], step: "Main step" },
  { title: "Evaluate", lines: ["your code runs and", "writes results"], step: "Your step" },
  { title: "Upload", lines: ["check the files, send", "rows to Datadog"], step: "Post step" },
  { title: "Compare", lines: ["test each metric", "against the baseline"], step: "Post step" },
  { title: "Decide", lines: ["comment, summary,", "and gate"], step: "Post step" },
];

const colors = { "Main step": "#0969da", "Your step": "#1a7f37", "Post step": "#8250df" };
const [boxWidth, gap, margin, top, boxHeight] = [148, 18, 10, 40, 86];

/** Returns the picture of the flow as an SVG. */
export function drawFlow(): string {
  const width = margin * 2 + boxes.length * boxWidth + (boxes.length - 1) * gap;
  const parts = boxes.map(drawBox);
  const steps = (["Main step", "Your step", "Post step"] as const).map(drawStep);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 140" width="${width}" height="140" role="img" font-family="sans-serif">
<title>From a commit to the verdict: the main step creates the experiment, your step evaluates, and the post step uploads, compares, and decides.</title>
<rect width="100%" height="100%" fill="#ffffff" rx="8"/>
${[...steps, ...parts].join("\n")}
</svg>
`;
}

function drawBox({ title, lines, step }: Box, index: number): string {
  const x = margin + index * (boxWidth + gap);
  const middle = x + boxWidth / 2;
  const text = lines.map(
    (line, row) => `<text x="${middle}" y="${top + 48 + row * 17}" font-size="12" fill="#57606a">${line}</text>`,
  );
  const arrow =
    index === 0
      ? ""
      : `<path d="M${x - gap + 3} ${top + boxHeight / 2}h${gap - 9}m-5 -5l5 5l-5 5" fill="none" stroke="#57606a" stroke-width="1.5"/>`;
  return `<g text-anchor="middle"><rect x="${x}" y="${top}" width="${boxWidth}" height="${boxHeight}" rx="6" fill="#f6f8fa" stroke="${colors[step]}" stroke-width="1.5"/>
<text x="${middle}" y="${top + 25}" font-size="15" font-weight="600" fill="#1f2328">${title}</text>${text.join("")}${arrow}</g>`;
}

/** Draws the name of a step above its boxes. */
function drawStep(step: Box["step"]): string {
  const first = boxes.findIndex((box) => box.step === step);
  const count = boxes.filter((box) => box.step === step).length;
  const from = margin + first * (boxWidth + gap);
  const width = count * boxWidth + (count - 1) * gap;
  return `<text x="${from + width / 2}" y="22" text-anchor="middle" font-size="13" font-weight="600" fill="${colors[step]}">${step}</text><path d="M${from} 30h${width}" stroke="${colors[step]}" stroke-width="2"/>`;
}

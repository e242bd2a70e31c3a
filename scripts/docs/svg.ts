// Helps to draw the pictures of the documentation: SVGs that are light or dark like the reader's system.

/** Classes: `page`, `box` (filled), `line` (an outline), and the colors of text and strokes. */
const style = `<style>
text { font: 13px sans-serif; fill: #1f2328; }
.page { fill: #ffffff; } .box { fill: #f6f8fa; } .line { fill: none; stroke: #d1d9e0; }
.muted { fill: #59636e; } .strong { font-weight: 600; } .small { font-size: 12px; } .code { font-family: monospace; }
.blue { fill: #0969da; } .green { fill: #1a7f37; } .purple { fill: #8250df; } .red { fill: #d1242f; } .white { fill: #ffffff; }
.blue-line { stroke: #0969da; } .green-line { stroke: #1a7f37; } .purple-line { stroke: #8250df; } .red-line { stroke: #d1242f; }
.muted-line { stroke: #59636e; } .white-line { stroke: #ffffff; } .red-box { fill: #ffebe9; }
@media (prefers-color-scheme: dark) {
  text { fill: #f0f6fc; }
  .page { fill: #0d1117; } .box { fill: #151b23; } .line { stroke: #3d444d; } .muted { fill: #9198a1; }
  .blue { fill: #4493f8; } .green { fill: #3fb950; } .purple { fill: #ab7df8; } .red { fill: #f85149; }
  .blue-line { stroke: #4493f8; } .green-line { stroke: #3fb950; } .purple-line { stroke: #ab7df8; } .red-line { stroke: #f85149; }
  .muted-line { stroke: #9198a1; } .red-box { fill: #301b1e; }
}
</style>`;

/** Returns a picture with a title, which screen readers say. */
export function drawSvg(title: string, width: number, height: number, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">
<title>${title}</title>
${style}
<rect width="100%" height="100%" rx="8" class="page"/>
${parts.join("\n")}
</svg>
`;
}

export function drawText(x: number, y: number, text: string, classes = "", anchor = "start"): string {
  return `<text x="${x}" y="${y}" class="${classes}" text-anchor="${anchor}">${text}</text>`;
}

export function drawBox(x: number, y: number, width: number, height: number, classes = "line"): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="${classes}" stroke-width="1.5"/>`;
}

/** Draws a circle with a check mark or a cross, as GitHub shows the state of a check. */
export function drawState(x: number, y: number, state: "passed" | "failed"): string {
  const mark = state === "passed" ? "M-3.5 0l2.5 2.5l4.5 -5" : "M-3 -3l6 6m0 -6l-6 6";
  const color = state === "passed" ? "green" : "red";
  return `<g transform="translate(${x} ${y})"><circle r="8" class="${color}"/><path d="${mark}" fill="none" class="white-line" stroke-width="1.8"/></g>`;
}

/** Draws a circle with a number, which the page explains. */
export function drawNumber(x: number, y: number, number: number): string {
  return `<circle cx="${x}" cy="${y}" r="10" class="purple"/>${drawText(x, y + 4.5, String(number), "white strong", "middle")}`;
}

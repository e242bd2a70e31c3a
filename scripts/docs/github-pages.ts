// Draws docs/failed-check.svg and docs/required-check.svg: what GitHub's pages show, reduced to what matters.
import { drawBox, drawNumber, drawState, drawSvg, drawText } from "./svg.ts";

const width = 620;
const note = drawText(width - 16, 22, "Drawn, not a screenshot", "muted small", "end");

const steps = [
  "Set up job",
  "Run actions/checkout",
  "Run your-org/llm-experiment-action",
  "Run python3 evaluate.py",
  "Post Run your-org/llm-experiment-action",
];

/** Returns a picture of a pull request's checks and of the job's log, with the error of a failed gate. */
export function drawFailedCheck(): string {
  const title =
    'A pull request whose required check "Evaluate / evaluate" failed. In the job\'s log, the evaluation step is green, and the step "Post Run your-org/llm-experiment-action" is red.';
  const [failedStep] = [steps.length - 1];
  const rowAt = (index: number) => 236 + index * 30;
  return drawSvg(title, width, 456, [
    note,
    drawText(16, 24, "1. The pull request", "strong"),
    drawBox(16, 38, width - 32, 122),
    drawText(34, 63, "Some checks weren't successful", "strong"),
    drawState(44, 88, "failed"),
    drawText(62, 92, "Evaluate / evaluate (pull_request)"),
    drawBox(width - 112, 76, 78, 24),
    drawText(width - 73, 92, "Required", "muted small", "middle"),
    drawState(44, 114, "passed"),
    drawText(62, 118, "Build / test (pull_request)"),
    drawText(34, 146, "Merging is blocked", "strong red"),
    drawText(16, 194, "2. The job's log", "strong"),
    drawBox(16, 208, width - 32, 236),
    drawBox(24, rowAt(failedStep) - 20, width - 48, 100, "red-box"),
    ...steps.flatMap((step, index) => [
      drawState(44, rowAt(index) - 4, index === failedStep ? "failed" : "passed"),
      drawText(62, rowAt(index), step, index === failedStep ? "strong" : ""),
    ]),
    drawText(width - 36, rowAt(3), "your evaluation is green", "muted small", "end"),
    drawText(62, rowAt(failedStep) + 26, "Error: Not ready to merge: accuracy fails the gate", "code red small"),
    drawText(62, rowAt(failedStep) + 46, "support-bot failed its gate:", "code small"),
    drawText(62, rowAt(failedStep) + 66, "  accuracy is 65%, below the minimum of 80% (baseline: 100%)", "code small"),
  ]);
}

/** Returns a picture of the ruleset that makes the check required, with the numbers of the steps in the how-to. */
export function drawRequiredCheck(): string {
  const title =
    "A branch ruleset: its enforcement status is active, it targets the default branch, and it requires the status check evaluate.";
  const field = (y: number, label: string, value: string) => [
    drawText(52, y, label, "strong"),
    drawBox(240, y - 19, 200, 28),
    drawText(252, y, value),
  ];
  return drawSvg(title, width, 282, [
    note,
    drawText(16, 24, "Settings › Rules › Rulesets › New branch ruleset", "muted"),
    drawBox(16, 38, width - 32, 88),
    drawNumber(34, 82, 2),
    ...field(66, "Enforcement status", "Active"),
    ...field(106, "Target branches", "Default"),
    drawBox(16, 138, width - 32, 130),
    drawNumber(34, 160, 3),
    drawBox(52, 152, 15, 15, "blue"),
    '<path d="M55.5 159.5l3 3l5 -6" fill="none" class="white-line" stroke-width="1.8"/>',
    drawText(76, 165, "Require status checks to pass", "strong"),
    drawNumber(34, 218, 4),
    drawText(52, 197, "Status checks that are required", "muted"),
    drawBox(width - 132, 180, 98, 26),
    drawText(width - 83, 197, "+ Add checks", "strong", "middle"),
    drawBox(52, 212, width - 86, 40),
    drawText(66, 237, "evaluate", "strong"),
    drawText(width - 50, 237, "GitHub Actions", "muted", "end"),
  ]);
}

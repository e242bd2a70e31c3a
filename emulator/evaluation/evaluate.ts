// An evaluation step as a user would write it: runs the classifier on the dataset, scores each answer, and writes a
// results file. It knows nothing about the action.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import {
  type Category,
  type Classification,
  categories,
  classify,
  type Urgency,
  type Version,
  versions,
} from "./classifier.ts";

/** A record of the dataset. */
interface Ticket {
  record_id: string;
  input: { text: string };
  expected_output: { category: Category; urgency: Urgency };
}

const { values } = parseArgs({
  options: {
    version: { type: "string" },
    runs: { type: "string", default: "1" },
    attempt: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const version = versions.find((name) => name === values.version);
if (version === undefined || values.out === undefined) {
  throw new Error(`Usage: evaluate.ts --version ${versions.join("|")} --out FOLDER [--runs COUNT] [--attempt NUMBER]`);
}
await writeEvaluation(version, Number(values.runs), Number(values.attempt), values.out);

/** Writes a line for each ticket and run, and one with the run-level score. */
async function writeEvaluation(version: Version, runs: number, attempt: number, folder: string): Promise<void> {
  const tickets = await readTickets();
  const runNumbers = Array.from({ length: runs }, (_, index) => index + 1);
  const answered = runs * (attempt - 1);
  const rows = tickets.flatMap((ticket) =>
    runNumbers.map((run) => evaluateTicket(ticket, run, classify(ticket.input.text, version, answered + run))),
  );
  const lines = [...rows, { summary: { f1: calculateMacroF1(rows) } }];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "tickets.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const correct = rows.filter(({ scores }) => scores.accuracy).length;
  const repeated = runs === 1 ? "one run" : `${runs} runs`;
  console.log(`${tickets.length} tickets, ${repeated} of each: ${correct} of ${rows.length} answers are correct`);
}

async function readTickets(): Promise<Ticket[]> {
  const text = await readFile(new URL("tickets.jsonl", import.meta.url), "utf8");
  const lines = text.trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Returns a row of the results file. */
function evaluateTicket({ record_id, input, expected_output }: Ticket, run: number, classification: Classification) {
  const { category, urgency, confidence, reply, tone } = classification;
  const isCorrect = category === expected_output.category;
  return {
    record_id,
    run,
    input,
    output: { category, urgency, reply },
    expected_output,
    scores: {
      accuracy: isCorrect,
      urgency: urgency === expected_output.urgency,
      confidence,
      reply_words: reply.split(" ").length,
      tone,
    },
    ...(isCorrect ? {} : { reasoning: { accuracy: `${category} instead of ${expected_output.category}` } }),
  };
}

/** Returns the mean of the categories' F1 scores, from 0 to 1. */
function calculateMacroF1(
  rows: readonly Pick<ReturnType<typeof evaluateTicket>, "output" | "expected_output">[],
): number {
  const scores = categories.map((category) => {
    const expected = rows.filter((row) => row.expected_output.category === category);
    const actual = rows.filter((row) => row.output.category === category);
    const correct = expected.filter((row) => row.output.category === category);
    const total = expected.length + actual.length;
    return total === 0 ? 0 : (2 * correct.length) / total;
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

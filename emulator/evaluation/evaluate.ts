// An evaluation step as a user would write it: runs the classifier on the dataset, scores each row, and writes a
// results file. Knows nothing of the action but the experiment's id in its environment.
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
import { macroF1 } from "./f1.ts";

/** A record of the dataset. */
interface Ticket {
  record_id: string;
  input: { text: string };
  expected_output: { category: Category; urgency: Urgency };
}

async function evaluate(version: Version, folder: string, judgeIsDown: boolean): Promise<void> {
  const tickets = await readTickets();
  const results = tickets.map((ticket) => ({ ticket, answer: classify(ticket.input.text, version) }));
  const outcomes = results.map(({ ticket, answer }) => ({
    expected: ticket.expected_output.category,
    actual: answer.category,
  }));
  const lines = [
    ...results.map(({ ticket, answer }, index) => {
      const result = evaluateTicket(ticket, answer);
      return judgeIsDown && index >= answersOfJudge ? unjudged(result) : result;
    }),
    { summary: { f1: macroF1(outcomes, categories) } },
  ];
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "tickets.jsonl"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  const right = outcomes.filter(({ expected, actual }) => expected === actual).length;
  console.log(`Experiment ${process.env.EXPERIMENT_ID}: ${right} of ${tickets.length} tickets sorted right`);
}

async function readTickets(): Promise<Ticket[]> {
  const text = await readFile(new URL("tickets.jsonl", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
}

// What the judge's provider lets through before it refuses the rest.
const answersOfJudge = 5;

/** The line where the judge gave no answer: null says that its evaluator failed. */
function unjudged(result: ReturnType<typeof evaluateTicket>): object {
  const reasoning = { accuracy: "the judge did not answer: 429 Too Many Requests" };
  return { ...result, scores: { ...result.scores, accuracy: null }, reasoning };
}

/** A line of the results file. */
function evaluateTicket({ record_id, input, expected_output }: Ticket, answer: Classification) {
  const { category, urgency, confidence, reply, tone } = answer;
  const isRight = category === expected_output.category;
  return {
    record_id,
    input,
    output: { category, urgency, reply },
    expected_output,
    scores: {
      accuracy: isRight,
      urgency: urgency === expected_output.urgency,
      confidence,
      reply_words: reply.split(" ").length,
      tone,
    },
    ...(isRight ? {} : { reasoning: { accuracy: `${category} instead of ${expected_output.category}` } }),
  };
}

const { values } = parseArgs({
  options: { version: { type: "string" }, out: { type: "string" }, "judge-down": { type: "boolean" } },
});
const version = versions.find((name) => name === values.version);
if (version === undefined || values.out === undefined) {
  throw new Error(`Usage: evaluate.ts --version ${versions.join("|")} --out <folder> [--judge-down]`);
}
await evaluate(version, values.out, values["judge-down"] ?? false);

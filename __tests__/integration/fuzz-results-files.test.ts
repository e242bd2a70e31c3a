import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { evaluatorSamples, samplesFolder } from "../support/evaluator-samples.ts";
import { mutations, pump, type Random } from "../support/mutate-file.ts";
import { randomSource } from "../unit/experiment/datadog-model.ts";

/*
 * Files of every format that are damaged in every way, read by the command line in its own process. None of them
 * crashes it, takes more than linear time, needs much memory, or shows a parser's message.
 */

const files = process.env.FULL_TESTS ? 3_000 : 80;
const pumps = process.env.FULL_TESTS ? 600 : 30;
const smaller = 60_000;
const maxPeakMegabytes = 600;

// Below that, other processes affect the time more than what is measured.
const measurableSeconds = 0.15;

const parserWords =
  /^\s+at .+:\d+|RangeError|TypeError|SyntaxError|Unexpected (?:token|error|end)|Maximum call stack|Invalid string length|Cannot (?:read|convert)|heap|\[object |error of the action itself/m;

interface Outcome {
  name: string;
  exitCode: number;
  text: string;
  cpu: number;
  peak: number;
}

const execute = promisify(execFile);
let folder: string;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), "fuzz-")));
});

afterAll(() => rm(folder, { recursive: true }));

test("damaged files are read or rejected, in the action's own words", async () => {
  const spoilt = join(folder, "spoilt");
  await mkdir(spoilt);
  const ways = Object.entries(mutations);
  for (let index = 0; index < files; index += 1) {
    const random = randomFrom(index + 1);
    const [way, mutate] = ways[index % ways.length] ?? ["none", (bytes: Buffer) => bytes];
    await writeFile(join(spoilt, `${index}-${way}`), mutate(sampleBytes(random), random));
  }
  const outcomes = await checkAll(spoilt);
  expect(outcomes).toHaveLength(files);
  expect(outcomes.filter(isWrong)).toEqual([]);
});

test("twice the input takes at most 2.5 times as long, and no file takes much memory", async () => {
  for (const [name, times] of [
    ["once", smaller],
    ["twice", 2 * smaller],
  ] as const) {
    await mkdir(join(folder, name));
    for (let index = 0; index < pumps; index += 1) {
      const random = randomFrom(index + 1_000);
      await writeFile(join(folder, name, `${index}`), pump(sampleBytes(random), times, random));
    }
  }
  const [once, twice] = [new Map<string, Outcome>(), new Map<string, Outcome>()];
  // What else the machine does only adds to a time: whoever seems slow is measured again.
  for (let round = 0; round < 4 && (round === 0 || slowest(once, twice).length > 0); round += 1) {
    await measure(join(folder, "once"), once);
    await measure(join(folder, "twice"), twice);
  }
  expect(slowest(once, twice)).toEqual([]);
  expect([...twice.values()].filter(isWrong)).toEqual([]);
});

function slowest(once: ReadonlyMap<string, Outcome>, twice: ReadonlyMap<string, Outcome>): Outcome[] {
  return [...twice.values()].filter(
    ({ name, cpu }) => cpu > 2.5 * Math.max(once.get(name)?.cpu ?? 0, measurableSeconds),
  );
}

function isWrong({ exitCode, text, peak }: Outcome): boolean {
  return ![0, 2].includes(exitCode) || parserWords.test(text) || peak > maxPeakMegabytes;
}

function randomFrom(seed: number): Random {
  const random = randomSource(seed);
  return (below) => Math.floor(random() * Math.max(1, below));
}

function sampleBytes(random: Random): Buffer {
  const { path = "" } = evaluatorSamples[random(evaluatorSamples.length)] ?? {};
  return readFileSync(join(samplesFolder, path));
}

/** Checks the files of a folder, and keeps the outcome of each that took the least time. */
async function measure(directory: string, least: Map<string, Outcome>): Promise<void> {
  for (const outcome of await checkAll(directory)) {
    const { cpu = Number.POSITIVE_INFINITY } = least.get(outcome.name) ?? {};
    if (outcome.cpu < cpu) least.set(outcome.name, outcome);
  }
}

async function checkAll(directory: string): Promise<Outcome[]> {
  const script = join(import.meta.dirname, "..", "support", "check-files.ts");
  const args = ["--max-old-space-size=512", "--disable-warning=ExperimentalWarning", script, directory];
  const { stdout } = await execute(process.execPath, args, { maxBuffer: 2 ** 28 });
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Outcome);
}

// biome-ignore-all lint/suspicious/noTemplateCurlyInString: expressions of workflows look like this
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "@jest/globals";
import { evaluateTemplate } from "../../emulator/expressions.ts";
import { parseFileCommands, runAction, type StepOptions } from "../../emulator/runner.ts";
import { startServer } from "../../emulator/server.ts";
import { pullRequest } from "../../emulator/workflow.ts";
import { parseCommand, readLog } from "../../emulator/workflow-commands.ts";

const actionPath = fileURLToPath(new URL("../fixtures/tiny-action", import.meta.url));
const github = pullRequest(
  { number: 7, head: { ref: "topic", sha: "a".repeat(40) }, base: { ref: "main" }, mergeSha: "b".repeat(40) },
  { github: { apiUrl: "http://127.0.0.1:1", graphqlUrl: "http://127.0.0.1:1/graphql", token: "ghs_secret" } },
);

function step(options: Partial<StepOptions> = {}) {
  return runAction({ actionPath, stage: "main", contexts: { github }, ...options });
}

async function readStepEnvironment(options: Partial<StepOptions>): Promise<Record<string, string>> {
  return JSON.parse((await step(options)).outputs.environment ?? "");
}

describe("a stage", () => {
  test("receives its inputs with evaluated expressions, and GitHub's variables", async () => {
    const environment = await readStepEnvironment({
      contexts: { github, matrix: { model: "small", n: 1 }, job: { status: "failure" } },
      with: { greeting: "is ${{ steps.evaluate.outcome }}${{ matrix.n }}", "two words": "yes" },
      env: { DD_API_KEY: "from env" },
    });
    expect(environment).toMatchObject({
      INPUT_GREETING: "is 1",
      INPUT_TWO_WORDS: "yes",
      INPUT_INTERNAL_MATRIX: '{\n  "model": "small",\n  "n": 1\n}',
      INPUT_INTERNAL_JOB_STATUS: "failure",
      INPUT_TOKEN: "ghs_secret",
      DD_API_KEY: "from env",
      GITHUB_SHA: "b".repeat(40),
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_HEAD_REF: "topic",
      GITHUB_BASE_REF: "main",
      GITHUB_ACTION: "experiment",
      GITHUB_WORKFLOW_REF: "acme/support-bot/.github/workflows/evaluate.yml@refs/pull/7/merge",
    });
    expect(environment).not.toHaveProperty("GITHUB_TOKEN");
    expect(environment).not.toHaveProperty("JEST_WORKER_ID");
  });

  test("without a matrix receives null, and an empty input without a default", async () => {
    const environment = await readStepEnvironment({});
    expect(environment).toMatchObject({ INPUT_INTERNAL_MATRIX: "null", INPUT_TWO_WORDS: "" });
  });

  test("passes on outputs, state, summary, exit code, and the event", async () => {
    const result = await step({ with: { greeting: "fail" } });
    expect(result).toMatchObject({
      exitCode: 1,
      outputs: { number: "7", text: "line 1\nline 2 = a << b", empty: "" },
      state: { id: "42" },
      summary: "# Summary\n",
    });
  });

  test("has its log read as the runner does", async () => {
    const { log, rawLog, masks, annotations } = await step();
    expect(rawLog).toContain("the token is ghs_secret");
    expect(log).toContain("the token is ***");
    expect(log).toContain("said on stderr\n");
    const byOnePipe = log.replace("said on stderr\n", "");
    expect(byOnePipe).toContain("Error: old form\n::unknown::shown as it is\n::error::not a command");
    expect(log).not.toContain("ghs_secret");
    expect(masks).toEqual(["ghs_secret"]);
    expect(annotations).toEqual(
      expect.arrayContaining([
        { kind: "warning", title: "Careful: 1", message: "first\nsecond%" },
        { kind: "error", message: "old form" },
      ]),
    );
  });

  test("warns of inputs that the action doesn't declare", async () => {
    const { annotations } = await step({ with: { greting: "x" } });
    expect(annotations[0]?.message).toMatch(/^Unexpected input\(s\) 'greting', valid inputs are \['greeting'/);
  });

  test("after the job sees what main saved, and the job's status", async () => {
    const contexts = { github, job: { status: "cancelled" } };
    expect((await step({ stage: "post", contexts, state: { id: "42" } })).log).toBe("post 42 cancelled\n");
  });

  test("is canceled by SIGINT", async () => {
    const cancel = new AbortController();
    await using ready = await startServer({ respond: () => ({ status: 204 }) });
    ready.onRequest(() => {
      cancel.abort();
      return undefined;
    });
    const { exitCode } = await step({
      with: { greeting: "wait" },
      env: { READY_URL: ready.url },
      signal: cancel.signal,
    });
    expect(exitCode).toBe(7);
  });

  test("runs ten times at once", async () => {
    const numbers = Array.from({ length: 10 }, (_, number) => String(number));
    const all = await Promise.all(numbers.map((greeting) => readStepEnvironment({ with: { greeting } })));
    expect(all.map((environment) => environment.INPUT_GREETING)).toEqual(numbers);
  });
});

describe("expressions", () => {
  test.each([
    ["plain", "plain"],
    ["${{ github.none.at.all }}", ""],
    ["${{ github.event.number }} and ${{ true }}", "7 and true"],
    ["${{ github.event_name == 'pull_request' && 'yes' || 'no' }}", "yes"],
    ["${{ toJSON(matrix) }}", "null"],
    ["${{ contains('a}} b', '}}') }}", "true"],
  ])("%s", (template, value) => {
    expect(evaluateTemplate(template, { github, matrix: null })).toBe(value);
  });
});

describe("workflow commands", () => {
  test.each([
    ["  ::error::x", { name: "error", properties: {}, message: "x" }],
    [
      "::notice title=a%2Cb,line=3::x%3A%0A%250A",
      { name: "notice", properties: { title: "a,b", line: "3" }, message: "x%3A\n%0A" },
    ],
    ["text ##[add-mask]x", { name: "add-mask", properties: {}, message: "x" }],
    ["text ::error::x", undefined],
    ["::no-command::x", undefined],
    ["::error", undefined],
    ["##[no-command]x", undefined],
  ])("%s", (line, command) => {
    expect(parseCommand(line)).toEqual(command);
  });

  test("masks apply from the line that sets them, the longest first", () => {
    const { log, masks } = readLog("abc\n::add-mask::abc\n::add-mask::abcdef%0Axyz\nabcdef abc xyz s3", ["s3"]);
    expect(log).toBe("abc\n*** *** *** ***");
    expect(masks).toEqual(["s3", "abc", "abcdef\nxyz", "abcdef", "xyz"]);
  });
});

describe("file commands", () => {
  test("a line or a block", () => {
    expect(parseFileCommands("a=1=2\r\nb<<X\nc=d\n\nX\ne=<<f\n")).toEqual({ a: "1=2", b: "c=d\n", e: "<<f" });
  });

  test.each(["name only\n", "a<<X\nno end\n"])("%j is invalid", (text) => {
    expect(() => parseFileCommands(text)).toThrow("Invalid file command");
  });
});

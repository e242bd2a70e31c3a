import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readKeys, readSecrets } from "../../../src/inputs/raw.ts";
import { type Inputs, inputNames, readFinishInputs, readInputs, readPostInputs } from "../../../src/inputs/schemas.ts";
import { ActionError } from "../../../src/lib/errors.ts";
import type { Environment } from "../../../src/lib/network.ts";

const apiKey = "0a1b2c3d4e5f60718293a4b5c6d7e8f9";
const appKey = "f9e8d7c6b5a4039281706f5e4d3c2b1a00ffee11";
const uuid = "9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d";

/** Returns a valid environment with changes. A variable that is undefined is removed. */
function environment(changes: Environment = {}): Environment {
  return {
    INPUT_API_KEY: apiKey,
    INPUT_APP_KEY: appKey,
    INPUT_PROJECT_ID: "a33671aa-24fd-4dcd-9b33-a8ec7dde7751",
    INPUT_DATASET_ID: uuid,
    INPUT_NAME: "support-bot",
    ...changes,
  };
}

const variable = (name: string) => (name.startsWith("DD_") ? name : `INPUT_${name.toUpperCase()}`);

const read = (name: string, text: string): Promise<Inputs> => readInputs(environment({ [variable(name)]: text }));

async function messageOfBad(changes: Environment): Promise<string> {
  try {
    await readInputs(environment(changes));
  } catch (error) {
    if (error instanceof ActionError) return error.message;
    throw error;
  }
  throw new Error("the inputs were taken");
}

test("the required inputs, and the defaults of all others", async () => {
  expect(await readInputs(environment())).toMatchSnapshot();
});

test("the names are those in action.yml", () => {
  const names = `api_key app_key site app_url project_id dataset_id name parent baseline_ref commit dataset_version
    project dataset description ensure_unique run_count config metadata comment comment_details comment_key pull_request github_token finish results
    results_format results_columns usage_metrics gate gate_file gate_mode accept evaluation_outcome internal_job_status internal_matrix internal_check_run_id`;
  expect([...inputNames].sort()).toEqual(names.split(/\s+/).sort());
});

const sha = "0123456789abcdef0123456789abcdef01234567";

const good: [string, string, keyof Inputs, unknown][] = [
  ["site", "US5.datadoghq.com", "apiOrigin", "https://api.us5.datadoghq.com"],
  ["site", "datadoghq.eu", "webOrigin", "https://app.datadoghq.eu"],
  ["site", "us3.datadoghq.com", "webOrigin", "https://us3.datadoghq.com"],
  ["site", "ddog-gov.com", "webOrigin", "https://app.ddog-gov.com"],
  ["app_url", "https://acme.datadoghq.com/", "webOrigin", "https://acme.datadoghq.com"],
  ["project_id", ` ${uuid.toUpperCase()}\n`, "project_id", uuid],
  ["dataset_id", uuid.toUpperCase(), "dataset_id", uuid],
  ["name", "Support bot: „v2“ / ☂", "name", "Support bot: „v2“ / ☂"],
  ["parent", "none", "parent", { kind: "none" }],
  ["parent", uuid.toUpperCase(), "parent", { kind: "given", experimentId: uuid }],
  ["baseline_ref", "release/1.2", "baseline_ref", "release/1.2"],
  ["commit", sha.toUpperCase(), "commit", sha],
  ["dataset_version", "0", "dataset_version", 0],
  ["description", "two\nlines", "description", "two\nlines"],
  ["ensure_unique", "False", "ensure_unique", false],
  ["ensure_unique", "", "ensure_unique", true],
  ["run_count", "3", "run_count", 3],
  [
    "config",
    "model: m\ntemperature: 0.2\nlist: [1, null, true]",
    "config",
    { model: "m", temperature: 0.2, list: [1, null, true] },
  ],
  ["config", '{\n\t"model": "m",\n\t"nested": {"a": []}\n}', "config", { model: "m", nested: { a: [] } }],
  ["results", "# all\nout/*.json\n\n  !out/raw/** ", "results", ["out/*.json", "!out/raw/**"]],
  ["results_format", "auto", "results_format", undefined],
  ["results_format", "table", "results_format", "table"],
  ["results_columns", "input: q\nscores: [a, b]", "results_columns", { input: ["q"], scores: ["a", "b"] }],
  ["config", "released: 2026-01-05\nanswer: no", "config", { released: "2026-01-05", answer: "no" }],
  ["metadata", "tags: [team:search]\nowner: me", "metadata", { tags: ["team:search"], owner: "me" }],
  ["comment", "FALSE", "comment", false],
  ["comment_key", "nightly", "comment_key", "nightly"],
  ["pull_request", "12", "pull_request", 12],
  ["github_token", "token", "github_token", "token"],
  ["internal_matrix", '{"os": "linux", "version": 3}', "internal_matrix", { os: "linux", version: 3 }],
  ["finish", "false", "finish", false],
  ["results", "results/*.jsonl\n\n  more.jsonl ", "results", ["results/*.jsonl", "more.jsonl"]],
  ["gate_mode", "warn", "gate_mode", "warn"],
  ["internal_matrix", "null", "internal_matrix", undefined],
  ["internal_matrix", "{}", "internal_matrix", undefined],
  ["internal_check_run_id", "123456789012", "internal_check_run_id", "123456789012"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "https://proxy.example.com:8443/", "apiOrigin", "https://proxy.example.com:8443"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "http://127.0.0.1:8080", "apiOrigin", "http://127.0.0.1:8080"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "http://[::1]:8080", "apiOrigin", "http://[::1]:8080"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "http://localhost:8080", "apiOrigin", "http://localhost:8080"],
];

test.each(good)("%s accepts %j", async (name, text, member, value) => {
  expect((await read(name, text))[member]).toEqual(value);
});

const bad: [string, string, string][] = [
  ["site", "datadoghq.com.evil.test", "must be datadoghq.com, us3.datadoghq.com"],
  ["site", "https://datadoghq.com", "must be datadoghq.com, us3"],
  ["app_url", "http://acme.datadoghq.com", "must be a web address without a path"],
  ["app_url", "https://acme.datadoghq.com/llm", "must be a web address without a path"],
  ["app_url", "https://acme.datadoghq.com/#x", "must be a web address without a path"],
  ["project_id", "support", "must be a UUID"],
  ["dataset_id", `${uuid}0`, "must be a UUID"],
  ["name", "  ", "is required."],
  ["name", "two\nlines", "must be one line"],
  ["parent", "latest", "must be auto, none, or the UUID"],
  ["baseline_ref", "main\u0007", "must be one line"],
  ["commit", "0123abc", "must be a full commit SHA of 40 characters"],
  ["dataset_version", "-1", "must be an integer from 0"],
  ["dataset_version", "1.5", "must be an integer"],
  ["dataset_version", "9007199254740993", "must be an integer"],
  ["ensure_unique", "maybe", "must be true or false"],
  ["ensure_unique", "yes", "must be true or false"],
  ["run_count", "0", "must be an integer from 1"],
  ["run_count", "1e3", "must be an integer from 1"],
  ["results", "!out/raw/**", "only has exclusions. Add at least one file."],
  ["results_format", "csv", "must be auto, own, promptfoo"],
  ["results_columns", "columns: [a]", 'has an unknown name on line 1, "columns". Names: record_id, input'],
  [
    "results_columns",
    "input: q\nscore: [a]",
    'has an unknown name on line 2, "score". Did you mean scores? Names: record_id',
  ],
  ["results_columns", "output: [a, b]", "must have one column's name after output on line 1. Got"],
  ["results_columns", "accuracy", "must be a map of names to columns, such as scores: [accuracy]. Names: record_id"],
  ["results_columns", "scores: []", "must have a column's name, or a list of names, after scores on line 1. Got"],
  ["results_columns", "a: b: c", "must be YAML. Line 1 isn't valid. Put the names below another name in braces"],
  ["usage_metrics", "yes", "must be true or false"],
  ["config", "just text", "must be a YAML or JSON object"],
  ["config", "[1, 2]", "must be a YAML or JSON object"],
  ["config", "a: .nan", "must be a YAML or JSON object with plain JSON values"],
  ["config", "a: !!binary aGVsbG8=", "must be a YAML or JSON object with plain JSON values"],
  ["config", "a: b: c", "must be YAML or JSON. Line 1 isn't valid. Put the names below another name"],
  ["config", '{"a": 1', "must be YAML or JSON. Line 1 isn't valid. Close the { with }. Got"],
  ["config", "a: *b", "must be YAML or JSON. It has a * before a name that no & defines. Put the value in quotes. Got"],
  ["config", "a: 1\na: 2", "must be YAML or JSON. Line 2 isn't valid. Remove one of the two equal names. Got"],
  ["metadata", "- a", "must be a YAML or JSON object"],
  ["metadata", "tags: team", "must have its tags as a list of strings"],
  ["metadata", "tags: [1]", "must have its tags as a list of strings"],
  [
    "metadata",
    "tags: ['ci.create_key:x', 'pr.number:1', 'a:b']",
    "must not have the tags ci.create_key, pr.number, which the action sets",
  ],
  ["metadata", "matrix: {}", "must not have matrix, which the action sets"],
  ["comment", "on", "must be true or false"],
  ["comment_key", "a\u0000b", "must be one line"],
  ["pull_request", "0", "must be an integer from 1"],
  ["pull_request", "#12", "must be an integer from 1"],
  ["finish", "later", "must be true or false"],
  ["gate", "accuracy: { minimum: 1 }", "has errors: line 1: "],
  ["gate_mode", "off", "must be fail or warn"],
  ["internal_matrix", "[1]", "must be the job's matrix"],
  ["internal_matrix", "{", "must be the job's matrix"],
  ["internal_check_run_id", "abc", "must be the job's number"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "http://example.com", "must be an https origin, or http on a loopback address"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "http://127.0.0.1.evil.test", "must be an https origin"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "https://example.com/path", "must be an https origin"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "https://example.com/?a=1", "must be an https origin"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "ftp://localhost", "must be an https origin"],
  ["DD_LLMOBS_OVERRIDE_ORIGIN", "localhost:8080", "must be an https origin"],
];

test.each(bad)("%s rejects %j", async (name, text, rule) => {
  const message = await messageOfBad({ [variable(name)]: text });
  expect(message).toContain(`  ${name} ${rule}`);
  const got = text.trim() === "" ? "" : ` Got ${JSON.stringify(text.trim())}.`;
  expect(message).toContain(got);
  expect(message).toMatch(/\(LLMX0\d\d\)$/);
  expect(message.split("\n")).toHaveLength(2);
});

describe("project and dataset, by ID or by name", () => {
  const without = { INPUT_PROJECT_ID: "", INPUT_DATASET_ID: "" };

  test("names are accepted unchanged", async () => {
    const inputs = await readInputs(
      environment({ ...without, INPUT_PROJECT: " Support bot ", INPUT_DATASET: "Q & A" }),
    );
    expect(inputs).toMatchObject({ project: "Support bot", dataset: "Q & A" });
    expect([inputs.project_id, inputs.dataset_id]).toEqual([undefined, undefined]);
  });

  test("exactly one of each pair is required, and every error is listed", async () => {
    expect((await messageOfBad(without)).split("\n").slice(1)).toEqual([
      "  Set project_id or project. (LLMX004)",
      "  Set dataset_id or dataset. (LLMX004)",
    ]);
    expect(
      (await messageOfBad({ INPUT_PROJECT: "a", INPUT_DATASET: "b", INPUT_PARENT: "x" })).split("\n").slice(1),
    ).toEqual([
      '  parent must be auto, none, or the UUID of an experiment. Got "x". (LLMX011)',
      "  project_id and project are both set. Set only one. (LLMX005)",
      "  dataset_id and dataset are both set. Set only one. (LLMX005)",
    ]);
  });

  const finishing = { INPUT_PROJECT_ID: "", INPUT_DATASET_ID: "", INPUT_NAME: "", INPUT_STATUS: "success" };
  const faultsOfFinish = async (changes: Environment): Promise<string[]> => {
    try {
      await readFinishInputs(environment({ ...finishing, ...changes }));
      return [];
    } catch (error) {
      return (error as ActionError).message.split("\n").slice(1);
    }
  };

  test.each<[Environment, string[]]>([
    [{}, []],
    [{ INPUT_NAME: "bot", INPUT_PROJECT: "support", INPUT_DATASET: "questions" }, []],
    [{ INPUT_NAME: "bot" }, ["  name is set without its project. Set project_id or project. (LLMX006)"]],
    [
      { INPUT_NAME: "bot", INPUT_PROJECT: "support", INPUT_EXPERIMENT_ID: uuid },
      ["  experiment_id and name are both set. Set only one. (LLMX005)"],
    ],
    [
      { INPUT_PROJECT: "support", INPUT_PROJECT_ID: uuid },
      ["  project_id and project are both set. Set only one. (LLMX005)"],
    ],
    [
      { INPUT_DATASET: "questions" },
      ["  dataset is set without name. Set name, which says which experiments to finish. (LLMX007)"],
    ],
    [{ INPUT_ADOPT: "first" }, ['  adopt must be all or newest. Got "first". (LLMX011)']],
  ])("finish/ with %j", async (changes, faults) => {
    expect(await faultsOfFinish(changes)).toEqual(faults);
  });
});

test("finish/ accepts the runner's words for the status", async () => {
  const finish = async (status: string) => (await readFinishInputs(environment({ INPUT_STATUS: status }))).status;
  expect(await finish("failure")).toBe("failure");
  await expect(finish("")).rejects.toThrow(
    "status is empty. Add the job whose result it is to this job's needs. (LLMX008)",
  );
  await expect(finish("red")).rejects.toThrow(
    'status must be success, failure, cancelled, or skipped. Got "red". (LLMX011)',
  );
});

test("the post stage accepts the keys and both outcomes unchanged", async () => {
  const given = { INPUT_EVALUATION_OUTCOME: "success", INPUT_INTERNAL_JOB_STATUS: "cancelled" };
  expect(await readPostInputs(environment(given))).toEqual({
    api_key: apiKey,
    app_key: appKey,
    github_token: undefined,
    evaluation_outcome: "success",
    internal_job_status: "cancelled",
  });
});

test("one error lists everything that is invalid", async () => {
  const message = await messageOfBad({
    INPUT_API_KEY: "two words of a key",
    INPUT_APP_KEY: "",
    INPUT_SITE: "datadog.com",
    INPUT_PROJECT_ID: "",
    INPUT_NAME: undefined,
    INPUT_ENSURE_UNIQUE: "maybe",
    INPUT_RUN_COUNT: "many",
    INPUT_CONFIG: "x".repeat(200),
    INPUT_METADATA: "a: [",
  });
  expect(message).toMatchSnapshot();
});

test("errors are listed in the order of the inputs, however long each check takes", async () => {
  const message = await messageOfBad({ INPUT_GATE: "a: [", INPUT_NAME: "", INPUT_CONFIG: "x", INPUT_FINISH: "later" });
  const names = message.split("\n").map((line) => line.trim().split(" ")[0]);
  expect(names.slice(1)).toEqual(["gate", "name", "config", "finish"]);
});

test("a password in an address is not shown", async () => {
  expect(await messageOfBad({ DD_LLMOBS_OVERRIDE_ORIGIN: "https://user:secret@example.com" })).not.toContain("secret");
  expect(await messageOfBad({ INPUT_APP_URL: "https://user:secret@example.com" })).not.toContain("secret");
});

test("a document that expands endlessly or nests too deep is an ordinary error", async () => {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  const bomb = names.map((name, index) =>
    index === 0 ? "a: &a [x, x]" : `${name}: &${name} [${`*${names[index - 1]}, `.repeat(9)}]`,
  );
  expect(await messageOfBad({ INPUT_CONFIG: bomb.join("\n") })).toContain("config must be YAML or JSON");
  expect(await messageOfBad({ INPUT_METADATA: "a: &a [*a]" })).toContain("It repeats its aliases too often.");
  const deep = `a: ${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  expect(await messageOfBad({ INPUT_CONFIG: deep })).toContain("config is too large: at most");
  const anchors = Array.from({ length: 8_000 }, (_, index) => `&a${index} 1`).join(", ");
  for (const name of ["INPUT_CONFIG", "INPUT_METADATA", "INPUT_RESULTS_COLUMNS", "INPUT_GATE"])
    expect(await messageOfBad({ [name]: `a: [${anchors}]` })).toContain("too large: at most");
});

describe("keys", () => {
  test("they are trimmed", async () => {
    const inputs = await readInputs(environment({ INPUT_API_KEY: `  ${apiKey}\r\n`, INPUT_APP_KEY: `${appKey}\n` }));
    expect([inputs.api_key, inputs.app_key]).toEqual([apiKey, appKey]);
  });

  test.each(["two words", "two\nlines", "tab\there", "not ascii ü", "nul\u0000"])("%j isn't one", async (text) => {
    const message = await messageOfBad({ INPUT_API_KEY: text });
    expect(message).toContain(`api_key contains characters that aren't valid in a Datadog key`);
    expect(message).toContain(`Got ${text.length} characters.`);
    expect(message).not.toContain(text);
  });

  test("the input wins over the environment variables, which have an order", async () => {
    const variables = { DD_API_KEY: "api-env", DD_APP_KEY: "app-env", DD_APPLICATION_KEY: "application-env" };
    const listKeys = async (changes: Environment) => {
      const { api_key, app_key } = await readInputs(environment({ ...variables, ...changes }));
      return [api_key, app_key];
    };
    expect(await listKeys({})).toEqual([apiKey, appKey]);
    expect(await listKeys({ INPUT_API_KEY: " ", INPUT_APP_KEY: "" })).toEqual(["api-env", "app-env"]);
    expect(await listKeys({ INPUT_APP_KEY: undefined, DD_APP_KEY: "" })).toEqual([apiKey, "application-env"]);
  });

  test("the site falls back to DD_SITE", async () => {
    expect((await readInputs(environment({ DD_SITE: "datadoghq.eu" }))).site).toBe("datadoghq.eu");
    expect((await readInputs(environment({ DD_SITE: "datadoghq.eu", INPUT_SITE: "ap1.datadoghq.com" }))).site).toBe(
      "ap1.datadoghq.com",
    );
  });

  test("they can be read before anything else is checked", () => {
    expect(readKeys({ INPUT_API_KEY: " ", DD_APPLICATION_KEY: appKey })).toEqual({
      apiKey: undefined,
      appKey,
    });
  });

  test("everything that can contain one is masked, line by line", () => {
    const secrets = readSecrets({
      INPUT_API_KEY: ` ${apiKey}\n`,
      INPUT_APP_KEY: "first line\r\n second line ",
      INPUT_GITHUB_TOKEN: "ghs_token",
      DD_API_KEY: apiKey,
      DD_APPLICATION_KEY: "another",
      DD_SITE: "datadoghq.com",
    });
    expect(secrets).toEqual([apiKey, "first line", "second line", "another", "ghs_token"]);
  });
});

describe("no input can bring a key into the message", () => {
  const around = fc.string({ unit: "grapheme", maxLength: 90 });
  const names = [...inputNames, "DD_LLMOBS_OVERRIDE_ORIGIN"];
  const shapes = [
    (key: string) => key,
    (key: string) => JSON.stringify({ a: key }),
    (key: string) => `*${key}`,
    (key: string) => `a: !${key} b: ${key}`,
    (key: string) => `tags: ['ci.create_key:${key}', ${key}]`,
    (key: string) => `https://${key}@${key}.test/${key}`,
    encodeURIComponent,
    (key: string) => Buffer.from(key).toString("base64"),
  ];

  test("anywhere in it", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...names), fc.tuple(around, fc.constantFrom(...shapes), around)),
        fc.constantFrom(apiKey, appKey),
        async (texts, key) => {
          const changes = Object.entries(texts).map(([name, [before, shape, after]]) => [
            variable(name),
            `${before}${shape(key)}${after}`,
          ]);
          const given = { DD_API_KEY: apiKey, DD_APP_KEY: appKey, ...Object.fromEntries(changes) };
          const message = await messageOfBad({ ...given, INPUT_COMMENT: "maybe" });
          // Nor a part of it, because it's masked before it's cut.
          expect(message).not.toContain(key.slice(0, 8));
          expect(message).not.toContain(Buffer.from(key).toString("base64").slice(0, 8));
        },
      ),
      { seed: 20260105, numRuns: 300 },
    );
  });
});

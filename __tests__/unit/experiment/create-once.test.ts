import { getEventListeners } from "node:events";
import { describe, expect, test } from "@jest/globals";
import { DatadogError } from "../../../src/datadog/errors.ts";
import { type CreateOptions, type CreatePort, createOnce } from "../../../src/experiment/create-once.ts";
import { ActionError, errorMessage } from "../../../src/lib/errors.ts";
import { createTime, mainStageTime } from "../../../src/lib/limits.ts";
import { createVirtualClock, type VirtualClock } from "../../support/virtual-clock.ts";
import { type DatadogModel, modelOfDatadog, randomSource } from "./datadog-model.ts";

const createKey = "5b0c1a7ee2f94d0f9d57a3c8e6b1f204";
const second = 1_000;

interface Scene {
  clock: VirtualClock;
  cancel: AbortController;
  options: CreateOptions;
  logged: string[];
}

function scene(changes: Partial<CreateOptions> = {}): Scene {
  const clock = createVirtualClock();
  const cancel = new AbortController();
  const logged: string[] = [];
  const options: CreateOptions = {
    clock,
    deadline: clock.now() + mainStageTime,
    cancel: cancel.signal,
    createKey,
    repeatable: false,
    log: (message) => void logged.push(message),
    random: () => 0.5,
    ...changes,
  };
  return { clock, cancel, options, logged };
}

const experiment = (id: string, createdAt = "2026-01-05T00:00:00Z") => ({
  id,
  attributes: { name: id, project_id: "p", created_at: createdAt },
});

const failing = (kind: DatadogError["kind"], wait?: number) => new DatadogError("It failed.", kind, { wait });

/** A port whose creates end as the list says, one after another; `find` returns what `listed` contains. */
function scripted(ends: (DatadogError | string)[], listed: string[] = []) {
  const calls = { creates: 0, finds: 0 };
  const port: CreatePort = {
    create: async () => {
      const end = ends[calls.creates] ?? "one too many";
      calls.creates += 1;
      if (end instanceof DatadogError) throw end;
      return experiment(end);
    },
    find: async () => {
      calls.finds += 1;
      return listed.map((id) => experiment(id));
    },
  };
  return { port, calls };
}

describe("one create", () => {
  test("ends with a response", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted(["first"]);
    expect(await clock.run(createOnce(port, options))).toEqual({
      experiment: experiment("first"),
      how: "created",
    });
    expect(calls).toEqual({ creates: 1, finds: 0 });
  });

  test("is over after a rejection, and nothing is looked up", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted([failing("refused"), "second"]);
    await expect(clock.run(createOnce(port, options))).rejects.toMatchObject({ kind: "refused" });
    expect(calls).toEqual({ creates: 1, finds: 0 });
  });

  test("is repeated after a wait if it wasn't sent or hit a rate limit", async () => {
    const { clock, options, logged } = scene();
    const { port, calls } = scripted([failing("not sent"), failing("limited", 3 * second), "third"]);
    const start = clock.now();
    expect((await clock.run(createOnce(port, options))).experiment.id).toBe("third");
    expect(calls).toEqual({ creates: 3, finds: 0 });
    expect(clock.now() - start).toBe((0.5 + 3) * 1.125 * second);
    expect(logged).toEqual(["It failed. Trying again in 1 s.", "It failed. Trying again in 4 s."]);
  });

  test("doesn't wait too long, and names the wait", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted([failing("limited", 86_400 * second), "second"]);
    const start = clock.now();
    await expect(clock.run(createOnce(port, options))).rejects.toThrow("It asks to wait 86400 s.");
    expect(calls.creates).toBe(1);
    expect(clock.now()).toBe(start);
  });

  test("sends nothing without enough time to complete it", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted(["first"]);
    const late = { ...options, deadline: clock.now() + createTime };
    await expect(clock.run(createOnce(port, late))).rejects.toThrow("No time was left");
    expect(calls.creates).toBe(0);
  });
});

describe("an unknown outcome", () => {
  test("uses what the lookup finds, the oldest of several", async () => {
    const { clock, options } = scene();
    const { port } = scripted([failing("open")]);
    port.find = async () => [experiment("younger", "2026-01-05T00:00:09Z"), experiment("older")];
    expect(await clock.run(createOnce(port, options))).toMatchObject({
      experiment: { id: "older" },
      how: "adopted",
    });
  });

  test("sends the request again only after a lookup at the end of the list's lag", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted([failing("open"), "second"]);
    const start = clock.now();
    expect((await clock.run(createOnce(port, options))).experiment.id).toBe("second");
    expect(clock.now() - start).toBeGreaterThanOrEqual(20 * second);
    expect(calls.creates).toBe(2);
  });

  test("learns nothing from failed lookups: the state is unknown, and the key is named", async () => {
    const { clock, options } = scene();
    const { port, calls } = scripted([failing("open"), "second"]);
    port.find = async () => {
      throw failing("open");
    };
    await expect(clock.run(createOnce(port, options))).rejects.toThrow(
      `search Datadog for an experiment with the tag ci.create_key:${createKey}`,
    );
    expect(calls.creates).toBe(1);
  });

  test("repeats a create that may be repeated after a short wait, without a lookup", async () => {
    const { clock, options } = scene({ repeatable: true });
    const { port, calls } = scripted([failing("open"), failing("open"), "same"]);
    expect(await clock.run(createOnce(port, options))).toMatchObject({ how: "created" });
    expect(calls).toEqual({ creates: 3, finds: 0 });
  });

  test("isn't hidden by a later rejection: the key is looked up first", async () => {
    const { clock, options } = scene({ repeatable: true });
    const { port, calls } = scripted([failing("open"), failing("refused"), failing("refused")]);
    await expect(clock.run(createOnce(port, options))).rejects.toMatchObject({ kind: "refused" });
    expect(calls.finds).toBeGreaterThan(0);
  });
});

describe("a cancel", () => {
  test("before the create sends nothing", async () => {
    const { clock, options, cancel } = scene();
    cancel.abort(new ActionError("The run was cancelled."));
    const { port, calls } = scripted(["first"]);
    await expect(clock.run(createOnce(port, options))).rejects.toThrow("The run was cancelled.");
    expect(calls.creates).toBe(0);
  });

  test("during a create still waits for the response", async () => {
    const { clock, options, cancel } = scene();
    const { port } = scripted([]);
    port.create = async (signal) => {
      cancel.abort(new ActionError("The run was cancelled."));
      await clock.sleep(1.5 * second, signal);
      return experiment("in time");
    };
    expect((await clock.run(createOnce(port, options))).experiment.id).toBe("in time");
  });

  test("during a wait sends nothing more", async () => {
    const { clock, options, cancel } = scene({ repeatable: true });
    const { port, calls } = scripted([failing("limited", 5 * second), "second"]);
    const after = clock.timeout(second);
    after.addEventListener("abort", () => cancel.abort(new ActionError("The run was cancelled.")));
    await expect(clock.run(createOnce(port, options))).rejects.toMatchObject({ kind: "limited" });
    expect(calls.creates).toBe(1);
  });

  test("afterward isn't waited for anymore", async () => {
    const { clock, options, cancel } = scene();
    const { port } = scripted([failing("open")], ["adopted"]);
    await clock.run(createOnce(port, options));
    expect(getEventListeners(cancel.signal, "abort")).toEqual([]);
  });
});

describe("seeded schedules of faults", () => {
  const schedules = process.env.FULL_TESTS ? 10_000 : 300;

  for (const repeatable of [false, true]) {
    test(`${schedules} schedules with ensure_unique: ${!repeatable}`, async () => {
      const ends = new Map<string, number>();
      for (let seed = 1; seed <= schedules; seed += 1) {
        const end = await runSchedule(seed, repeatable);
        ends.set(end, (ends.get(end) ?? 0) + 1);
      }
      // Every kind of end occurs, so the schedules reach what they are meant to test.
      const kinds = ["created", "adopted", "unknown", "nothing", "cancelled"];
      expect(kinds.filter((kind) => !ends.has(kind))).toEqual([]);
    });
  }
});

/** Runs one schedule, checks it against the rules, and returns how it ended. */
async function runSchedule(seed: number, repeatable: boolean): Promise<string> {
  const random = randomSource(seed);
  const { clock, cancel, options } = scene({ repeatable, random });
  await clock.run(clock.sleep(random() * 38 * second));
  const datadog = modelOfDatadog(clock, random, repeatable);
  const cancelAt = random() < 0.4 ? clock.now() + random() ** 2 * 40 * second : undefined;
  if (cancelAt !== undefined) {
    const cancelSignal = clock.timeout(cancelAt - clock.now());
    cancelSignal.addEventListener("abort", () => {
      datadog.onCancel();
      cancel.abort(new ActionError("The run was cancelled."));
    });
  }
  const outcome = await clock.run(
    createOnce(datadog, options).then(
      (created) => ({ created }),
      (error: unknown) => ({ error }),
    ),
  );
  const faults = [
    clock.now() > options.deadline ? "it ended after the deadline" : "",
    cancel.signal.aborted && clock.now() > Number(cancelAt) + 5 * second ? "it ended more than 5 s after a cancel" : "",
    datadog.experiments.size > 1 ? "there are two experiments" : "",
    "created" in outcome ? faultOfCreated(outcome.created, datadog) : faultOfError(outcome.error, datadog),
  ].filter((fault) => fault !== "");
  if (faults.length > 0) throw new Error(`schedule ${seed}: ${faults.join(", ")}\n${datadog.history.join("\n")}`);
  if ("created" in outcome) return outcome.created.how;
  if (isUnknown(outcome.error)) return "unknown";
  return cancel.signal.aborted ? "cancelled" : "nothing";
}

function faultOfCreated(
  { experiment: { id }, how }: Awaited<ReturnType<typeof createOnce>>,
  datadog: DatadogModel,
): string {
  if (!datadog.exists(id)) return `the id ${id} does not exist`;
  return how === "created" && !datadog.answered.has(id) ? "it says created, but no create was answered" : "";
}

function faultOfError(error: unknown, datadog: DatadogModel): string {
  if (!(error instanceof ActionError)) return `it threw ${errorMessage(error)}`;
  if (isUnknown(error)) return datadog.lookedAfterCancel() ? "" : "it did not look once after the cancel";
  return datadog.mayExist() ? `it says that there is none: ${error.message}` : "";
}

function isUnknown(error: unknown): boolean {
  return (
    errorMessage(error).includes("It isn't known whether") && errorMessage(error).includes(`ci.create_key:${createKey}`)
  );
}

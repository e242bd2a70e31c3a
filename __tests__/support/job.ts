import type { StepResult } from "../../emulator/runner.ts";
import { type GitHubContext, pullRequest } from "../../emulator/workflow.ts";
import { createWorld, type Measured, pullRequestAt, type World, type WorldOptions } from "./chain.ts";
import { createWorkspace, makeEvaluationRows, seedBaseline, type Workspace } from "./evaluation.ts";

/** A job after its main stage. */
export interface Job extends AsyncDisposable {
  world: World;
  workspace: Workspace;
  github: GitHubContext;
  main: StepResult;
  id: string;
  post(ending?: Ending): Promise<StepResult>;
  /** Does the same with pauses at full length, and returns how long the stage waited. */
  measurePost(): Promise<Measured>;
}

interface Ending {
  outcome?: string;
  status?: string;
  state?: Record<string, string>;
}

/** Starts a job whose main stage ran with these inputs. */
export async function startJob(inputs: Record<string, string> = {}, options: WorldOptions = {}): Promise<Job> {
  const world = await createWorld(options);
  return await jobIn(world, inputs);
}

/** Does the same in an existing world, which ends with the job. */
export async function jobIn(world: World, inputs: Record<string, string>): Promise<Job> {
  const workspace = await createWorkspace();
  const github = pullRequest(pullRequestAt("first"), world.job({ workspace: workspace.path }));
  const given = {
    results: "results/*.jsonl",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression, as a workflow has it
    evaluation_outcome: "${{ steps.evaluate.outcome }}",
    ...inputs,
  };
  const main = await world.run(github, { with: given });
  const step = ({ outcome = "success", status = "success", state = main.state }: Ending = {}) => {
    const contexts = { github, steps: { evaluate: { outcome } }, job: { status } };
    return { stage: "post" as const, state, with: given, contexts };
  };
  return {
    world,
    workspace,
    github,
    main,
    id: main.outputs.experiment_id ?? "",
    post: (ending) => world.run(github, step(ending)),
    measurePost: () => world.measure(github, step()),
    [Symbol.asyncDispose]: async () => {
      await world[Symbol.asyncDispose]();
      await workspace[Symbol.asyncDispose]();
    },
  };
}

/** Does the same with a baseline of 20 right rows. */
export async function startComparedJob(inputs: Record<string, string>, options: WorldOptions = {}): Promise<Job> {
  const world = await createWorld(options);
  const baseline = await seedBaseline(world.datadog, makeEvaluationRows(20, 20));
  return await jobIn(world, { ...inputs, parent: baseline.id });
}

export function findJobExperiment({ world, id }: Job) {
  return world.datadog.experiments.find((experiment) => experiment.id === id);
}

export function messages({ annotations }: StepResult, kind: string): string {
  const own = annotations.filter((annotation) => annotation.kind === kind);
  return own.map(({ message }) => message).join("\n");
}

import { parentPort, workerData } from "node:worker_threads";
import { changedWorlds, type Setting, simulate, unchangedWorlds } from "./simulation.ts";

// Runs a simulation on its own thread, because the same arithmetic takes ten times as long in jest's modules.
const { name, setting, experiments, seed } = workerData as {
  name: string;
  setting: Setting;
  experiments: number;
  seed: number;
};
const world = [...unchangedWorlds, ...changedWorlds].find((one) => one.name === name);
if (world) parentPort?.postMessage(simulate(world, setting, experiments, seed));

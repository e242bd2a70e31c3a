import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface ControlGroup {
  /** Puts this process back where it was, and removes the group once all its other processes have ended. */
  close(): Promise<void>;
}

const root = "/sys/fs/cgroup";
const period = 100_000;
const quota = period / 4;

/** Moves this process into a control group with a quarter of a core; undefined where that is not possible. */
export function openQuarterCore(): ControlGroup | undefined {
  return open(second()) ?? open(first());
}

interface Place {
  /** The folder of the group that this process is in. */
  parent: string;
  /** What is to be written into which file of the new group. */
  limits: Record<string, string>;
}

/** The version in which all controllers share one tree. */
function second(): Place | undefined {
  const path = groupOf("");
  if (path === undefined || !existsSync(join(root, "cgroup.controllers"))) return undefined;
  return { parent: join(root, path), limits: { "cpu.max": `${quota} ${period}` } };
}

/** The version before, with a tree for each controller. */
function first(): Place | undefined {
  const path = groupOf("cpu");
  if (path === undefined) return undefined;
  const limits = { "cpu.cfs_period_us": String(period), "cpu.cfs_quota_us": String(quota) };
  return { parent: join(root, "cpu", path), limits };
}

/** The group of this process in the tree of a controller; lines are `id:controllers:path`. */
function groupOf(controller: string): string | undefined {
  try {
    const lines = readFileSync("/proc/self/cgroup", "utf8").trim().split("\n");
    const fields = lines.map((line) => line.split(":"));
    return fields.find(([, controllers = ""]) => controllers.split(",").includes(controller))?.[2];
  } catch {
    return undefined;
  }
}

function open(place: Place | undefined): ControlGroup | undefined {
  if (place === undefined) return undefined;
  const { parent, limits } = place;
  const folder = join(parent, `slow-tests-${process.pid}`);
  try {
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  const close = async () => {
    enter(parent);
    // Tests that were interrupted take a moment to end.
    while (readFileSync(join(folder, "cgroup.procs"), "utf8") !== "") await pause(100);
    rmdirSync(folder);
  };
  try {
    for (const [file, value] of Object.entries(limits)) writeFileSync(join(folder, file), value);
    enter(folder);
    return { close };
  } catch {
    rmdirSync(folder);
    return undefined;
  }
}

function enter(folder: string): void {
  writeFileSync(join(folder, "cgroup.procs"), String(process.pid));
}

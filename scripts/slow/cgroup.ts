import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface ControlGroup {
  /** Moves this process back, and removes the group after its other processes have ended. */
  close(): Promise<void>;
}

const root = "/sys/fs/cgroup";
const period = 100_000;
const quota = period / 4;

/** Moves this process into a control group with a quarter of a core. Returns undefined if that isn't possible. */
export function openQuarterCore(): ControlGroup | undefined {
  return openGroup(findParentV2()) ?? openGroup(findParentV1());
}

interface ParentGroup {
  /** The folder of this process's group. */
  folder: string;
  /** The content of the files in the new group that set its limits. */
  limits: Record<string, string>;
}

/** Finds this process's group in version 2, where all controllers share one tree. */
function findParentV2(): ParentGroup | undefined {
  const path = findGroupPath("");
  if (path === undefined || !existsSync(join(root, "cgroup.controllers"))) return undefined;
  return { folder: join(root, path), limits: { "cpu.max": `${quota} ${period}` } };
}

/** Finds this process's group in version 1, which has a tree for each controller. */
function findParentV1(): ParentGroup | undefined {
  const path = findGroupPath("cpu");
  if (path === undefined) return undefined;
  const limits = { "cpu.cfs_period_us": String(period), "cpu.cfs_quota_us": String(quota) };
  return { folder: join(root, "cpu", path), limits };
}

/** Returns the path of this process's group in a controller's tree. Lines are `id:controllers:path`. */
function findGroupPath(controller: string): string | undefined {
  try {
    const lines = readFileSync("/proc/self/cgroup", "utf8").trim().split("\n");
    const fields = lines.map((line) => line.split(":"));
    return fields.find(([, controllers = ""]) => controllers.split(",").includes(controller))?.[2];
  } catch {
    return undefined;
  }
}

function openGroup(parent: ParentGroup | undefined): ControlGroup | undefined {
  if (parent === undefined) return undefined;
  const folder = join(parent.folder, `slow-tests-${process.pid}`);
  try {
    mkdirSync(folder);
  } catch {
    return undefined;
  }
  const close = async () => {
    enter(parent.folder);
    // Interrupted tests take a moment to end.
    while (readFileSync(join(folder, "cgroup.procs"), "utf8") !== "") await pause(100);
    rmdirSync(folder);
  };
  try {
    for (const [file, value] of Object.entries(parent.limits)) writeFileSync(join(folder, file), value);
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

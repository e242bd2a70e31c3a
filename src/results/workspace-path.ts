import { trimTrailing } from "../lib/text.ts";

/**
 * Returns a pattern that begins with the workspace's path relative to it: as `github.workspace` writes it, or in a
 * container, where that is the host's path while the workspace is mounted elsewhere. Returns any other pattern unchanged.
 *
 * @param workspaces The paths that the workspace has: as it is given, and without symbolic links.
 */
export function belowWorkspace(pattern: string, workspaces: readonly string[]): string {
  const mark = pattern.startsWith("!") ? "!" : "";
  const path = pattern.slice(mark.length).trim();
  for (const workspace of workspaces) {
    const rest = stripFolder(workspace, path);
    if (rest !== undefined) return mark + rest;
  }
  return mark + (stripHostFolder(path, workspaces[0] ?? "") ?? path);
}

// On the host the runner works in `…/work/<repository>/<repository>`, unless another folder is configured.
const hostPath = /^(?:[A-Za-z]:)?[\\/].*?[\\/]_?work[\\/]([^\\/]+)[\\/]\1(?=[\\/]|$)/;

function stripHostFolder(path: string, workspace: string): string | undefined {
  if (hostPath.test(`${workspace}/`)) return undefined;
  const host = hostPath.exec(path)?.[0];
  if (host !== undefined) return stripFolder(host, path);
  const mounted = /\/__w(\/[^/]+\/[^/]+)$/.exec(workspace)?.[1];
  const at = mounted === undefined || !path.startsWith("/") ? -1 : `${path}/`.indexOf(`${mounted}/`);
  return mounted === undefined || at <= 0 ? undefined : stripFolder(mounted, path.slice(at));
}

function stripFolder(folder: string, path: string): string | undefined {
  const prefix = trimTrailing(folder, "\\/");
  if (prefix === "" || !path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length);
  if (rest !== "" && !/^[\\/]/.test(rest)) return undefined;
  return rest.replace(/^[\\/]+/, "") || ".";
}

/** Returns the path of a test below the workspace, the same on every runner. `results`: a file of the same workspace. */
export function toWorkspacePath(path: string, results: { path: string; name: string }): string {
  const plain = path.replaceAll("\\", "/");
  const resultsPath = results.path.replaceAll("\\", "/");
  // The name of a results file is its path below the workspace.
  const root = resultsPath.endsWith(`/${results.name}`) ? resultsPath.slice(0, -results.name.length) : "";
  if (root.length > 1 && plain.startsWith(root)) return plain.slice(root.length);
  // In a container the workspace is in another place than on the host.
  return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}

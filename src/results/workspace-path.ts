import { trimTrailing } from "../lib/text.ts";

/**
 * A pattern that begins with the workspace's path, relative to it: as `github.workspace` writes it, or in a
 * container, where that is the host's path while the workspace is mounted elsewhere. Any other pattern is as it was.
 *
 * @param workspaces The paths that the workspace has: as it is given, and without symbolic links.
 */
export function belowWorkspace(pattern: string, workspaces: readonly string[]): string {
  const mark = pattern.startsWith("!") ? "!" : "";
  const path = pattern.slice(mark.length).trim();
  for (const workspace of workspaces) {
    const rest = restBelow(workspace, path);
    if (rest !== undefined) return mark + rest;
  }
  return mark + (restOnHost(path, workspaces[0] ?? "") ?? path);
}

// On the host the runner works in `…/work/<repository>/<repository>`, unless it is told another folder.
const hostPath = /^(?:[A-Za-z]:)?[\\/].*?[\\/]_?work[\\/]([^\\/]+)[\\/]\1(?=[\\/]|$)/;

function restOnHost(path: string, workspace: string): string | undefined {
  if (hostPath.test(`${workspace}/`)) return undefined;
  const host = hostPath.exec(path)?.[0];
  if (host !== undefined) return restBelow(host, path);
  const mounted = /\/__w(\/[^/]+\/[^/]+)$/.exec(workspace)?.[1];
  const at = mounted === undefined || !path.startsWith("/") ? -1 : `${path}/`.indexOf(`${mounted}/`);
  return mounted === undefined || at <= 0 ? undefined : restBelow(mounted, path.slice(at));
}

function restBelow(folder: string, path: string): string | undefined {
  const prefix = trimTrailing(folder, "\\/");
  if (prefix === "" || !path.startsWith(prefix)) return undefined;
  const rest = path.slice(prefix.length);
  if (rest !== "" && !/^[\\/]/.test(rest)) return undefined;
  return rest.replace(/^[\\/]+/, "") || ".";
}

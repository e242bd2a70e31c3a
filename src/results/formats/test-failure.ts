import { trimTrailing } from "../../lib/text.ts";

/**
 * Whether a failing test shows that it broke and was not judged, by the first line of its failure: the name of an
 * exception that is no assertion. Test runners know no other failure.
 */
export function isException(firstLine: string): boolean {
  const name = /^(?:Uncaught )?([A-Za-z_$][\w$.]*)(?::|$)/.exec(firstLine.trim())?.[1];
  if (name === undefined || /Assert/i.test(name)) return false;
  const message = firstLine.slice(firstLine.indexOf(":") + 1).trim();
  // Jest's own assertions are plain errors.
  if (/^expect\(/.test(message)) return false;
  return /(?:Error|Exception|Timeout|Exit)$/.test(name);
}

/** The first line of a text that says something. */
export function firstLine(text: string): string {
  return (
    text
      .split("\n")
      .find((line) => line.trim() !== "")
      ?.trim() ?? ""
  );
}

/** The path of a test file below the workspace, the same on every runner. */
export function belowWorkspace(path: string, workspace: string | undefined): string {
  const plain = path.replaceAll("\\", "/");
  const root = trimTrailing(workspace?.replaceAll("\\", "/") ?? "", "/");
  if (root && plain.startsWith(`${root}/`)) return plain.slice(root.length + 1);
  // In a container the workspace lies elsewhere than on the host.
  return plain.replace(/^(?:\/__w|.*?\/_?work)\/([^/]+)\/\1\//, "");
}

/** The workspace of a results file, whose name is its path below it. */
export function findWorkspaceRoot({ path, name }: { path: string; name: string }): string | undefined {
  const plain = path.replaceAll("\\", "/");
  return plain.endsWith(`/${name}`) ? plain.slice(0, -name.length - 1) : undefined;
}

import { replaceInvisible } from "./invisible.ts";

/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, after white
 * space too, and `##[command]` anywhere; a zero-width space takes both apart. (Where the runner overlooks it,
 * comparing by culture, it reads the name from the wrong place and knows none.) What can't be seen goes, among it the
 * carriage return, which ends a line as well.
 */
export function escapeWorkflowCommands(message: string): string {
  return replaceInvisible(message.replace(/\r\n?/g, "\n"))
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gmu, "$1:\u{200B}")
    .replaceAll("##[", "##\u{200B}[");
}

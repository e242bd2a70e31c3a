/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, after white
 * space too, and `##[command]` anywhere; a zero-width space takes both apart. (Where the runner overlooks it,
 * comparing by culture, it reads the name from the wrong place and knows none.) Other control characters go, among
 * them the carriage return, which ends a line as well.
 */
export function defuse(message: string): string {
  return message
    .replace(/\r\n?/g, "\n")
    .replace(controlCharacters, "\u{FFFD}")
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gmu, "$1:\u{200B}")
    .replaceAll("##[", "##\u{200B}[");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is removed
const controlCharacters = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029]/g;

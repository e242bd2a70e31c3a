import leven from "leven";

/** Cuts a text to at most `maxLength` UTF-16 code units, with `…` at its end, and never within a character. */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${text.slice(0, maxLength - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Removes the given characters from the end of a text. A pattern such as `/x+$/` would take quadratic time. */
export function trimTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Returns the candidate that a name was probably meant to be: one with few other letters, else one that begins with it,
 * or that it begins with; undefined if none is similar. Case, `_`, and `-` don't count.
 */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[_-]/g, "");
  const meant = plain(name);
  const all = [...new Set(candidates)].sort((a, b) => (a < b ? -1 : 1));
  const near = all
    .map((candidate) => ({ candidate, distance: leven(meant, plain(candidate)) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.min(3, Math.floor(candidate.length / 3))))
    .sort((a, b) => a.distance - b.distance);
  const isPart = (whole: string, part: string) => part.length >= minPartLength && whole.startsWith(part);
  const longer = all.find((candidate) => isPart(plain(candidate), meant) || isPart(meant, plain(candidate)));
  return near[0]?.candidate ?? longer;
}

const minPartLength = 3;

const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const emojiAtEnd = /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\u{FE0F})*$/u;
const emojiAtStart = /^\p{Extended_Pictographic}/u;
const emojiOrModifierAtEnd = /[\p{Emoji}\p{Emoji_Modifier}]$/u;

/**
 * Replaces what can't be seen in untrusted text by U+FFFD: controls, marks that reverse the direction, characters
 * without width, and tags. Otherwise they could hide a name or rearrange a line, in logs and terminals, too. Line
 * breaks, tabs, and the parts of emoji stay.
 */
export function replaceInvisible(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text;
  return text.toWellFormed().replace(invisible, (character, offset: number, whole: string) => {
    const before = whole.slice(Math.max(0, offset - 8), offset);
    const after = whole.slice(offset + 1, offset + 3);
    const isVariant = character === "\u{FE0F}" && emojiOrModifierAtEnd.test(before);
    const isJoiner = character === "\u{200D}" && emojiAtEnd.test(before) && emojiAtStart.test(after);
    return isVariant || isJoiner ? character : "\u{FFFD}";
  });
}

/**
 * Makes a text harmless as log lines. The runner executes `::command::` at the start of a line, even after white space,
 * and `##[command]` anywhere. A zero-width space breaks both. Carriage returns end a line, too, so they go with
 * everything else that can't be seen.
 */
export function escapeWorkflowCommands(message: string): string {
  return replaceInvisible(message.replace(/\r\n?/g, "\n"))
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gmu, "$1:\u{200B}")
    .replaceAll("##[", "##\u{200B}[");
}

/** Returns Node.js's crypto module. A static import would cost every start, even if nothing is hashed. */
export const nodeCrypto = () => process.getBuiltinModule("node:crypto");

/** Returns the first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  return nodeCrypto().hash("sha256", text, "buffer").toString("hex", 0, bytes);
}

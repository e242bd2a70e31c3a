import leven from "leven";

/** A text of at most `longest` UTF-16 code units; where it is cut, `…` says so, and no character is torn apart. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

/** Returns a text without the given characters at its end; `/x+$/` would look from every `x` on anew. */
export function trimTrailing(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/**
 * Replaces what can't be seen in untrusted text by U+FFFD: controls, marks that reverse the direction, characters without
 * width, tags. In a log or a terminal, too, nothing may hide in a name or rearrange the rest of the line. Line breaks
 * and tabs stay, and so does what emoji are built of.
 */
export function replaceInvisible(text: string): string {
  if (/^[\n\t -~]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(invisible(), (character, offset: number, whole: string) =>
      belongsToEmoji(character, offset, whole) ? character : "\u{FFFD}",
    );
}

const invisible = unicodePattern("(?![\\n\\t])[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}]", "gu");
const emojiBefore = unicodePattern("\\p{Extended_Pictographic}(?:\\p{Emoji_Modifier}|\\u{FE0F})*$", "u");
const emojiAfter = unicodePattern("^\\p{Extended_Pictographic}", "u");
const emojiOrModifier = unicodePattern("[\\p{Emoji}\\p{Emoji_Modifier}]$", "u");

/** A pattern made when it is first used: a literal has Unicode's properties looked up at each start, used or not. */
function unicodePattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => {
    pattern ??= new RegExp(source, flags);
    return pattern;
  };
}

function belongsToEmoji(character: string, offset: number, whole: string): boolean {
  const before = whole.slice(Math.max(0, offset - 8), offset);
  if (character === "\u{FE0F}") return emojiOrModifier().test(before);
  return (
    character === "\u{200D}" && emojiBefore().test(before) && emojiAfter().test(whole.slice(offset + 1, offset + 3))
  );
}

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

/** Returns the candidate that a name was probably meant to be; undefined if none is near. */
export function findNearest(name: string, candidates: Iterable<string>): string | undefined {
  const lower = name.toLowerCase();
  const near = [...new Set(candidates)]
    .map((candidate) => ({ candidate, distance: leven(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= allowedDistance(candidate))
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate;
}

function allowedDistance({ length }: string): number {
  return Math.max(1, Math.min(3, Math.floor(length / 3)));
}

/** Node's own, taken where it is used: loading it would cost each start that comes to an end before. */
export const nodeCrypto = () => process.getBuiltinModule("node:crypto");

const sha256 = (text: string) => nodeCrypto().hash("sha256", text, "buffer");

/** The first `bytes` bytes of the SHA-256 of a text, in hex. */
export function digest(text: string, bytes: number): string {
  // Not a slice of the whole: that would hold the whole in memory.
  return sha256(text).toString("hex", 0, bytes);
}

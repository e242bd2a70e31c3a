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

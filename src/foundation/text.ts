/** A text of at most `longest` UTF-16 code units; where it is cut, `…` says so, and no character is torn apart. */
export function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}

import { verdictSigns } from "./headline.ts";
import { writeHeadline } from "./next-step.ts";
import { describeOverview, headSeveral } from "./overview.ts";
import type { ExperimentReport } from "./report.ts";

/** Returns the comment's heading for these experiments as plain text: in an annotation, or a commit status. */
export function writeTitle(reports: readonly ExperimentReport[]): string {
  const headlines = reports.map((report) => ({ report, headline: writeHeadline(report) }));
  const [only] = headlines;
  if (only === undefined) return "";
  if (headlines.length === 1) return `${verdictSigns[only.headline.verdict]} ${toPlain(only.headline.heading)}`;
  const entries = headlines.map(({ report, headline }) => ({
    verdict: headline.verdict,
    head: describeOverview(report, headline),
  }));
  return toPlain(headSeveral(entries).heading);
}

/** Takes our own Markdown of one line apart: links, code spans, emphasis, escapes, entities. */
function toPlain(markdown: string): string {
  const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", "#124": "|" };
  return (
    markdown
      // A link's address has no brackets, and what isn't a link has a backslash before its own.
      .replace(/\]\([^()\]\s]*\)/g, "]")
      .replace(/(\\[\s\S])|[[\]]/g, (_, escaped?: string) => escaped ?? "")
      .replace(/`+/g, "")
      .replaceAll("**", "")
      .replace(/\\([^\w\s])/g, "$1")
      .replace(/\\_/g, "_")
      .replace(/&(lt|gt|amp|#124);/g, (_, name: string) => entities[name] ?? "")
      .replaceAll("\u{00A0}", " ")
  );
}

import { plural } from "../lib/format.ts";
import { sectionVerdicts, verdictSigns } from "../render/headline.ts";
import { code, inlineHtml, markerValue, readMarkerValue } from "../render/markdown.ts";
import { renderTop, sortOverview } from "../render/overview.ts";
import { experimentStates } from "../render/report.ts";
import { dropParts, fitSections, type Part, partPriority, type Section, type SectionHead } from "../render/section.ts";

/** GitHub rejects comments above 65,536 characters or 262,144 bytes, of which a character takes 3 at most. */
const maxCommentLength = 60_000;

/** Returns the first line of our comment with this key. */
function commentMarker(commentKey: string): string {
  const key = commentKey === "" ? "" : ` key=${markerValue(commentKey)}`;
  return `<!-- llm-experiment-action${key} -->`;
}

/** Returns whether a comment begins with the marker. That proves nothing about who wrote it. */
export function hasMarker(body: string, commentKey: string): boolean {
  return body.split("\n", 1)[0]?.replace(/\r$/, "") === commentMarker(commentKey);
}

/** Renders the whole body, shortened if it would be too long: details first, older commits before newer ones. */
export function renderComment(commentKey: string, sections: readonly Section[]): string {
  // Of several experiments, those that pass show at most their metrics: the table above has the rest.
  const folded = sections.map((section) =>
    sections.length > 1 && isQuiet(section) ? dropParts(section, partPriority.worse) : section,
  );
  const framed = fitHeads(commentKey, folded);
  const frame = renderBody(commentKey, framed.map(withoutParts), sections.length);
  const newest = findNewestCommit(framed);
  const order = [...framed.keys()].reverse();
  const trimOrder = order.sort((a, b) => Number(framed[a]?.commit === newest) - Number(framed[b]?.commit === newest));
  const space = maxCommentLength - frame.length - shortenedFooter.length;
  const fitting = fitSections(framed, space, (section) => markParts(section).length, trimOrder);
  return renderBody(commentKey, fitting, sections.length - fitting.length);
}

function isQuiet({ verdict }: Section): boolean {
  return verdict === "passed" || verdict === "completed";
}

/** Returns a section at its smallest, with the mark that says so. */
function withoutParts(section: Section): Section {
  return { ...section, parts: [], shortened: true };
}

/** What the lines of many experiments may take of a comment, so that there's space for what failed. */
const maxHeadsLength = 45_000;

/** Shortens the heads of sections if there are very many, and then leaves the last ones out. */
function fitHeads(commentKey: string, sections: readonly Section[]): readonly Section[] {
  const fits = (kept: readonly Section[]) => renderBody(commentKey, kept.map(withoutParts), 1).length <= maxHeadsLength;
  if (sections.length < 2 || fits(sections)) return sections;
  const newest = findNewestCommit(sections);
  // Those that matter least are the last ones.
  const sorted = sortOverview(sections).sort((a, b) => Number(a.commit !== newest) - Number(b.commit !== newest));
  let kept = sorted.map((section): Section => {
    const { head } = section;
    const metrics = head.metrics.slice(0, 1);
    const short = { ...head, logUrl: "", metrics, heading: head.reason, next: "", baselineId: undefined };
    return { ...section, head: short, shortened: true };
  });
  while (kept.length > 1 && !fits(kept)) kept = kept.slice(0, Math.min(kept.length - 1, Math.floor(kept.length * 0.9)));
  return kept;
}

/** Returns the commit of the newest run. Run IDs grow with time, in all workflows of a repository alike. */
function findNewestCommit(sections: readonly Section[]): string {
  const [newest] = sections.toSorted((a, b) => Number(BigInt(b.runId) - BigInt(a.runId)));
  return newest?.commit ?? "";
}

const shortenedFooter = "<sub>Shortened to fit GitHub's comment limit. See the job summary for the full report.</sub>";

function renderBody(commentKey: string, sections: readonly Section[], hidden: number): string {
  const newest = findNewestCommit(sections);
  const live = sections.filter(({ commit }) => commit === newest);
  const stale = sections.filter(({ commit }) => commit !== newest);
  const key = commentKey === "" ? [] : [`<sub>${code(commentKey, 80)}</sub>\n`];
  const footers = [
    ...(sections.some((section) => section.shortened && !isQuiet(section)) ? [shortenedFooter] : []),
    ...(hidden > 0 ? [`<sub>${hidden} more experiments aren't shown.</sub>`] : []),
  ];
  const folds = stale.map((section) => {
    const commit = code(section.commit.slice(0, 7));
    return renderFolded(section, `🕰️ These results are for an older commit, ${commit}. No newer run has replaced them.`);
  });
  const older =
    folds.length > 0 ? ["<details><summary>🕰️ From older commits</summary>\n", ...folds, "</details>\n"] : [];
  return [commentMarker(commentKey), ...renderLive(live), ...older, ...key, ...footers].join("\n").trimEnd();
}

/** Renders one section by itself; of several a heading, a table, and a fold for each. Those that pass share a fold. */
function renderLive(live: readonly Section[]): string[] {
  const [only] = live;
  if (only === undefined) return [];
  if (live.length === 1) {
    const head = `## ${verdictSigns[only.verdict]} ${only.head.heading}\n\n${only.head.next}\n`;
    return [`${sectionMarker(only)}\n${head}\n${markParts(only)}${sectionEnd}\n`];
  }
  const sorted = sortOverview(live);
  const quiet = sorted.filter(isQuiet);
  const blocks = [`${renderTop(sorted)}\n`, ...sorted.filter((one) => !isQuiet(one)).map((one) => renderFolded(one))];
  const [first] = quiet;
  if (first === undefined) return blocks;
  const isGated = quiet.every(({ verdict }) => verdict === "passed");
  const [one, several] = isGated ? ["passes", "pass"] : ["is complete", "are complete"];
  const title = `${plural(quiet.length, "experiment")} ${quiet.length === 1 ? one : several}`;
  const summary = `${verdictSigns[first.verdict]} <b>${title}</b>`;
  const folds = quiet.map((section) => renderFolded(section));
  return [...blocks, `<details><summary>${summary}</summary>\n`, ...folds, "</details>\n"];
}

function renderFolded(section: Section, note = section.head.next): string {
  const { name, reason } = section.head;
  const why = reason === "" ? "" : `: ${reason}`;
  const title = inlineHtml(`${verdictSigns[section.verdict]} **${code(name, 80)}**${why}`);
  return `${sectionMarker(section)}\n<details><summary>${title}</summary>\n\n${note}\n\n${markParts(section)}${partsEnd}\n</details>\n\n${sectionEnd}\n`;
}

function markParts({ parts }: Section): string {
  return parts.map((part) => `<!-- part ${part.priority} -->\n${part.markdown}\n\n`).join("");
}

const sectionEnd = "<!-- /section -->";
const partsEnd = "<!-- /parts -->";
// Each is a whole line.
const endPattern = /\n<!-- \/(?:section|parts) -->(?=\n)/;
const partPattern = /\n<!-- part (\d) -->(?=\n)/;
// A marker's value holds none.
const separator = "/";
const sectionPattern =
  /^<!-- section key=(?<key>\S*) run=(?<runId>\d{1,20})\/(?<number>\d{1,15})\/(?<attempt>\d{1,9}) commit=(?<commit>\w{0,64}) experiment=(?<experiment>\S*) names=(?<names>\S*) state=(?<state>[a-z-]+) verdict=(?<verdict>[a-z-]+) passed=(?<passed>\S*)(?<shortened> shortened)? head=(?<head>\{.*\}) -->$/;

function sectionMarker(section: Section): string {
  const { key, runId, runNumber, runAttempt, commit, experimentId, names, state, verdict, passedBy, head } = section;
  // No HTML comment ends within it.
  const json = JSON.stringify(head).replace(/[<>\u0085\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  const fields = [
    `key=${markerValue(key)}`,
    `run=${runId}/${runNumber}/${runAttempt}`,
    `commit=${commit}`,
    `experiment=${markerValue(experimentId)}`,
    `names=${names.map(markerValue).join(separator)}`,
    `state=${state.replaceAll(" ", "-")}`,
    `verdict=${verdict}`,
    `passed=${passedBy.join(separator)}`,
    ...(section.shortened ? ["shortened"] : []),
    `head=${json}`,
  ];
  return `<!-- section ${fields.join(" ")} -->`;
}

/** Parses the sections of a comment's body. What is damaged is left out; the rest is kept as it is. */
export function parseComment(body: string): Section[] {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
  return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])) ?? []);
}

function parseSection([first = "", ...lines]: readonly string[]): Section | undefined {
  const found = sectionPattern.exec(first)?.groups;
  if (found === undefined) return undefined;
  const { runId = "", commit = "", names = "", passed = "" } = found;
  const key = readMarkerValue(found.key ?? "");
  const experimentId = readMarkerValue(found.experiment ?? "");
  const head = parseHead(found.head ?? "");
  const state = experimentStates.find((one) => one === found.state?.replaceAll("-", " "));
  const verdict = sectionVerdicts.find((one) => one === found.verdict);
  if (key === undefined || experimentId === undefined || head === undefined) return undefined;
  if (state === undefined || verdict === undefined) return undefined;
  return {
    ...{ key, runId, commit, experimentId, state, verdict, head },
    runNumber: Number(found.number),
    runAttempt: Number(found.attempt),
    names: names.split(separator).flatMap((name) => readMarkerValue(name) || []),
    parts: parseParts(lines),
    shortened: found.shortened !== undefined,
    passedBy: passed === "" ? [] : passed.split(separator),
  };
}

// Only our own token writes it, but a person with write access can edit every comment.
function parseHead(json: string): SectionHead | undefined {
  try {
    const head = JSON.parse(json) as SectionHead;
    if (!Array.isArray(head.metrics)) return undefined;
    const texts = [head.heading, head.next, head.name, head.url, head.logUrl, head.reason, head.gate];
    texts.push(head.shardGroup ?? "", head.baselineId ?? "");
    texts.push(...head.metrics.flatMap((metric) => [metric?.label, metric?.value, metric?.word, metric?.sign ?? ""]));
    return texts.every((value) => typeof value === "string") ? head : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function parseParts(lines: readonly string[]): Part[] {
  const [shown = ""] = `\n${lines.join("\n")}\n`.split(endPattern, 1);
  const [, ...pieces] = `${shown}\n`.split(partPattern);
  const parts: Part[] = [];
  for (let index = 0; index < pieces.length; index += 2) {
    const markdown = pieces[index + 1]?.trim() ?? "";
    if (markdown !== "") parts.push({ priority: Number(pieces[index]), markdown });
  }
  return parts;
}

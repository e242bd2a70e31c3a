import { fitSections, measureText, type Size } from "../render/fit.ts";
import { sectionVerdicts, verdictSigns } from "../render/headline.ts";
import { code, inlineHtml, markerValue, readMarkerValue, text } from "../render/markdown.ts";
import { headSeveral, linkComparison, renderOverview, sortOverview, warnOfShards } from "../render/overview.ts";
import type { ExperimentState } from "../render/report.ts";
import { type Part, partPriority, type Section, type SectionHead } from "../render/section.ts";

/** GitHub rejects comments above 65,536 characters or 262,144 bytes; this stays well below. */
const maxCommentSize: Size = { characters: 60_000, bytes: 200_000 };

/** The first line of our comment with this key. */
function commentMarker(commentKey: string): string {
  const key = commentKey === "" ? "" : ` key=${markerValue(commentKey)}`;
  return `<!-- llm-experiment-action${key} -->`;
}

/** Returns whether a comment begins with the marker. That proves nothing about who wrote it. */
export function hasMarker(body: string, commentKey: string): boolean {
  const marker = commentMarker(commentKey);
  return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
}

/** Parses the sections of a comment's body. What is damaged is left out; the rest is kept as it is. */
export function parseComment(body: string): Section[] {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
  return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])));
}

/** Renders the whole body, shortened if it would be too long: details first, older commits before newer ones. */
export function renderComment(commentKey: string, sections: readonly Section[]): string {
  const framed = fitFrame(commentKey, foldQuiet(sections));
  const newest = newestCommit(framed);
  const frame = measureText(renderBody(commentKey, framed.map(withoutParts), sections.length));
  const fitting = fitSections(framed, {
    space: {
      characters: maxCommentSize.characters - frame.characters - shortenedFooter.length,
      bytes: maxCommentSize.bytes - frame.bytes - shortenedFooter.length,
    },
    measure: (section) => measureText(renderParts(section)),
    trimOrder: trimOrder(framed, newest),
  });
  return renderBody(commentKey, fitting, sections.length - fitting.length);
}

function isQuiet({ verdict }: Section): boolean {
  return verdict === "passed" || verdict === "completed";
}

/** Of several experiments, those that pass show their metrics at most: the table above has the rest. */
function foldQuiet(sections: readonly Section[]): readonly Section[] {
  if (sections.length < 2) return sections;
  return sections.map((section) => {
    const parts = section.parts.filter(({ priority }) => priority <= partPriority.metrics);
    const isFolded = isQuiet(section) && parts.length < section.parts.length;
    return isFolded ? { ...section, parts, shortened: true } : section;
  });
}

function withoutParts(section: Section): Section {
  return { ...section, parts: [] };
}

/** What the lines of many experiments may take of a comment, so that there's space for what failed. */
const maxFrameCharacters = 45_000;

/** Shortens the heads of sections if there are very many, and then leaves the last ones out. */
function fitFrame(commentKey: string, sections: readonly Section[]): readonly Section[] {
  const fits = (kept: readonly Section[]) => {
    const { characters, bytes } = measureText(renderBody(commentKey, kept.map(withoutParts), 1));
    return characters <= maxFrameCharacters && bytes <= 3 * maxFrameCharacters;
  };
  if (sections.length < 2 || fits(sections)) return sections;
  const newest = newestCommit(sections);
  // Those that matter least are the last ones.
  let kept = sortOverview(sections).sort((a, b) => Number(a.commit !== newest) - Number(b.commit !== newest));
  kept = kept.map((section) => ({ ...section, head: shortenHead(section.head), shortened: true }));
  while (kept.length > 1 && !fits(kept)) kept = kept.slice(0, Math.min(kept.length - 1, Math.floor(kept.length * 0.9)));
  return kept;
}

function shortenHead(head: SectionHead): SectionHead {
  return {
    ...head,
    logUrl: "",
    metrics: head.metrics.slice(0, 1),
    heading: head.reason,
    next: "",
    baselineId: undefined,
  };
}

function renderBody(commentKey: string, sections: readonly Section[], hidden = 0): string {
  const newest = newestCommit(sections);
  const live = sections.filter(({ commit }) => commit === newest);
  const stale = sections.filter(({ commit }) => commit !== newest);
  const blocks = live.length === 1 ? live.map(renderAlone) : renderSeveral(live);
  const key = commentKey === "" ? [] : [`<sub>${code(commentKey, 80)}</sub>\n`];
  const footers = [
    ...(sections.some((section) => section.shortened && !isQuiet(section)) ? [shortenedFooter] : []),
    ...(hidden > 0 ? [`<sub>${hidden} more experiments aren't shown.</sub>`] : []),
  ];
  return [commentMarker(commentKey), ...blocks, ...renderStale(stale), ...key, ...footers].join("\n").trimEnd();
}

const shortenedFooter = "<sub>Shortened to fit GitHub's comment limit. See the job summary for the full report.</sub>";

function renderAlone(section: Section): string {
  const { heading, next } = section.head;
  const head = `## ${verdictSigns[section.verdict]} ${heading}\n\n${next}\n`;
  return `${sectionMarker(section)}\n${head}\n${renderParts(section)}${sectionEnd}\n`;
}

/** Heading, table, and a fold for each; those that pass share one fold. */
function renderSeveral(live: readonly Section[]): string[] {
  if (live.length === 0) return [];
  const { heading, next } = headSeveral(live);
  const sorted = sortOverview(live);
  const quiet = sorted.filter(isQuiet);
  const passing = quiet.length === live.length ? `${quiet.length} experiments` : `${quiet.length} more experiments`;
  return [
    `${[`## ${heading}`, next, ...warnOfShards(live), renderOverview(live), linkComparison(live)].join("\n\n")}\n`,
    ...sorted.filter((section) => !isQuiet(section)).map((section) => renderFolded(section)),
    ...(quiet.length === 0
      ? []
      : [
          `<details><summary>${quiet[0]?.verdict === "completed" ? "ℹ️" : "✅"} <b>${passing}</b></summary>\n`,
          ...quiet.map((section) => renderFolded(section)),
          "</details>\n",
        ]),
  ];
}

function renderFolded(section: Section, note = section.head.next): string {
  const { name, reason } = section.head;
  const why = reason === "" ? "" : `: ${reason}`;
  const title = inlineHtml(`${verdictSigns[section.verdict]} **${text(name, 80)}**${why}`);
  return `${sectionMarker(section)}\n<details><summary>${title}</summary>\n\n${note}\n\n${renderParts(section)}${partsEnd}\n</details>\n\n${sectionEnd}\n`;
}

function renderStale(stale: readonly Section[]): string[] {
  if (stale.length === 0) return [];
  const sections = stale.map((section) => {
    const commit = code(section.commit.slice(0, 7));
    return renderFolded(section, `🕰️ These results are for an older commit, ${commit}. No newer run has replaced them.`);
  });
  return ["<details><summary>🕰️ From older commits</summary>\n", ...sections, "</details>\n"];
}

function renderParts({ parts }: Section): string {
  return parts.map((part) => `<!-- part ${part.priority} -->\n${part.markdown}\n\n`).join("");
}

const sectionEnd = "<!-- /section -->";
const partsEnd = "<!-- /parts -->";
const partMarker = /^<!-- part (\d) -->$/;
// A marker's value holds none.
const separator = "/";
const sectionPattern =
  /^<!-- section key=(?<key>\S*) run=(?<runId>\d{1,20})\/(?<number>\d{1,15})\/(?<attempt>\d{1,9}) commit=(?<commit>\w{0,64}) experiment=(?<experiment>\S*) names=(?<names>\S*) state=(?<state>[a-z-]+) verdict=(?<verdict>[a-z-]+) passed=(?<passed>\S*)(?<shortened> shortened)? head=(?<head>\{.*\}) -->$/;

function sectionMarker(section: Section): string {
  const { key, runId, runNumber, runAttempt, commit, experimentId, names, state, verdict, passedBy, head } = section;
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
    // No HTML comment ends within it.
    `head=${JSON.stringify(head).replace(/[<>\u0085\u2028\u2029]/g, escapeCharacter)}`,
  ];
  return `<!-- section ${fields.join(" ")} -->`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

const states = ["running", "unfinished", "no results", "completed", "failed", "interrupted"] as const;

function parseSection([first = "", ...lines]: readonly string[]): Section[] {
  const found = sectionPattern.exec(first)?.groups;
  if (found === undefined) return [];
  const { runId = "", commit = "", names = "", passed = "", state: stateName = "" } = found;
  const key = readMarkerValue(found.key ?? "");
  const experimentId = readMarkerValue(found.experiment ?? "");
  const head = parseHead(found.head ?? "");
  const state: ExperimentState | undefined = states.find((one) => one === stateName.replaceAll("-", " "));
  const verdict = sectionVerdicts.find((one) => one === found.verdict);
  if (key === undefined || experimentId === undefined || head === undefined) return [];
  if (state === undefined || verdict === undefined) return [];
  return [
    {
      ...{ key, runId, commit, experimentId, state, verdict, head },
      runNumber: Number(found.number),
      runAttempt: Number(found.attempt),
      names: names.split(separator).flatMap((name) => readMarkerValue(name) || []),
      parts: parseParts(lines),
      shortened: found.shortened !== undefined,
      passedBy: passed === "" ? [] : passed.split(separator),
    },
  ];
}

// Only our own token writes it, but a person with write access can edit every comment.
function parseHead(json: string): SectionHead | undefined {
  try {
    const head = JSON.parse(json) as SectionHead;
    const texts = [head.heading, head.next, head.name, head.url, head.logUrl, head.reason, head.gate];
    texts.push(head.shardGroup ?? "", head.baselineId ?? "");
    return texts.every((value) => typeof value === "string") && Array.isArray(head.metrics) ? head : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function parseParts(lines: readonly string[]): Part[] {
  const ends = [lines.indexOf(sectionEnd), lines.indexOf(partsEnd)].filter((end) => end !== -1);
  const parts: { priority: number; lines: string[] }[] = [];
  for (const line of lines.slice(0, ends.length === 0 ? lines.length : Math.min(...ends))) {
    const found = partMarker.exec(line);
    if (found !== null) parts.push({ priority: Number(found[1]), lines: [] });
    else parts.at(-1)?.lines.push(line);
  }
  return parts
    .map((part) => ({ priority: part.priority, markdown: part.lines.join("\n").trim() }))
    .filter(({ markdown }) => markdown !== "");
}

/** Run IDs grow with time, in all workflows of a repository alike. */
function newestCommit(sections: readonly Section[]): string {
  const isOlder = (a: Section, b: Section) => BigInt(a.runId) < BigInt(b.runId);
  const [first, ...others] = sections;
  return others.reduce((newest, one) => (newest && isOlder(newest, one) ? one : newest), first)?.commit ?? "";
}

/** Sections of older commits first, then from the bottom up. */
function trimOrder(sections: readonly Section[], newest: string): number[] {
  const isOlder = (index: number) => sections[index]?.commit !== newest;
  const fromBottom = [...sections.keys()].reverse();
  return [...fromBottom.filter(isOlder), ...fromBottom.filter((index) => !isOlder(index))];
}

import { fitSections, type Size, sizeOf } from "../render/fit.ts";
import { code, markerValue, readMarkerValue } from "../render/markdown.ts";
import type { Part, Section } from "../render/section.ts";
import type { ExperimentState } from "../report/report.ts";
import { type SectionVerdict, sectionVerdicts } from "../report/verdict.ts";

/** GitHub refuses comments above 65,536 characters or 262,144 bytes; this stays well below. */
const commentLimits: Size = { characters: 60_000, bytes: 200_000 };

/** The first line of our comment with this key. */
function commentMarker(commentKey: string): string {
  const key = commentKey === "" ? "" : ` key=${markerValue(commentKey)}`;
  return `<!-- llm-experiment-action${key} -->`;
}

/** Whether a comment begins with the marker. That proves nothing about who wrote it. */
export function hasMarker(body: string, commentKey: string): boolean {
  const marker = commentMarker(commentKey);
  return body.startsWith(marker) && /^\r?(\n|$)/.test(body.slice(marker.length));
}

/** The sections of a comment's body. What is damaged is left out; the rest is kept as it stands. */
export function parseComment(body: string): Section[] {
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const starts = lines.flatMap((line, index) => (line.startsWith("<!-- section ") ? [index] : []));
  return starts.flatMap((start, index) => parseSection(lines.slice(start, starts[index + 1])));
}

/** The whole body, shortened where it would be too long: detail first, titles last, older commits before newer. */
export function renderComment(commentKey: string, sections: readonly Section[]): string {
  const newest = newestCommit(sections);
  const frame = sizeOf(`${commentHead(commentKey, sections)}${longestFoot}`);
  const room = {
    characters: commentLimits.characters - frame.characters,
    bytes: commentLimits.bytes - frame.bytes,
  };
  const fitting = fitSections(sections, {
    room,
    sizeOf: (section) => sizeOf(renderBlock(section, newest)),
    sacrificeOrder: sacrificeOrder(sections, newest),
  });
  const blocks = fitting.map((section) => renderBlock(section, newest));
  const foot = commentFoot(fitting, sections.length);
  return `${commentHead(commentKey, fitting)}${blocks.join("")}${foot}`.trimEnd();
}

const sectionEnd = "<!-- /section -->";
const partMarker = /^<!-- part (\d) -->$/;
const noteMarker = "<!-- note -->";
// A marker's value holds none.
const namesSeparator = "/";
const sectionMarker =
  /^<!-- section key=(\S*) run=(\d{1,20})\/(\d{1,15})\/(\d{1,9}) commit=(\w{0,64}) experiment=(\S*)(?: names=(\S*))? state=(running|unfinished|completed|failed|interrupted)(?: verdict=([a-z-]+))?( shortened)? -->$/;

function parseSection([first = "", ...lines]: readonly string[]): Section[] {
  const found = sectionMarker.exec(first);
  const key = readMarkerValue(found?.[1] ?? "");
  const experimentId = readMarkerValue(found?.[6] ?? "");
  const names = (found?.[7]?.split(namesSeparator) ?? []).map(readMarkerValue);
  if (found === null || key === undefined || experimentId === undefined) return [];
  const [, , runId = "", number, attempt, commit = "", , , state = "", verdict, shortened] = found;
  return [
    {
      key,
      runId,
      runNumber: Number(number),
      runAttempt: Number(attempt),
      commit,
      experimentId,
      names: names.filter((name) => name !== undefined),
      state: state as ExperimentState,
      verdict: readVerdict(verdict) ?? (state as ExperimentState),
      parts: parseParts(lines),
      shortened: shortened !== undefined,
    },
  ];
}

// A space would end the field.
function verdictField(verdict: SectionVerdict): string {
  return verdict.replaceAll(" ", "-");
}

function readVerdict(field: string | undefined): SectionVerdict | undefined {
  return sectionVerdicts.find((verdict) => verdictField(verdict) === field);
}

function parseParts(lines: readonly string[]): Part[] {
  const end = lines.indexOf(sectionEnd);
  const parts: { rank: number; lines: string[] }[] = [];
  for (const line of lines.slice(0, end === -1 ? lines.length : end)) {
    const rank = line === noteMarker ? Number.NaN : Number(partMarker.exec(line)?.[1] ?? -1);
    if (rank === -1) parts.at(-1)?.lines.push(line);
    else parts.push({ rank, lines: [] });
  }
  return parts
    .filter(({ rank }) => !Number.isNaN(rank))
    .map((part) => ({ rank: part.rank, markdown: part.lines.join("\n").trim() }))
    .filter(({ markdown }) => markdown !== "");
}

function renderBlock(section: Section, newest: string): string {
  const { key, runId, runNumber, runAttempt, commit, experimentId, names, state, verdict } = section;
  const fields = [
    `key=${markerValue(key)}`,
    `run=${runId}/${runNumber}/${runAttempt}`,
    `commit=${commit}`,
    `experiment=${markerValue(experimentId)}`,
    // What is not shown needs no place.
    ...(names.length === 0 || section.parts.length === 0
      ? []
      : [`names=${names.map(markerValue).join(namesSeparator)}`]),
    `state=${state}`,
    // What the state says already needs no place either.
    ...(verdict === state ? [] : [`verdict=${verdictField(verdict)}`]),
    ...(section.shortened ? ["shortened"] : []),
  ];
  const [title, ...others] = section.parts.map((part) => `<!-- part ${part.rank} -->\n${part.markdown}\n\n`);
  const parts = [title ?? "", olderNote(section, newest), ...others].join("");
  return `<!-- section ${fields.join(" ")} -->\n${parts}${sectionEnd}\n\n`;
}

function olderNote(section: Section, newest: string): string {
  if (section.commit === newest || section.parts.length === 0) return "";
  const commit = code(section.commit.slice(0, 7));
  return `${noteMarker}\n🕰️ From an older commit, ${commit}: no newer one has renewed it yet.\n\n`;
}

/** Run ids grow with time, in all workflows of a repository alike. */
function newestCommit(sections: readonly Section[]): string {
  const newest = sections.reduce<Section | undefined>(
    (best, section) => (best !== undefined && BigInt(best.runId) >= BigInt(section.runId) ? best : section),
    undefined,
  );
  return newest?.commit ?? "";
}

function commentHead(commentKey: string, sections: readonly Section[]): string {
  const key = commentKey === "" ? "" : `: ${code(commentKey, 80)}`;
  const heading = `## LLM experiments${key}${headVerdict(sections)}`;
  return [commentMarker(commentKey), heading, ...verdictCounts(sections), "", ""].join("\n");
}

/** What matters most of several sections, with how many of them it is: `❌ 1 of 3 blocks the merge`. */
function headVerdict(sections: readonly Section[]): string {
  if (sections.length < 2) return "";
  const worst = sectionVerdicts.find((verdict) => sections.some((section) => section.verdict === verdict));
  const [count = ""] = worst === undefined ? [] : [countOf(sections, worst)];
  return ` · ${count}`;
}

/** The rest of them, a count each. */
function verdictCounts(sections: readonly Section[]): string[] {
  if (sections.length < 2) return [];
  const present = sectionVerdicts.filter((verdict) =>
    sections.some((section) => section.verdict === verdict),
  );
  const counts = present.slice(1).map((verdict) => countOf(sections, verdict));
  return counts.length === 0 ? [] : ["", counts.join(" · ")];
}

function countOf(sections: readonly Section[], verdict: SectionVerdict): string {
  const count = sections.filter((section) => section.verdict === verdict).length;
  const [sign, one, several] = countWords[verdict];
  const of = count === sections.length ? `all ${count}` : `${count} of ${sections.length}`;
  return `${sign}\u{00A0}${of} ${count === 1 ? one : several}`;
}

const countWords: Record<SectionVerdict, readonly [sign: string, one: string, several: string]> = {
  blocks: ["❌", "blocks the merge", "block the merge"],
  failed: ["❌", "failed", "failed"],
  warns: ["⚠️", "breaks its gate, as a warning", "break their gates, as a warning"],
  interrupted: ["⏹️", "was interrupted", "were interrupted"],
  unfinished: ["⚠️", "was not finished", "were not finished"],
  running: ["⏳", "is running", "are running"],
  unclear: ["🟡", "is unclear", "are unclear"],
  "not judged": ["➖", "is not judged yet", "are not judged yet"],
  passes: ["✅", "passes", "pass"],
  completed: ["🏁", "completed", "completed"],
};

const shortenedFoot =
  "<sub>Shortened, as GitHub limits the size of a comment. The job summaries hold everything.</sub>\n";
const hiddenFoot = (count: number) => `<sub>${count} more experiments have no room here.</sub>\n`;
const longestFoot = `${shortenedFoot}\n${hiddenFoot(1e9)}\n`;

function commentFoot(sections: readonly Section[], total: number): string {
  const shown = sections.filter((section) => section.parts.length > 0).length;
  const lines = [
    sections.some((section) => section.shortened) ? shortenedFoot : "",
    shown < total ? hiddenFoot(total - shown) : "",
  ];
  return lines.filter((line) => line !== "").join("\n");
}

/** Sections of older commits first, then from the bottom up. */
function sacrificeOrder(sections: readonly Section[], newest: string): number[] {
  const isOlder = (index: number) => sections[index]?.commit !== newest;
  const fromBottom = [...sections.keys()].reverse();
  return [...fromBottom.filter(isOlder), ...fromBottom.filter((index) => !isOlder(index))];
}

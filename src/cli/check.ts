import { describeFileWarnings, fileSentences } from "../finish/describe-files.ts";
import { formatCount, plural } from "../render/format.ts";
import { plainText } from "../render/terminal.ts";
import type { Command } from "./arguments.ts";
import { type CommandLine, exitCodes } from "./command-line.ts";
import { type FilesRead, parseReadingOptions, readFiles } from "./files.ts";

type CheckCommand = Extract<Command, { kind: "check" }>;

/** Tells every fault of results files, or what was understood of them. */
export async function checkFiles({ files, reading }: CheckCommand, line: CommandLine): Promise<number> {
  const read = await readFiles(files, line.folder, await parseReadingOptions(reading, line.folder), "check");
  if (read.kind === "faults") {
    printFaults(read, line);
    return exitCodes.invalid;
  }
  for (const sentence of fileSentences(read.files)) line.print(`${plainText(sentence)}\n`);
  printWarnings(read, line);
  const { rows } = read.scores;
  const failed = rows.failed === 0 ? "" : `, ${formatCount(rows.failed)} with an error`;
  line.print(`${plural(read.files.length, "file")}, ${plural(rows.total, "row")}${failed}: no fault.\n`);
  return exitCodes.fine;
}

/** Prints what may be wrong with files that could be read. */
export function printWarnings({ files }: Extract<FilesRead, { kind: "read" }>, line: CommandLine): void {
  for (const warning of describeFileWarnings(files)) line.printError(`Warning: ${plainText(warning)}\n`);
}

export function printFaults(
  { faults, isStopped }: Extract<FilesRead, { kind: "faults" }>,
  line: CommandLine,
): void {
  for (const fault of faults) line.printError(`${plainText(fault)}\n`);
  const more = isStopped ? " The check stopped there." : "";
  line.printError(`${plural(faults.length, "fault")}.${more}\n`);
}

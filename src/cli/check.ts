import { describeFileWarnings, fileSentences } from "../finish/describe-files.ts";
import { formatCount, plural } from "../lib/format.ts";
import { plainText } from "../render/terminal.ts";
import type { Command } from "./arguments.ts";
import { type CommandLine, exitCodes } from "./command-line.ts";
import { type FilesRead, parseReadingOptions, readFiles } from "./files.ts";

type CheckCommand = Extract<Command, { kind: "check" }>;

/** Lists every error of results files, or what was read from them. */
export async function checkFiles({ files, reading, json }: CheckCommand, line: CommandLine): Promise<number> {
  const read = await readFiles(files, line.folder, await parseReadingOptions(reading, line.folder), "check");
  if (json) {
    const found =
      read.kind === "faults"
        ? { files: 0, rows: 0, failed: 0, errors: read.faults, warnings: [] }
        : {
            files: read.files.length,
            rows: read.scores.rows.total,
            failed: read.scores.rows.failed,
            errors: [],
            warnings: describeFileWarnings(read.files),
          };
    line.print(`${JSON.stringify(found, undefined, 2)}\n`);
    return read.kind === "faults" ? exitCodes.invalid : exitCodes.passed;
  }
  if (read.kind === "faults") {
    printFaults(read, line);
    return exitCodes.invalid;
  }
  for (const sentence of fileSentences(read.files)) line.print(`${plainText(sentence)}\n`);
  printWarnings(read, line);
  const { total, failed } = read.scores.rows;
  const errors = failed === 0 ? "" : `, ${formatCount(failed)} with an error`;
  line.print(`OK: ${plural(read.files.length, "file")}, ${plural(total, "row")}${errors}.\n`);
  return exitCodes.passed;
}

/** Prints what may be wrong with files that could be read. */
export function printWarnings({ files }: Extract<FilesRead, { kind: "read" }>, line: CommandLine): void {
  for (const warning of describeFileWarnings(files)) line.printError(`Warning: ${plainText(warning)}\n`);
}

/** Prints the errors of files that couldn't be read, with their count. */
export function printFaults({ faults, isStopped }: Extract<FilesRead, { kind: "faults" }>, line: CommandLine): void {
  for (const fault of faults) line.printError(`${plainText(fault)}\n`);
  const more = isStopped ? " The check stopped there." : "";
  line.printError(`${plural(faults.length, "error")}.${more}\n`);
}

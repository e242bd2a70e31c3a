/** Where the command line runs. */
export interface CommandLine {
  args: readonly string[];
  /** Paths are relative to it. */
  folder: string;
  version: string;
  /** Writes lines that are safe already. */
  print: (text: string) => void;
  printError: (text: string) => void;
  colors: boolean;
}

/** `failed`: the gate fails. `invalid`: a file, an option, or the gate can't be used. */
export const exitCodes = { passed: 0, failed: 1, invalid: 2 } as const;

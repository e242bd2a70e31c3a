/** Where the command line runs. */
export interface CommandLine {
  args: readonly string[];
  /** Paths are relative to it. */
  folder: string;
  /** Writes lines that are safe already. */
  print: (text: string) => void;
  printError: (text: string) => void;
  /** Colours are for people. */
  colours: boolean;
}

export const exitCodes = { fine: 0, broken: 1, invalid: 2 } as const;

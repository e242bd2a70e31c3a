/** The errors of the input gate_file. Each completes "gate_file …". */
export const gateFileErrors = {
  missing: "doesn't exist in this job's workspace. Run actions/checkout before this step, and check the path",
  empty: "has no rules. Add one, such as accuracy: { min: 0.8 }",
  tooLarge: "must be at most 1 MB",
  unreadable: (reason: string) => `can't be read: ${reason}. Name a file`,
  invalid: (errors: readonly string[]) =>
    `has errors:\n${errors.map((error) => `    ${error}`).join("\n")}\n   `,
} as const;

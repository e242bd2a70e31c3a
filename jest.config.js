import { availableParallelism } from "node:os";

export default {
  testEnvironment: "node",
  transform: {},
  extensionsToTreatAsEsm: [".ts"],
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  modulePathIgnorePatterns: ["<rootDir>/dist/"],
  testSequencer: "<rootDir>/__tests__/support/longest-first.mjs",
  maxWorkers: availableParallelism(),
  // Tests that drive dist/ mostly wait.
  maxConcurrency: 10,
  // Modules of finished tests stay in memory, and a process full of them takes longer to end than jest waits.
  workerIdleMemoryLimit: "256MB",
  // Ends what hangs. No test is to be red because a machine is slow.
  testTimeout: 600_000,
};

#!/usr/bin/env node
const oldest = "22.12";
const [major, minor] = process.versions.node.split(".").map(Number);
const [oldestMajor, oldestMinor] = oldest.split(".").map(Number);

if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
  process.argv.splice(2, 0, "cli");
  await import("./index.js");
} else {
  console.error(
    `llm-experiment can't run: Node.js ${process.versions.node} is too old. Use Node.js ${oldest} or newer.`,
  );
  process.exitCode = 2;
}

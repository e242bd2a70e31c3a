import Sequencer from "@jest/test-sequencer";

const isLong = ({ path }) => path.includes("/__tests__/bundle/");

/** Runs the tests of dist/ first. They wait a lot, and with short tests at the end no core is idle. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

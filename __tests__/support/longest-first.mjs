import Sequencer from "@jest/test-sequencer";

const isLong = ({ path }) => path.includes("/__tests__/bundle/");

/** What drives dist/ goes first: it waits a lot, and the short ones behind it leave no core idle at the end. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
}

/** What was expected, and what came out. */
export interface Outcome<Label> {
  expected: Label;
  actual: Label;
}

/** The mean of the F1 scores of all labels, each counting the same (macro F1), from 0 to 1. */
export function macroF1<Label>(outcomes: readonly Outcome<Label>[], labels: readonly Label[]): number {
  const scores = labels.map((label) => f1(outcomes, label));
  return scores.reduce((sum, score) => sum + score, 0) / labels.length;
}

function f1<Label>(outcomes: readonly Outcome<Label>[], label: Label): number {
  const expected = outcomes.filter((outcome) => outcome.expected === label).length;
  const actual = outcomes.filter((outcome) => outcome.actual === label).length;
  const right = outcomes.filter((outcome) => outcome.expected === label && outcome.actual === label).length;
  return expected + actual === 0 ? 0 : (2 * right) / (expected + actual);
}

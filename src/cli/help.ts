export const help = `Judges results files as the action does, before a push: no network, no keys.

  check FILES...                     every fault in results files, and what was understood of them
  compare BASELINE CURRENT           the comparison of two runs, and the gate's judgement

FILES, BASELINE and CURRENT are paths or globs (in quotes) of results files: JSON Lines of the action's own format,
or what promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals and Inspect write.

Options
  --gate FILE        the gate as YAML, as in the input gate (compare)
  --format NAME      the format, where the content does not tell it, as in the input results_format
  --columns FILE     the columns of a table as YAML, as in the input results_columns
  --usage-metrics    judge and test cost, tokens and duration like other metrics (compare)
  --no-answers       show no inputs and answers (compare)
  --help             this text

Exit code: 0 all is well, 1 the gate is broken, 2 a file or an option is not valid.
`;

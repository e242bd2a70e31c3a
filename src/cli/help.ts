/** The usage text. */
export const help = `Usage: llm-experiment COMMAND [OPTIONS]

Check and compare results files locally, with the same rules as the action. No network or keys needed.

Commands
  check FILES...                 list every error in results files, and what was read from them
  compare BASELINE CURRENT       compare two runs, and judge the gate
  plan FILE --notice DROP        show how many records and runs it takes to notice a drop, from how much FILE varies

FILES, BASELINE, and CURRENT are paths or globs (in quotes) of results files: the action's own JSON Lines, or what
promptfoo, DeepEval, pytest (JUnit XML), Ragas, Vitest, Jest, evalite, Pydantic Evals, Inspect, and others write.

Options
  --gate FILE        the gate as YAML, as in the input gate_file (compare)
  --all              list every changed record (compare)
  --no-answers       hide inputs and outputs (compare)
  --notice DROP      the drop to notice in the metric's own unit: 0.05 is 5 points of a boolean (plan)
  --baseline FILE    another run of the same app, if FILE has one run of each record (plan)
  --usage-metrics    also test cost, tokens, and duration (compare, plan)
  --format NAME      the format, if the content doesn't identify it, as in the input results_format
  --columns FILE     the columns of a table as YAML, as in the input results_columns
  --json             print JSON instead of text
  --version          print the version
  --help             print this text

Exit codes: 0 no error (an unclear gate, too), 1 the gate fails, 2 a file or an option is invalid.
`;

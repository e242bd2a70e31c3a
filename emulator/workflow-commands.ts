/** A workflow command that a step wrote into its log, `::name key=value::message` or `##[name]message`. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

export interface Annotation {
  kind: "notice" | "warning" | "error";
  message: string;
  title?: string;
}

export interface ReadLog {
  /** As the run's page shows it: commands taken out, masks applied from where they were set. */
  log: string;
  annotations: Annotation[];
  /** Every value that is masked, those given first. */
  masks: string[];
  /** Every command that was executed. */
  commands: WorkflowCommand[];
}

const annotationKinds = ["notice", "warning", "error"] as const;

const shownCommands = [...annotationKinds, "group", "endgroup"];
const hiddenCommands = [
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
];
// The names that the runner knows; everything else in the form of a command is text.
const knownCommands = [...shownCommands, ...hiddenCommands];

/** The command in a line of a log, found by the two parsers of the runner: at the start, or `##[` anywhere. */
export function parseCommand(
  line: string,
  names: readonly string[] = knownCommands,
): WorkflowCommand | undefined {
  const command = parseCurrentForm(line.trimStart()) ?? parseOldForm(line);
  return command && names.includes(command.name) ? command : undefined;
}

function parseCurrentForm(line: string): WorkflowCommand | undefined {
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end < 0) return undefined;
  return toCommand(line.slice(2, end), ",", line.slice(end + 2));
}

function parseOldForm(line: string): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  return toCommand(line.slice(start + 3, end), ";", line.slice(end + 1));
}

function toCommand(head: string, separator: string, message: string): WorkflowCommand {
  const [name = "", ...rest] = head.split(" ");
  const pairs = rest
    .join(" ")
    .split(separator)
    .map((pair) => pair.trim().split("="));
  const properties = pairs
    .filter(([key, value]) => key !== "" && value !== undefined)
    .map(([key, ...value]) => [key, unescapeProperty(value.join("="))]);
  return { name, properties: Object.fromEntries(properties), message: unescapeData(message) };
}

function unescapeProperty(text: string): string {
  return unescapeData(text.replaceAll("%3A", ":").replaceAll("%2C", ","));
}

function unescapeData(text: string): string {
  return text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

/** Reads a step's raw log as the runner does, line by line. */
export function readLog(raw: string, secrets: readonly string[]): ReadLog {
  const masks = [...secrets];
  const commands: WorkflowCommand[] = [];
  const shown: string[] = [];
  let stopToken: string | undefined;
  for (const line of raw.split(/\r\n|\r|\n/)) {
    const command = parseCommand(line, stopToken === undefined ? knownCommands : [stopToken]);
    if (stopToken !== undefined && command) {
      stopToken = undefined;
      continue;
    }
    if (command) commands.push(command);
    if (command?.name === "add-mask") masks.push(...masksOf(command.message));
    if (command?.name === "stop-commands") stopToken = command.message;
    if (!command || !hiddenCommands.includes(command.name)) shown.push(mask(shownLine(line, command), masks));
  }
  const annotations = commands.flatMap((command) => annotationOf(command, masks));
  return { log: shown.join("\n"), annotations, masks, commands };
}

function masksOf(value: string): string[] {
  return [...new Set([value, ...value.split(/\r\n|\r|\n/)])].filter((part) => part.trim() !== "");
}

function shownLine(line: string, command: WorkflowCommand | undefined): string {
  const kind = annotationKinds.find((name) => name === command?.name);
  return command && kind ? `${kind[0]?.toUpperCase()}${kind.slice(1)}: ${command.message}` : line;
}

function mask(text: string, masks: readonly string[]): string {
  const longestFirst = masks.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((current, value) => current.replaceAll(value, "***"), text);
}

function annotationOf(
  { name, properties, message }: WorkflowCommand,
  masks: readonly string[],
): Annotation[] {
  const kind = annotationKinds.find((candidate) => candidate === name);
  if (!kind) return [];
  const { title } = properties;
  return [{ kind, message: mask(message, masks), ...(title === undefined ? {} : { title }) }];
}

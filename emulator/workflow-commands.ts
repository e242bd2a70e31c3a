/** A workflow command in a step's log: `::name key=value::message` or `##[name]message`. */
export interface WorkflowCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

export interface Annotation {
  kind: "notice" | "warning" | "error";
  message: string;
  title?: string;
  file?: string;
  line?: number;
}

export interface ReadLog {
  /** The log as GitHub shows it: without commands, and masked from the line that sets a mask. */
  log: string;
  annotations: Annotation[];
  /** All masked values. The secrets come first. */
  masks: string[];
  /** All commands that were executed. */
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
// The runner knows these names. A line that looks like another command is text.
const knownCommands = [...shownCommands, ...hiddenCommands];

/**
 * Parses the command in a line of a log as the runner's two parsers do. The first looks at the start of the line, after
 * white space. If it finds no known name, the second looks for `##[` anywhere.
 */
export function parseCommand(line: string, names: readonly string[] = knownCommands): WorkflowCommand | undefined {
  const known = (command: WorkflowCommand | undefined) =>
    command && names.some((name) => name.toLowerCase() === command.name) ? command : undefined;
  return known(parseCurrentForm(line)) ?? known(parseOldForm(line));
}

// For .NET, U+0085 (next line) is white space and the byte order mark isn't. For JavaScript, it's the opposite.
const leadingWhiteSpace = /^(?:(?!\u{FEFF})[\s\u{85}])+/u;

function parseCurrentForm(text: string): WorkflowCommand | undefined {
  const line = text.replace(leadingWhiteSpace, "");
  const end = line.indexOf("::", 2);
  if (!line.startsWith("::") || end < 0) return undefined;
  return toCommand(line.slice(2, end), line.slice(end + 2), currentForm);
}

function parseOldForm(line: string): WorkflowCommand | undefined {
  const start = line.indexOf("##[");
  const end = line.indexOf("]", start);
  if (start < 0 || end < 0) return undefined;
  return toCommand(line.slice(start + 3, end), line.slice(end + 1), oldForm);
}

interface Form {
  separator: string;
  unescapeProperty: (text: string) => string;
  unescapeData: (text: string) => string;
}

const currentForm: Form = {
  separator: ",",
  unescapeProperty: (text) => replaceEach(text, { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" }),
  unescapeData: (text) => replaceEach(text, { "%0D": "\r", "%0A": "\n", "%25": "%" }),
};

const unescapeOldForm = (text: string) =>
  replaceEach(text, { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" });

const oldForm: Form = { separator: ";", unescapeProperty: unescapeOldForm, unescapeData: unescapeOldForm };

function toCommand(head: string, data: string, form: Form): WorkflowCommand {
  const [name = "", ...rest] = head.split(" ");
  const pairs = rest
    .join(" ")
    .trim()
    .split(form.separator)
    .map((pair) => pair.split("="));
  const properties = pairs
    .filter(([key, value]) => key !== "" && value !== undefined)
    .map(([key, ...value]) => [key, form.unescapeProperty(value.join("="))]);
  // The runner ignores case in names.
  return {
    name: name.toLowerCase(),
    properties: Object.fromEntries(properties),
    message: form.unescapeData(data),
  };
}

function replaceEach(text: string, mappings: Record<string, string>): string {
  return Object.entries(mappings).reduce(
    (current, [escaped, character]) => current.replaceAll(escaped, character),
    text,
  );
}

/** Reads a step's raw log line by line, as the runner does. */
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
    if (command?.name === "add-mask") masks.push(...listMasks(command.message));
    if (command?.name === "stop-commands") stopToken = command.message;
    if (!command || !hiddenCommands.includes(command.name)) shown.push(maskValues(formatLine(line, command), masks));
  }
  const annotations = commands.flatMap((command) => parseAnnotation(command, masks));
  return { log: shown.join("\n"), annotations, masks, commands };
}

function listMasks(value: string): string[] {
  return [...new Set([value, ...value.split(/\r\n|\r|\n/)])].filter((part) => part.trim() !== "");
}

function formatLine(line: string, command: WorkflowCommand | undefined): string {
  const kind = annotationKinds.find((name) => name === command?.name);
  return command && kind ? `${kind[0]?.toUpperCase()}${kind.slice(1)}: ${command.message}` : line;
}

function maskValues(text: string, masks: readonly string[]): string {
  const longestFirst = masks.toSorted((a, b) => b.length - a.length);
  return longestFirst.reduce((current, value) => current.replaceAll(value, "***"), text);
}

function parseAnnotation({ name, properties, message }: WorkflowCommand, masks: readonly string[]): Annotation[] {
  const kind = annotationKinds.find((candidate) => candidate === name);
  if (!kind) return [];
  const { title, file, line } = properties;
  const place = {
    ...(title === undefined ? {} : { title }),
    ...(file === undefined ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
  return [{ kind, message: maskValues(message, masks), ...place }];
}

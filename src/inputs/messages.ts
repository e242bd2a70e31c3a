import type { ReadFailure } from "../lib/regular-file.ts";

/** What the action says about inputs. Each ends with its code; those without a field in them stand behind its name. */
export const inputMessages = {
  keyRequired: (variable: string) => `is required. Set the input or the ${variable} environment variable. (LLMX001)`,
  invalidKey:
    "contains characters that aren't valid in a Datadog key, such as a space or line break. Copy the key again. (LLMX002)",
  required: "is required. (LLMX003)",
  oneRequired: (one: string, other: string) => `Set ${one} or ${other}. (LLMX004)`,
  bothSet: (one: string, other: string) => `${one} and ${other} are both set. Set only one. (LLMX005)`,
  nameWithoutProject: "name is set without its project. Set project_id or project. (LLMX006)",
  datasetWithoutName: (dataset: string) =>
    `${dataset} is set without name. Set name, which says which experiments to finish. (LLMX007)`,
  statusRequired: "is empty. Add the job whose result it is to this job's needs. (LLMX008)",
  uuid: "must be a UUID, such as 9f64e5c7-dc5a-45c8-a17c-1b85f0bec97d. (LLMX010)",
  oneOf: (values: readonly string[]) =>
    `must be ${new Intl.ListFormat("en-US", { type: "disjunction" }).format(values)}. (LLMX011)`,
  integer: (minimum: number, maximum: number) => `must be an integer from ${minimum} to ${maximum}. (LLMX012)`,
  singleLine: "must be one line without control characters. (LLMX013)",
  names: "must be names, one per line, without control characters. (LLMX014)",
  webAddress: "must be a web address without a path, such as https://acme.datadoghq.com. (LLMX015)",
  commit: "must be a full commit SHA of 40 characters. (LLMX016)",
  yamlObject: "must be a YAML or JSON object with plain JSON values. (LLMX017)",
  invalidYaml: (reason: string) => `must be YAML or JSON. ${reason} (LLMX018)`,
  excessiveYaml: (excess: string) => `is ${excess}. (LLMX019)`,
  tags: "must have its tags as a list of strings, such as key:value. (LLMX020)",
  reservedTags: (tags: readonly string[]) =>
    `must not have the tags ${tags.join(", ")}, which the action sets. Remove them. (LLMX021)`,
  reservedMember: (name: string) => `must not have ${name}, which the action sets. Remove it. (LLMX022)`,
  onlyExclusions: "only has exclusions. Add at least one file. (LLMX023)",
  columns: (reason: string) => `${reason} (LLMX024)`,
  matrix: "must be the job's matrix. Don't set it. (LLMX025)",
  checkRunId: "must be the job's number. Don't set it. (LLMX026)",
  override: "must be an https origin, or http on a loopback address. (LLMX027)",
  gate: (errors: readonly string[]) => `has errors: ${errors.join(" ")} (LLMX030)`,
  gateFileEmpty: "has no rules. Add one, such as accuracy: { min: 0.8 }. (LLMX032)",
  gateFileUnreadable: (failure: ReadFailure) => {
    switch (failure) {
      case "missing":
        return "doesn't exist in this job's workspace. Run actions/checkout before this step, and check the path. (LLMX031)";
      case "too large":
        return "must be at most 1 MB. (LLMX033)";
      case "outside":
        return "must be in this job's workspace, also after following links. Copy the file there. (LLMX036)";
      case "not a regular file":
        return "can't be read: not a regular file. Name a file. (LLMX034)";
      case "UTF-16":
        return "is UTF-16. Save it as UTF-8. (LLMX037)";
      default:
        return `can't be read: ${failure.systemError}. Name a file. (LLMX034)`;
    }
  },
  gateFileErrors: (errors: readonly string[]) =>
    `has errors:\n${errors.map((error) => `    ${error}`).join("\n")}\n    (LLMX035)`,
} as const;

/** A release of the action. */
export interface Release {
  /** `owner/name` */
  repository: string;
  /** The full SHA of the release's commit. */
  sha: string;
  /** `vX.Y.Z` */
  version: string;
}

const usesPattern = /\b[\w.-]+\/llm-experiment-action(\/finish)?@(?:<full SHA>|[0-9a-f]{40}) # v[\d.]+/g;
const namePattern = /\byour-org\/llm-experiment-action\b/g;

/** Returns everything that is invalid in a release; empty if nothing is. */
export function findReleaseErrors({ repository, sha, version }: Release): string[] {
  return [
    ...(/^[\w.-]+\/llm-experiment-action$/.test(repository)
      ? []
      : [`The repository must be <owner>/llm-experiment-action. Got ${repository}.`]),
    ...(/^[0-9a-f]{40}$/.test(sha) ? [] : [`The SHA must have 40 hexadecimal digits. Got ${sha}.`]),
    ...(/^v\d+\.\d+\.\d+$/.test(version) ? [] : [`The version must look like v1.2.3. Got ${version}.`]),
  ];
}

/** Pins every use of the action in a page or workflow to the release, and replaces the owner everywhere else. */
export function pinUses(text: string, { repository, sha, version }: Release): string {
  const pinnedUses = text.replaceAll(
    usesPattern,
    (_, folder: string | undefined) => `${repository}${folder ?? ""}@${sha} # ${version}`,
  );
  return pinnedUses.replaceAll(namePattern, repository);
}

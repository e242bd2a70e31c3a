/** The action as a release has it: whose it is, the SHA of the release's commit, and its version. */
export interface Release {
  /** `owner/name` */
  repository: string;
  sha: string;
  version: string;
}

const used = /\b[\w.-]+\/llm-experiment-action(\/finish)?@(?:<full SHA>|[0-9a-f]{40}) # v[\d.]+/g;
const named = /\byour-org\/llm-experiment-action\b/g;

/** What is wrong with what was given for a release. */
export function releaseFaults({ repository, sha, version }: Release): string[] {
  return [
    ...(/^[\w.-]+\/llm-experiment-action$/.test(repository)
      ? []
      : [`${repository} is not <owner>/llm-experiment-action`]),
    ...(/^[0-9a-f]{40}$/.test(sha) ? [] : [`${sha} is no full SHA`]),
    ...(/^v\d+\.\d+\.\d+$/.test(version) ? [] : [`${version} is no version such as v1.2.3`]),
  ];
}

/** A page or workflow with every use of the action pinned to the release, and its owner in every other place. */
export function pinned(text: string, { repository, sha, version }: Release): string {
  const pinnedUses = text.replaceAll(
    used,
    (_, folder: string | undefined) => `${repository}${folder ?? ""}@${sha} # ${version}`,
  );
  return pinnedUses.replaceAll(named, repository);
}

/** The member of an experiment's metadata that holds what the action reads back as data. */
export const ownMember = "llm_experiment_action";

/** The members of metadata that users may not set themselves. */
export const reservedMembers = ["matrix", "parent_reason", "results", ownMember] as const;

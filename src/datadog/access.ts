/** What to do where something does not exist for a key: a project that is restricted is not refused, it is not there. */
export const accessRemedy =
  "A restricted project (Data Access Control) does not exist for an application key whose owner is in none of its teams or roles: use a service account's key there.";

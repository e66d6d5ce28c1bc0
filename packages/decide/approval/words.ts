import type { Approver, RequiredApproval } from "../../model/approval/approval.ts";

/** Somebody who approved and does not count. */
export interface Uncounted {
  readonly login: string;
  readonly requiredApproval: RequiredApproval;
  readonly because: string;
}

/** What to do about a no. */
export const remedies = {
  lapsed: "Re-run all jobs, so that the same people are asked again.",
  open: (environments: string) =>
    `Make the people of the role required reviewers of ${environments}, and let no administrator bypass its rules, in the settings of the repository; then re-run all jobs.`,
  missing:
    "Re-run all jobs and let people who have the roles, and neither wrote nor pushed nor re-ran this release, approve.",
} as const;

/** `ada (product) and lin (quality)` */
export function countedWords(people: readonly Approver[]): string {
  return people.length === 0
    ? "nobody had to be asked"
    : list(people.map((person) => `${person.login} (${roleWords(person)})`));
}

/** `1 of product and 2 of quality are` */
export function neededWords(requiredApprovals: readonly RequiredApproval[]): string {
  const roles = [...new Set(requiredApprovals.map(roleWords))];
  const counts = roles.map((role) => `${requiredApprovals.filter((of) => roleWords(of) === role).length} of ${role}`);
  return `${list(counts)} ${requiredApprovals.length === 1 ? "is" : "are"}`;
}

const roleWords = ({ role, for: what }: Pick<RequiredApproval, "role" | "for">): string =>
  what === "override" ? `${role}, to lift the freeze` : role;

/** `the job in uat-accept-product went on although nobody answered: root bypassed the rules` */
export function openWords(environments: readonly string[], bypassers: readonly string[]): string {
  const by = bypassers.length === 0 ? "" : `: ${list(bypassers)} bypassed the rules`;
  return `the job in ${list(environments)} went on although nobody answered${by}`;
}

/** Why somebody who approved does not count. */
export function uncountedWords({ login, requiredApproval: { role }, because }: Uncounted): string {
  return `${login} does not count for ${role}: ${because}`;
}

/** `a, b and c` */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}

import type { ApprovalRequest, RequiredApproval } from "../../model/approval/approval.ts";
import type { Account, Members } from "../../model/approval/review.ts";
import { matching } from "./matching.ts";

/** What is known of the people who may answer one question. */
export interface Asked {
  readonly requiredApprovals: readonly RequiredApproval[];
  /** Role ► who has it now. */
  readonly roles: Readonly<Record<string, Members>>;
  /** Who does not count for this release. */
  readonly excluded: ApprovalRequest["excluded"];
  /** Who counts for an approval already; they may take no other one. */
  readonly taken?: Readonly<Record<string, string>>;
}

/** Environment of an approval ► the logins that may still take it, so that everybody else who is asked can be found beside them; `null` where it is not known who has the role. */
export function candidatesOf(asked: Asked): ReadonlyMap<string, readonly string[] | null> {
  const { requiredApprovals, roles } = asked;
  const people = peopleOf(asked);
  const canFill = (supplied: ReadonlyMap<string, string>): boolean => isFillable(asked, people, supplied);
  return new Map(
    requiredApprovals.map(({ environment, role }) => {
      const members = roles[role];
      if (!members?.known) return [environment, null];
      const taken = asked.taken?.[environment];
      if (taken !== undefined) return [environment, [taken]];
      return [environment, people.filter((login) => canFill(new Map([[environment, login]])))];
    }),
  );
}

/** How many of the approvals different people can take, where everybody is there who may; approvals of roles that nobody can tell the members of are taken. */
export function fillableApprovals(asked: Asked): number {
  const people = peopleOf(asked);
  return matchingOf(asked, people, new Map(Object.entries(asked.taken ?? {}))).filter((is) => is).length;
}

/** Everybody who has one of the roles and counts, each once, in the order of the configuration. */
function peopleOf({ requiredApprovals, roles, excluded }: Asked): string[] {
  const logins = requiredApprovals.flatMap(({ role }) => {
    const members = roles[role];
    return members?.known ? members.logins : [];
  });
  const each = new Map(logins.toReversed().map((login) => [login.toLowerCase(), login]));
  return [...each.values()].toReversed().filter((login) => !isExcluded(login, excluded));
}

/** Whether a login is one of those that do not count. */
export function isExcluded(login: string, excluded: readonly Pick<Account, "login">[]): boolean {
  return excluded.some((other) => other.login.toLowerCase() === login.toLowerCase());
}

function isFillable(asked: Asked, people: readonly string[], supplied: ReadonlyMap<string, string>): boolean {
  const all = new Map([...Object.entries(asked.taken ?? {}), ...supplied]);
  return matchingOf(asked, people, all).every((is) => is);
}

/** For each approval whether somebody takes it, where some are given to people already. */
function matchingOf(
  { requiredApprovals, roles }: Asked,
  people: readonly string[],
  supplied: ReadonlyMap<string, string>,
): readonly boolean[] {
  const holders = new Set([...supplied.values()].map((login) => login.toLowerCase()));
  if (holders.size < supplied.size) return requiredApprovals.map(() => false);
  const matches = matching(requiredApprovals.length, people.length, (index, person) => {
    const { role, environment } = requiredApprovals[index] as RequiredApproval;
    const login = (people[person] as string).toLowerCase();
    const own = supplied.get(environment);
    if (own !== undefined) return own.toLowerCase() === login && hasRole(login, roles[role]);
    return !holders.has(login) && hasRole(login, roles[role]);
  });
  return matches.map((person, index) => {
    const members = roles[requiredApprovals[index]?.role ?? ""];
    return person !== null || !members?.known;
  });
}

function hasRole(login: string, members: Members | undefined): boolean {
  return members?.known === true && members.logins.some((other) => other.toLowerCase() === login);
}

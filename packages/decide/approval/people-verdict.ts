import type { ApprovalRequest, GateName, RequiredApproval } from "../../model/approval/approval.ts";
import type { Members } from "../../model/approval/review.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { Flow } from "../../model/run/flow.ts";
import { fillableApprovals, isExcluded } from "./candidates.ts";
import { requiredApprovalsFor } from "./required-approvals.ts";
import { list } from "./words.ts";

/** One question of a flow, and everybody who is asked it. */
export interface Question {
  readonly gate: GateName;
  /** `null` at the start. */
  readonly environment: string | null;
  readonly requiredApprovals: readonly RequiredApproval[];
}

/** Everything that a flow will ask people, in its order: whether it may begin, and before and after the deploy to each environment of its chain. */
export function questionsOf({ name, chain }: Pick<Flow, "name" | "chain">, configuration: Configuration): Question[] {
  const places: readonly { gate: GateName; environment: string | null }[] = [
    { gate: "start", environment: null },
    ...chain.flatMap((environment) => (["approve", "accept"] as const).map((gate) => ({ gate, environment }))),
  ];
  return places.flatMap(({ gate, environment }) => {
    const asked = requiredApprovalsFor({ gate, flow: name, environment, configuration, freeze: null });
    return asked.go && asked.requiredApprovals.length > 0
      ? [{ gate, environment, requiredApprovals: asked.requiredApprovals }]
      : [];
  });
}

/** What is known of who may answer. */
export interface PeopleEvidence {
  readonly questions: readonly Question[];
  /** Role ► who has it now. */
  readonly roles: Readonly<Record<string, Members>>;
  /** Who does not count for this release, as far as it is known. */
  readonly excluded: ApprovalRequest["excluded"];
  /** Whether roles whose members nobody may read close the gate: not where the job that asks need not know them. */
  readonly mustKnow: boolean;
}

/** Can every question be answered, by different people who have the roles and may speak for this release? The first that cannot speaks. */
export function peopleVerdict({ questions, roles, excluded, mustKnow }: PeopleEvidence): Verdict {
  for (const { gate, environment, requiredApprovals } of questions) {
    for (const role of new Set(requiredApprovals.map((requiredApproval) => requiredApproval.role))) {
      const members = roles[role];
      if (members === undefined)
        return no("bad_config", `the configuration has no role ${role}`, "Name it under roles.");
      if (!members.known && (mustKnow || members.reason === "bad_config"))
        return no(members.reason, `${placeWords(gate, environment)}: ${members.because}`, members.remedy);
    }
    if (fillableApprovals({ requiredApprovals, roles, excluded }) < requiredApprovals.length)
      return tooFew(
        `${placeWords(gate, environment)} asks for ${neededBy(requiredApprovals)}`,
        requiredApprovals,
        roles,
        excluded,
      );
  }
  return { go: true, because: "everybody who is asked can be found" };
}

/** `the acceptance in uat` */
export function placeWords(gate: GateName, environment: string | null): string {
  const words = {
    start: "the start",
    approve: `the approval for ${environment}`,
    accept: `the acceptance in ${environment}`,
  };
  return words[gate];
}

/** `2 of product and 1 of quality` */
function neededBy(requiredApprovals: readonly RequiredApproval[]): string {
  const roles = [...new Set(requiredApprovals.map(({ role }) => role))];
  return list(
    roles.map(
      (role) => `${requiredApprovals.filter((requiredApproval) => requiredApproval.role === role).length} of ${role}`,
    ),
  );
}

function tooFew(
  asks: string,
  requiredApprovals: readonly RequiredApproval[],
  roles: PeopleEvidence["roles"],
  excluded: PeopleEvidence["excluded"],
): Verdict {
  const messages = [...new Set(requiredApprovals.map(({ role }) => role))].flatMap((role) => {
    const members = roles[role];
    if (!members?.known) return [];
    const may = members.logins.filter((login) => !isExcluded(login, excluded));
    return [may.length === 0 ? `nobody may answer as ${role}` : `as ${role} may answer ${list(may)}`];
  });
  const everybody = requiredApprovals.flatMap(({ role }) => {
    const members = roles[role];
    return members?.known ? members.logins : [];
  });
  const out = excluded.filter(({ login }) =>
    isExcluded(
      login,
      everybody.map((other) => ({ login: other })),
    ),
  );
  const why = out.length === 0 ? "" : `; ${list(out.map(({ login, because }) => `${login} ${because}`))}`;
  return no(
    "approval_missing",
    `${asks}, each by another person, but ${list(messages)}${why}`,
    "Give the roles to more people, ask for fewer, or let somebody else commit and push this release; then re-run all jobs.",
  );
}

function no(reason: Extract<Verdict, { go: false }>["reason"], because: string, remedy: string): Verdict {
  return { go: false, reason, because, remedy };
}

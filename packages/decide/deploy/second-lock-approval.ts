import type { Approval } from "../../model/approval/approval.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import { type Freeze, freezeAt } from "../approval/freeze.ts";
import { freezeWords } from "../approval/required-approvals.ts";
import type { LockEvidence } from "./second-lock.ts";

/** What the configuration asks for at this moment. */
interface Asked {
  readonly quorum: Readonly<Record<string, number>>;
  readonly freeze: Freeze | null;
}

/** Did the people whom the configuration asks for approve exactly this, in this run, and not too long ago? A freeze window wants a person who lifts it. */
export function lockApproval(evidence: LockEvidence): Verdict {
  const { environment, configuration, approval, now } = evidence;
  const { approve: quorum = {}, freeze: windows = [] } = configuration.environments[environment] ?? {};
  const asked: Asked = { quorum, freeze: freezeAt(windows, now) };
  const isAsked = Object.keys(quorum).length > 0;
  if (!isAsked && asked.freeze === null) return { go: true, because: "" };
  if (asked.freeze?.overrides === null)
    return frozen(environment, asked.freeze, "the configuration names nobody who may lift it");
  if (approval === undefined)
    return asked.freeze !== null && !isAsked
      ? frozen(environment, asked.freeze, "nobody lifted it")
      : missing(
          `the configuration asks ${quorumWords(quorum)} before ${environment} is deployed to, and there is no approval`,
        );
  const foreign = foreignness(approval, evidence);
  if (foreign !== undefined) return missing(`the approval does not count here: ${foreign}`);
  if (approval.verdict === "no") return { ...missing(approval.because), reason: deniedFor(approval.reason) };
  if (approval.until !== null && now.getTime() >= Date.parse(approval.until))
    return {
      go: false,
      reason: "approval_lapsed",
      because: `the approval held until ${approval.until}`,
      remedy: "Re-run all jobs, so that the same people are asked again.",
    };
  // It was given by people, and what people gave lapses.
  if (approval.until === null && approval.people.length > 0)
    return missing("the approval does not say how long it holds");
  return filled(evidence, asked, approval);
}

/** Why an approval is about something else. */
const foreignness = (
  { gate, environment, execution, subject }: Approval,
  { environment: where, release, plan, execution: here }: LockEvidence,
): string | undefined => {
  if (gate !== "approve") return `it is one of the gate ${gate}`;
  if (environment !== where) return `it is about the environment ${environment}`;
  if (execution.run !== here.run) return `it is of the run ${execution.run}`;
  if (execution.attempt > here.attempt) return `it is of the attempt ${execution.attempt}`;
  if (subject.release !== release.id) return `it is about ${subject.release}`;
  if (subject.commit !== release.commit) return `it is about the commit ${subject.commit}`;
  if (subject.digest !== release.artefact.digest)
    return `it is about the artefact ${subject.digest}, but this is ${release.artefact.digest}`;
  if (plan !== undefined && subject.plan !== plan)
    return `it is about ${planWords(subject.plan)}, but there is ${planWords(plan)}`;
  return undefined;
};

/** Every role has as many people as it is asked for, each of them once, and every freeze window somebody who lifts it. */
const filled = ({ environment }: LockEvidence, { quorum, freeze }: Asked, { people }: Approval): Verdict => {
  if (new Set(people.map(({ id }) => id)).size < people.length) return missing("somebody counts twice in the approval");
  const count = (what: string, role: string) => people.filter((one) => one.for === what && one.role === role).length;
  const lacking = Object.entries(quorum).filter(([role, wanted]) => count("approve", role) < wanted);
  if (lacking.length > 0) return missing(`the approval lacks ${quorumWords(Object.fromEntries(lacking))}`);
  const held = (freeze?.overrides ?? []).filter((role) => count("override", role) === 0);
  if (freeze && held.length > 0) return frozen(environment, freeze, `${held.join(" and ")} did not lift it`);
  const names = people.map(
    ({ login, role, for: what }) => `${login} (${what === "override" ? `${role}, lifting the freeze` : role})`,
  );
  return { go: true, because: `approved by ${names.join(", ")}` };
};

const deniedFor = (reason: ReasonCode): ReasonCode =>
  reason === "approval_rejected" || reason === "approval_lapsed" || reason === "frozen" ? reason : "approval_missing";

const frozen = (environment: string, freeze: Freeze, because: string): Verdict => ({
  go: false,
  reason: "frozen",
  because: `${environment} is frozen ${freezeWords(freeze)}, and ${because}`,
  remedy:
    "Wait until the window has ended and re-run all jobs; or let somebody of its override role approve that it is lifted.",
});

const missing = (because: string): Verdict & { readonly go: false } => ({
  go: false,
  reason: "approval_missing",
  because,
  remedy:
    "Re-run all jobs, let the people who are asked approve, and pass the output approval of approval-gate on unchanged.",
});

const quorumWords = (quorum: Readonly<Record<string, number>>): string =>
  Object.entries(quorum)
    .map(([role, count]) => `${count} of ${role}`)
    .join(", ");

const planWords = (plan: string | null): string => (plan === null ? "no plan" : `the plan ${plan}`);

import type { ReasonCode } from "../../model/document/reason.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { LockEvidence, LockPlace, LockRules } from "../../model/ledger/lock.ts";
import type { Flow } from "../../model/run/flow.ts";
import { acceptanceDifference } from "../belonging/difference.ts";
import { foreignToRun } from "../belonging/own-release.ts";
import { otherCommit } from "../belonging/run-commit.ts";
import { earlierVerdict } from "../earlier/earlier-doubts.ts";
import { mainVerdict } from "../finalise/outlook.ts";
import { busyVerdict } from "../flow/busy.ts";
import { flowFor } from "../flow/flow.ts";
import { ledgerLost } from "../ledger/ledger-lost.ts";
import { firstVerdict, policyVerdict } from "../policy/policy-verdict.ts";
import { isNamed, versionVerdict } from "../versions/version.ts";
import { lockApproval } from "./second-lock-approval.ts";

/** Where the environment is in the chain of the flow. */
export function lockPlace({ name, chain }: Flow, environment: string): LockPlace {
  const index = chain.indexOf(environment);
  return {
    before: chain[index - 1] ?? null,
    isLast: (name === "release" || name === "hotfix") && index >= 0 && index === chain.length - 1,
  };
}

/**
 * May the release be deployed to the environment, whatever the workflow says? It computes itself what the configuration asks; the first rule
 * that says no speaks.
 */
export function secondLock(evidence: LockEvidence): Verdict {
  const opened: string[] = [];
  for (const rule of [
    withTheRules,
    ofThisRun,
    inChain,
    verified,
    alone,
    accepted,
    remembered,
    notBehind,
    finishable,
    lockApproval,
  ]) {
    const verdict = rule(evidence);
    if (!verdict.go) return verdict;
    if (verdict.because !== "") opened.push(verdict.because);
  }
  return { go: true, because: opened.length === 0 ? "nobody is asked, and nothing comes before" : opened.join("; ") };
}

/** Nobody brings rules of their own: the configuration asks for all that the trusted branch asks for. */
const withTheRules = ({ policy, configuration, flow, ledger, found: lockFindings }: LockEvidence): Verdict => {
  const { rules } = lockFindings;
  const verdict = policyVerdict({ policy, configuration, found: rules });
  if (!verdict.go || rules.configuration !== null) return verdict.go ? open() : verdict;
  // What this run wrote itself is no release before it; develop makes a ledger before there is a release.
  return firstVerdict(rules, flow.name !== "develop" && lockFindings.ledger !== null && ledger === undefined);
};

/** A flow that another configuration, branch or commit has asks other people and measures other environments, and a release under another name would be recorded as that one. */
const ofThisRun = ({ flow, configuration, release, trigger }: LockEvidence): Verdict => {
  const real = flowFor(trigger, configuration);
  const same = (key: "name" | "chain" | "asks" | "measures") => JSON.stringify(flow[key]) === JSON.stringify(real[key]);
  const remedy = "Pass flow, configuration and release of this run's own jobs on unchanged.";
  if (!same("name") || !same("chain") || !same("asks") || !same("measures") || otherCommit({ flow }, trigger.commit))
    return no(
      "bad_document",
      `the flow is ${flow.name} over ${flow.chain.join(", ") || "no environment"} for ${short(flow.trigger.commit)}, but this run's branch and configuration make it ${real.name} over ${real.chain.join(", ") || "no environment"} for ${short(trigger.commit)}`,
      remedy,
    );
  const foreign = foreignToRun(real, release, trigger.commit);
  return foreign === undefined ? open() : no("bad_document", foreign, remedy);
};

const inChain = ({ flow, environment }: LockEvidence): Verdict =>
  flow.chain.includes(environment)
    ? open()
    : no(
        "bad_input",
        `${environment} is not in the chain of the flow ${flow.name} (${flow.chain.join(", ") || "it deploys nothing"})`,
        `Add it to flows.${flow.name}.chain, or deploy to an environment of the chain.`,
      );

/** Nobody makes up that the release was verified and its start approved: whoever may push can call `promote.yml`. */
const verified = ({ flow, release, earlier = {}, found: lockFindings }: LockEvidence): Verdict =>
  earlierVerdict({ flow, release, needs: earlier, jobs: lockFindings.earlier });

/** A run that was refused, or ended, and is run again may not come between what began in the meantime. */
const alone = ({ flow, configuration, found: { underWay } }: LockEvidence): Verdict => {
  if (underWay === null) return open();
  const verdict = busyVerdict(flow, configuration, underWay, { strict: true });
  return verdict.go ? open() : verdict;
};

const accepted = ({ flow, environment, release, found: { ledger, acceptance } }: LockEvidence): Verdict => {
  const { before } = lockPlace(flow, environment);
  if (before === null) return open();
  const what = `${release.id} was accepted in ${before}`;
  const remedy = `Let ${release.id} be deployed to ${before} and be accepted there first; record writes it down.`;
  if (ledger === null) return no("ledger_missing", `there is no ledger that says whether ${what}`, remedy);
  if (acceptance === null) return no("not_accepted", `the ledger does not say that ${what}`, remedy);
  const other = acceptanceDifference(acceptance, release, before);
  if (other?.what === "artefact")
    return no("not_accepted", `${before} accepted ${other.found}, but this is ${other.expected}`, remedy);
  if (other)
    return no("not_accepted", `what the ledger says about ${release.id} in ${before} is about something else`, remedy);
  if (acceptance.verdict !== "go")
    return no("not_accepted", `${release.id} was not accepted in ${before}: ${acceptance.because}`, remedy);
  return open(`accepted in ${before} at ${acceptance.at}`);
};

/** A ledger that is gone had told what runs where. */
const remembered = ({ environment, found: { ledger, released } }: LockEvidence): Verdict => {
  if (ledger !== null || released === null) return open();
  const { because, remedy } = ledgerLost(released.tag, environment);
  return no("ledger_missing", because, remedy);
};

const notBehind = ({ flow, environment, release, found: lockFindings }: LockEvidence): Verdict => {
  const { current, holdsCurrent, released } = lockFindings;
  if (!lockPlace(flow, environment).isLast) return open();
  const behind = (what: string, commit: string) =>
    no(
      "release_behind",
      `${what}, whose commit ${short(commit)} is not part of ${release.id}: it would be lost`,
      `Merge ${short(commit)} into ${release.branch} and push: that makes a new release, which holds both.`,
    );
  if (current !== null && !holdsCurrent) return behind(`${environment} runs ${current.release}`, current.commit);
  if (released !== null && !released.isHeld) return behind(`${released.tag} was released`, released.commit);
  return open();
};

/** What was looked at when the release began may be otherwise by now: nothing comes to the last environment that could not be finished. */
const finishable = ({ configuration, release, found: { main, released } }: LockEvidence): Verdict => {
  if (released !== null && isNamed(release.name) && released.commit !== release.commit) {
    const tags = [{ name: released.tag, commit: released.commit }];
    const free = versionVerdict(
      { version: release.name, commit: release.commit },
      { tags, scheme: configuration.versions },
    );
    if (!free.go) return free;
  }
  return main === null ? open() : (mainVerdict(main, release.branch) ?? open());
};

/** Both together: what the opening of the lock is done by. */
export const lockRules: LockRules = { place: lockPlace, verdict: secondLock };

const open = (because = ""): Verdict => ({ go: true, because });

const no = (reason: ReasonCode, because: string, remedy: string): Verdict => ({ go: false, reason, because, remedy });

const short = (commit: string): string => commit.slice(0, 7);

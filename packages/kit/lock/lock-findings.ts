import type { Configuration } from "../../model/configuration/configuration.ts";
import { acceptancePath, environmentPath, ledgerDocument } from "../../model/ledger/ledger.ts";
import type { LockFindings, LockPlace } from "../../model/ledger/lock.ts";
import { Acceptance, EnvironmentState } from "../../model/ledger/promotion.ts";
import type { Release } from "../../model/release/release.ts";
import type { Needs } from "../../model/run/needs.ts";
import type { WhenBusy } from "../../model/run/run-facts.ts";
import { earlierJobs } from "../earlier/earlier-jobs.ts";
import { mainFacts } from "../main-facts.ts";
import type { World } from "../world.ts";
import { stillThere } from "./ledger-kept.ts";
import { policyFindings } from "./policy-findings.ts";

/** What is to be deployed where. */
export interface LockSubject {
  readonly release: Release;
  readonly configuration: Configuration;
  /** The `needs` of the calling job. */
  readonly earlier: Needs | undefined;
  /** Path of the configuration file. */
  readonly file: string;
  readonly environment: string;
  /** Commit of the ledger that an earlier job of this run wrote. */
  readonly written: string | undefined;
  readonly whenBusy: WhenBusy;
  /** The main branch, for the phase that changes the environment first. */
  readonly main?: string | undefined;
}

/**
 * Looks up what a deploy must know before it begins, all at one commit of the ledger. Throws `UserError(ledger_rewritten)` and
 * `UserError(ledger_unreadable)`: what could not be recorded afterwards is not deployed.
 */
export async function lockFindings(
  {
    release,
    configuration,
    earlier = {},
    file,
    environment,
    before,
    isLast,
    written,
    whenBusy,
    main,
  }: LockPlace & LockSubject,
  {
    execution,
    ledger,
    ancestry,
    contents,
    finishing,
    releaseTags,
    runs,
    jobProofs,
  }: Pick<World, "execution" | "ledger" | "ancestry" | "contents" | "finishing" | "releaseTags" | "runs" | "jobProofs">,
): Promise<LockFindings> {
  const [now, rules, jobs] = await Promise.all([
    ledger.now(),
    policyFindings(file, { contents, releaseTags }),
    earlierJobs(earlier, configuration, { jobProofs }),
  ]);
  await stillThere(written, now, { ancestry });
  const accepted = before === null ? null : acceptancePath(release.id, before);
  const [acceptance, state, newest] = await Promise.all([
    accepted && now.read(accepted),
    isLast ? now.read(environmentPath(environment)) : null,
    isLast ? releaseTags.newest() : null,
  ]);
  const current = state && ledgerDocument(EnvironmentState, state, environmentPath(environment)).current;
  const holdsTag = newest !== null && ancestry.isAncestor(newest.commit, release.commit);
  const [holdsCurrent, isHeld, mainBranch, underWay] = await Promise.all([
    // What was released last is mostly what is there, and then asked about once.
    !current || (current.commit === newest?.commit ? holdsTag : ancestry.isAncestor(current.commit, release.commit)),
    holdsTag,
    isLast && main !== undefined ? mainFacts(finishing.refs, main, release.commit) : null,
    whenBusy === "refuse" ? runs.unfinished(execution.run) : null,
  ]);
  return {
    rules,
    earlier: jobs,
    ledger: now.commit,
    acceptance: accepted && acceptance ? ledgerDocument(Acceptance, acceptance, accepted) : null,
    current: current || null,
    holdsCurrent,
    released: newest && { tag: newest.name, commit: newest.commit, isHeld },
    main: mainBranch,
    underWay,
  };
}

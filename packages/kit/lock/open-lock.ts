import type { LockEvidence, LockRules } from "../../model/ledger/lock.ts";
import type { WhenBusy } from "../../model/run/run-facts.ts";
import { decided, type Result } from "../result.ts";
import type { World } from "../world.ts";
import { lockFindings } from "./lock-findings.ts";

/** The inputs of a deploy that its second lock looks at. */
export type LockInputs = Pick<
  LockEvidence,
  "flow" | "release" | "configuration" | "policy" | "earlier" | "environment" | "approval" | "ledger"
> & { readonly "when-busy": WhenBusy };

/** What only one of the deploys has. */
export interface LockPhase {
  readonly plan: LockEvidence["plan"];
  /** The main branch, for the phase that changes the environment first. */
  readonly main?: string;
}

/**
 * Opens the second lock, which nobody passes who changes an environment. Answers how the action ends where it stays closed, and `undefined`
 * where it is open. Throws as `lockFindings` does.
 */
export async function openSecondLock(
  inputs: LockInputs,
  { plan, main }: LockPhase,
  rules: LockRules,
  world: World,
): Promise<Result | undefined> {
  const { flow, release, configuration, policy, earlier, environment, approval, ledger } = inputs;
  const found = await lockFindings(
    {
      release,
      configuration,
      earlier,
      environment,
      file: policy.file,
      written: ledger,
      whenBusy: inputs["when-busy"],
      main,
      ...rules.place(flow, environment),
    },
    world,
  );
  const { trigger, execution } = world;
  const now = world.time.now();
  const verdict = rules.verdict({
    flow,
    release,
    configuration,
    policy,
    earlier,
    environment,
    approval,
    ledger,
    plan,
    trigger,
    execution,
    now,
    found,
  });
  if (!verdict.go) return { ...decided(verdict), outcome: "refused" };
  world.log.info(`the second lock is open: ${verdict.because}`);
  return undefined;
}

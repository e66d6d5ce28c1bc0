import type * as v from "valibot";
import { needsVerdict, productionVerdict } from "../../packages/decide/finalise/finalise.ts";
import { foreignToRun } from "../../packages/decide/flow/own-release.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import { Acceptance, type CurrentRelease, EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { Needs } from "../../packages/model/run/needs.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";

/** Whether a release may be finished, and what production runs instead of it by now. */
export interface Finishable {
  readonly verdict: Verdict;
  readonly next: CurrentRelease | null;
}

/** May this release be finished, by what the jobs before and the ledger say? Throws `UserError(ledger_unreadable)`. */
export async function finishVerdict(
  flow: Flow,
  release: Release,
  needs: Needs | undefined,
  ledger: LedgerNow,
): Promise<Finishable> {
  const environment = flow.chain.at(-1) ?? "";
  const jobs = needsVerdict(needs ?? {});
  if (!jobs.go) return { verdict: jobs, next: null };
  const state = await read(ledger, `environments/${environment}.json`, EnvironmentState);
  const acceptance = await read(ledger, `releases/${release.id}/${environment}/acceptance.json`, Acceptance);
  const verdict = productionVerdict(release, { environment, state, acceptance });
  const current = state?.current ?? null;
  return { verdict, next: current?.release === release.id ? null : current };
}

/** The ledger at one commit, whose documents are fetched once. */
export function readOnce({ commit, read }: LedgerNow): LedgerNow {
  const kept = new Map<string, Promise<string | null>>();
  return {
    commit,
    read: (path) => {
      const text = kept.get(path) ?? read(path);
      kept.set(path, text);
      return text;
    },
  };
}

const read = async <S extends v.GenericSchema>(
  ledger: LedgerNow,
  path: string,
  schema: S,
): Promise<v.InferOutput<S> | null> => {
  const text = await ledger.read(path);
  if (text === null) return null;
  try {
    return parseDocument(schema, text, `the ledger's ${path}`);
  } catch (cause) {
    throw new UserError((cause as Error).message, {
      reason: "ledger_unreadable",
      remedy:
        "A newer Slipway may have written it: use that version, or look at the branch slipway-ledger. Nothing was done.",
    });
  }
};

/** Documents that do not belong together, or to a flow that releases nothing. */
export function mismatch(flow: Flow, release: Release | undefined, commit: string): UserError | undefined {
  const isRelease = flow.name === "release" || flow.name === "hotfix";
  const message = !isRelease
    ? `the flow is ${flow.name}, and only a release or a hotfix is finished`
    : flow.chain.length === 0
      ? "the flow deploys to no environment"
      : foreignToRun(flow, release, commit);
  return message === undefined
    ? undefined
    : new UserError(message, {
        reason: "bad_document",
        remedy: "Pass the outputs of this run's own jobs on unchanged.",
      });
}

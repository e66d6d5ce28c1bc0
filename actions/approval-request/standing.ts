import type { World } from "../../packages/kit/world.ts";
import type { GateName } from "../../packages/model/approval/approval.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import { acceptancePath, environmentPath, ledgerDocument } from "../../packages/model/ledger/ledger.ts";
import { Acceptance, EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Flow } from "../../packages/model/run/flow.ts";

/** What the ledger says before a release goes on. */
export interface Standing {
  /** The environment that is asked about; at the start the last one of the chain. */
  readonly here: EnvironmentState | null;
  /** The last environment of the chain: what counts as released. */
  readonly last: EnvironmentState | null;
  /** The environment before this one in the chain, the last word on this release there, and what was measured there, in one line. */
  readonly before: {
    readonly environment: string;
    readonly acceptance: Acceptance | null;
    readonly measured: Entry | null;
  } | null;
}

/** Reads it at one commit of the ledger. */
export async function standingOf(
  { chain, release, measures }: Flow,
  environment: string | undefined,
  gate: GateName,
  { ledger }: World,
): Promise<Standing> {
  const now = await ledger.now();
  const read = async (path: string) => (now.commit === null ? null : now.read(path));
  const stateOf = async (name: string): Promise<EnvironmentState | null> => {
    const text = await read(environmentPath(name));
    return text === null ? null : ledgerDocument(EnvironmentState, text, environmentPath(name));
  };
  const final = chain.at(-1);
  const last = final === undefined ? null : await stateOf(final);
  const here = environment === undefined || environment === final ? last : await stateOf(environment);
  const previous = environment === undefined ? undefined : chain[chain.indexOf(environment) - 1];
  if (previous === undefined) return { here, last, before: null };
  const path = acceptancePath(release.id, previous);
  const text = await read(path);
  const acceptance = text === null ? null : ledgerDocument(Acceptance, text, path);
  const isShown = gate === "approve" && acceptance !== null && measures.includes(previous);
  const measured = isShown ? await measuredIn(acceptance, read) : null;
  return { here, last, before: { environment: previous, acceptance, measured } };
}

/** What perf-gate said in the promotion that was accepted. */
async function measuredIn(
  { release, environment, execution }: Acceptance,
  read: (path: string) => Promise<string | null>,
): Promise<Entry | null> {
  const path = `releases/${release}/${environment}/${execution.run}-${execution.attempt}.json`;
  const text = await read(path);
  const entries = text === null ? [] : ledgerDocument(Promotion, text, path).entries;
  return entries.findLast(({ action }) => action === "perf-gate") ?? null;
}

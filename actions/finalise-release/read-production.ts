import type { Production } from "../../packages/decide/finalise/finalise.ts";
import { acceptancePath, environmentPath, ledgerDocument } from "../../packages/model/ledger/ledger.ts";
import { Acceptance, EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";

/** What the ledger says of a release at the end of its chain. Throws `UserError(ledger_unreadable)`. */
export async function readProduction(flow: Flow, release: Release, ledger: LedgerNow): Promise<Production> {
  const environment = flow.chain.at(-1) ?? "";
  const [statePath, acceptedPath] = [environmentPath(environment), acceptancePath(release.id, environment)];
  const [state, acceptance] = [await ledger.read(statePath), await ledger.read(acceptedPath)];
  return {
    environment,
    state: state === null ? null : ledgerDocument(EnvironmentState, state, statePath),
    acceptance: acceptance === null ? null : ledgerDocument(Acceptance, acceptance, acceptedPath),
  };
}

import type { LedgerNow } from "../../ports/ledger/ledger.ts";
import type { World } from "../world.ts";

/** What this run wrote before must still be part of the history. Throws `UserError(ledger_rewritten)`. */
export async function stillThere(
  written: string | undefined,
  now: LedgerNow,
  { ancestry }: Pick<World, "ancestry">,
): Promise<void> {
  if (written === undefined || written === now.commit) return;
  if (now.commit !== null && (await ancestry.isAncestor(written, now.commit))) return;
  const { rewritten } = await import("../../ports/ledger/ledger-root.ts"); // not in every action's start
  throw rewritten(`${written.slice(0, 7)}, which an earlier job of this run wrote, is not part of it`);
}

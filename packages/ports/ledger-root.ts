import { LedgerRoot, ledgerDocument, ledgerRootPath } from "../model/ledger.ts";
import { UserError } from "../model/user-error.ts";
import { ledgerReadme, ledgerReadmePath } from "./ledger-readme.ts";

/** The newest commit of a ledger, with what it says of itself; `null` for one that was written before ledgers said so. */
export interface LedgerTip {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly root: string | null;
}

/** Throws `UserError(ledger_rewritten)` unless the commit follows the one that it says it follows, `UserError(ledger_unreadable)` for a newer ledger. */
export const checkRoot = ({ commit, parents, root }: LedgerTip): void => {
  if (root === null) return;
  const { parent } = ledgerDocument(LedgerRoot, root, ledgerRootPath);
  const said = parent === null ? [] : [parent];
  if (said.length === parents.length && said.every((id, index) => id === parents[index])) return;
  throw rewritten(
    `its newest commit ${short(commit)} follows ${words(parents)}, but says that it follows ${words(said)}`,
  );
};

/** The error for a history that is not the one that was written. */
export const rewritten = (told: string): UserError =>
  new UserError(`the history of slipway-ledger is not the one that was written: ${told}`, {
    reason: "ledger_rewritten",
    remedy:
      "Find out who pushed to slipway-ledger, bring it back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset. A change by hand that shall stay names the commit before it as parent in ledger.json.",
  });

/** What goes with the documents of a write: the ledger's own document, and with the first one the page that explains its folders, where there is none. */
export const withRoot = (
  files: Readonly<Record<string, string>>,
  before: Pick<LedgerTip, "commit" | "root"> | null,
  readme: string | null,
): Record<string, string> => ({
  ...files,
  [ledgerRootPath]: `${JSON.stringify({ kind: "ledger", version: 1, parent: before?.commit ?? null } satisfies LedgerRoot, null, 2)}\n`,
  ...((before?.root ?? null) === null && readme === null ? { [ledgerReadmePath]: ledgerReadme } : {}),
});

const words = (ids: readonly string[]): string => (ids.length === 0 ? "nothing" : ids.map(short).join(" and "));

const short = (id: string): string => id.slice(0, 7);

import { UserError } from "../../model/document/user-error.ts";
import { LedgerRoot, ledgerDocument, ledgerRootPath } from "../../model/ledger/ledger.ts";
import { keyPath } from "../ledger-proof/key-path.ts";
import type { SigningKey } from "../ledger-proof/public-keys.ts";
import { ledgerReadme, ledgerReadmePath } from "./ledger-readme.ts";

/** The newest commit of a ledger, with what it says of itself; `null` for one that was written before ledgers said so. */
export interface LedgerTip {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly root: string | null;
}

/** Throws `UserError(ledger_rewritten)` unless the commit follows the one that it says it follows, `UserError(ledger_unreadable)` for a newer ledger. */
export function checkRoot({ commit, parents, root }: LedgerTip): void {
  if (root === null) return;
  const { parent } = ledgerDocument(LedgerRoot, root, ledgerRootPath);
  const said = parent === null ? [] : [parent];
  if (said.length === parents.length && said.every((id, index) => id === parents[index])) return;
  throw rewritten(
    `its newest commit ${short(commit)} follows ${words(parents)}, but says that it follows ${words(said)}`,
  );
}

/** The error for a history that is not the one that was written. */
export function rewritten(message: string): UserError {
  return new UserError(`the history of slipway-ledger is not the one that was written: ${message}`, {
    reason: "ledger_rewritten",
    remedy:
      "Find out who pushed to slipway-ledger, bring it back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset. A change by hand that should stay names the commit before it as parent in ledger.json, and is named as ledger.adopt on the trusted branch.",
  });
}

/** What goes with the documents of a write: the ledger's own document, and with the first one the page that explains its folders, where there is none. */
export function withRoot(
  files: Readonly<Record<string, string>>,
  before: Pick<LedgerTip, "commit" | "root"> | null,
  readme: string | null,
  newKeys: readonly SigningKey[] = [],
): Record<string, string> {
  return {
    ...files,
    ...Object.fromEntries(newKeys.map((key) => [keyPath(key.kid), documentText(key)])),
    [ledgerRootPath]: documentText({
      kind: "ledger",
      version: 1,
      parent: before?.commit ?? null,
      keys: [...keptKeys(before), ...newKeys.map(({ kid }) => kid)],
    } satisfies LedgerRoot),
    ...((before?.root ?? null) === null && readme === null ? { [ledgerReadmePath]: ledgerReadme } : {}),
  };
}

/** Ids of the keys that a ledger keeps. */
export function keptKeys(before: Pick<LedgerTip, "root"> | null): readonly string[] {
  return before?.root ? ledgerDocument(LedgerRoot, before.root, ledgerRootPath).keys : [];
}

const documentText = (document: object): string => `${JSON.stringify(document, null, 2)}\n`;

const words = (ids: readonly string[]): string => (ids.length === 0 ? "nothing" : ids.map(short).join(" and "));

const short = (id: string): string => id.slice(0, 7);

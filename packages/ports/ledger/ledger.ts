/** The branch `slipway-ledger` of the caller's repository: JSON files, append-only, one commit a write. */
export interface Ledger {
  /** Text of a document at the tip, or `null`. Throws as `now` does. */
  read(path: string): Promise<string | null>;
  /**
   * The ledger as it is now. Throws `UserError(ledger_rewritten)` if no job of Slipway made its newest commit, or if that does not follow the
   * one that it says it follows, `UserError(ledger_unreadable)` if a newer version of Slipway wrote it, and `UserError(github_unavailable)` if
   * nobody can say by whom it was signed.
   */
  now(): Promise<LedgerNow>;
  /**
   * Adds documents in one commit by compare-and-set on the ref, with bounded retries. `change` is asked again on every try with the ledger as
   * it is then, and answers the files to write (path ► text); `null` means that nothing is to be done. What it throws ends the write.
   * Throws `UserError(ledger_conflict)` when others kept winning, and as `now` does.
   */
  append(
    message: string,
    change: (now: LedgerNow) => Promise<Readonly<Record<string, string>> | null>,
  ): Promise<Appended>;
}

/** The ledger at one moment; every read sees the same commit. */
export interface LedgerNow {
  /** Its newest commit, or `null` while there is no ledger. */
  readonly commit: string | null;
  read(path: string): Promise<string | null>;
  /** Names of what a folder holds, sorted; none if it is not there. */
  list(folder: string): Promise<readonly string[]>;
}

/** The commit of the ledger that holds what was to be written; `null` only for an empty ledger to which nothing was to be added. */
export interface Appended {
  readonly commit: string | null;
  /** Whether this write made the commit, or found everything there. */
  readonly wrote: boolean;
}

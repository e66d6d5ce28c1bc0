/** The branch `slipway-ledger` of the caller's repository: JSON files, append-only, one commit a write. */
export interface Ledger {
  /** Text of a document at the tip, or `null`. */
  read(path: string): Promise<string | null>;
  /**
   * Adds documents in one commit by compare-and-set on the ref, with bounded retries. `change` is asked again on every try with the ledger as
   * it is then, and answers the files to write (path ► text); `null` means that nothing is to be done. Answers the commit, or `null`.
   * Throws `UserError(ledger_conflict)` when others kept winning.
   */
  append(
    message: string,
    change: (now: { read(path: string): Promise<string | null> }) => Promise<Readonly<Record<string, string>> | null>,
  ): Promise<string | null>;
}

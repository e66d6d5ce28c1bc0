/** Why nothing is known although something was released, and what helps; `tag` is that of the newest release. */
export function ledgerLost(tag: string, environment: string): { readonly because: string; readonly remedy: string } {
  return {
    because: `${tag} was released, but there is no ledger that says what is in ${environment}`,
    remedy:
      "Bring slipway-ledger back to the last commit that record made, and forbid force pushes and deletion of it by a ruleset.",
  };
}

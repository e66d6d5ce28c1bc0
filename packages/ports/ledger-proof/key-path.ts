/** Where the ledger keeps a key. */
export function keyPath(kid: string): string {
  return `keys/${kid}.json`;
}

/** Where the ledger keeps a key. */
export const keyPath = (kid: string): string => `keys/${kid}.json`;

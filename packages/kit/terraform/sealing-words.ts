/** What seals and opens plans, a passphrase or a private key, and the secrets that Terraform itself may see. */
export function sealingWords(secrets: Readonly<Record<string, string>> | undefined): {
  readonly words: string | undefined;
  readonly given: Readonly<Record<string, string>>;
} {
  const { SLIPWAY_PLAN_KEY: own, ...given } = secrets ?? {};
  const sorted = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1));
  return { words: own || (sorted.length === 0 ? undefined : JSON.stringify(sorted)), given };
}

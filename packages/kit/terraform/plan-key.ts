/** What encrypts and decrypts plans, a passphrase or a private key, and the secrets that Terraform itself may see. */
export function splitPlanKey(secrets: Readonly<Record<string, string>> | undefined): {
  readonly passphrase: string | undefined;
  readonly terraform: Readonly<Record<string, string>>;
} {
  const { SLIPWAY_PLAN_KEY: own, ...terraform } = secrets ?? {};
  const sorted = Object.entries(terraform).sort(([a], [b]) => (a < b ? -1 : 1));
  return { passphrase: own || (sorted.length === 0 ? undefined : JSON.stringify(sorted)), terraform };
}

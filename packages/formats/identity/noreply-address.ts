/** The account that an address which GitHub gave out belongs to. */
export interface NoreplyAccount {
  readonly login: string;
  /** Number of the account; older addresses have none. */
  readonly id: number | null;
}

/** A login, of an Enterprise Managed User (`ada_acme`) or an app (`ada[bot]`), with the account's number before it in newer addresses. */
const local = /^(?:(\d{1,15})\+)?([a-z\d][a-z\d-]{0,38}(?:_[a-z\d]+|\[bot\])?)$/i;

/**
 * The account behind an address that the GitHub of this URL gave out: `1234+ada@users.noreply.github.com`, of `https://acme.ghe.com`
 * `1234+ada@users.noreply.acme.ghe.com`. Another GitHub's `ada` is somebody else: its addresses are `undefined` as all others are.
 * https://docs.github.com/account-and-profile/reference/email-addresses-reference
 */
export function noreplyAccount(email: string, serverUrl: string): NoreplyAccount | undefined {
  const at = email.lastIndexOf("@");
  if (email.slice(at + 1).toLowerCase() !== `users.noreply.${hostOf(serverUrl)}`) return undefined;
  const [, id, login] = local.exec(email.slice(0, at)) ?? [];
  return login === undefined ? undefined : { login, id: id === undefined ? null : Number(id) };
}

/** A rehearsal's GitHub on this machine stands for github.com. */
function hostOf(serverUrl: string): string {
  const { hostname } = new URL(serverUrl);
  return /^127\.|(^|\.)localhost$/.test(hostname) ? "github.com" : hostname;
}

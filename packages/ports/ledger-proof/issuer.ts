/** Where GitHub signs the identity tokens of jobs, by the address of its pages (`GITHUB_SERVER_URL`, which no step can change); first match wins. */
const issuers: readonly (readonly [host: RegExp, issuer: (server: URL, host: string) => string])[] = [
  [/^github\.com$/, () => "https://token.actions.githubusercontent.com"],
  [/^([a-z0-9-]+\.ghe\.com)$/, (_, host) => `https://token.actions.${host}`],
  // No public name ends so: a GitHub on this machine.
  [/(^|\.)localhost$/, ({ port }) => `http://127.0.0.1:${port}/_services/token`],
  [/./, ({ host }) => `https://${host}/_services/token`], // GitHub Enterprise Server
];

/** The issuer of a GitHub. It is never taken from a token. https://docs.github.com/actions/reference/security/oidc */
export function issuerOf(serverUrl: string): string {
  const server = new URL(serverUrl);
  const host = server.hostname.toLowerCase();
  const row = issuers.find(([pattern]) => pattern.test(host));
  if (!row) throw new Error(`${serverUrl} has no host`);
  return row[1](server, host);
}

const loopback = /^http:\/\/127\.0\.0\.1:\d+\/_services\/token$/;

/**
 * Is it the issuer itself, or the one that it has for an enterprise (`…/<enterprise>`)? Both are GitHub's alone, with the same origin.
 * The port of a GitHub on this machine is another one each time it is opened; its keys are the same.
 */
export function isIssuedBy(issuer: string, iss: string): boolean {
  if (loopback.test(issuer)) return loopback.test(iss);
  return iss === issuer || (iss.startsWith(`${issuer}/`) && /^[A-Za-z0-9-]+$/.test(iss.slice(issuer.length + 1)));
}

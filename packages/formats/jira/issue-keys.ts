/** Words before a number that are names of standards, and no projects unless a team lists them. */
const noProjects: ReadonlySet<string> = new Set(
  `AES ARM BASE BCP BGP BLAKE2 CAPEC CC COVID CP CPU CRC CSS CVE CVSS CWE DES DIN ECMA EIA EN ES FIPS GB GH GHSA GPT GR H HMAC
HTTP HTTPS ICE IEC IEEE IP IPV ISO ITU JSR KB L LC LGPL GPL MD MP MPEG MS NIST OSI OWASP PCI PEP PKCS PL PR PY PYTHON QA RC RFC RIPEMD RSA
SHA SHA1 SHA2 SHA3 SOC SSL T TC TLS UCS US USB UTC UTF UUID V WIN WINDOWS X XHTML XML`.split(/\s+/),
);

/** Before a key: no letter, digit or `_`, and no key-like word with a dash. After it: no letter or digit, and no `.5` of a version. */
const keyLike = /(?<![A-Za-z0-9_])(?<![A-Z0-9_]-)([A-Z][A-Z0-9_]{1,19})-([1-9][0-9]{0,8})(?![A-Za-z0-9]|\.\d)/g;

/**
 * Keys of issues in texts (messages of commits, names of branches in merges, titles of pull requests), each once, in their order. `projects`: the only
 * ones that count; where it is empty, every word that is no well-known standard (UTF-8, SHA-256, CVE-2024, ISO-8601) may be a project.
 */
export function issueKeys(texts: readonly string[], projects: readonly string[] = []): string[] {
  const listed = new Set(projects);
  const counts = (project: string) => (listed.size > 0 ? listed.has(project) : !noProjects.has(project));
  const keys = texts.flatMap((text) =>
    [...text.matchAll(keyLike)].filter(([, project = ""]) => counts(project)).map(([key]) => key),
  );
  return [...new Set(keys)];
}

/** The project of a key. */
export function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf("-"));
}

/**
 * Settings of package clients that installers get from the environment, as they must in a company with a proxy, its own
 * certificates or its own registry. They say *how* an index is reached, never what is installed or where. No other child gets them.
 */
export const clientSettings: readonly { readonly names: RegExp; readonly because: string }[] = [
  { names: /^(NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA)$/, because: "npm trusts the company's certificates" },
  { names: /^(SSL_CERT_FILE|SSL_CERT_DIR|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE)$/, because: "so do uv, pip and Go" },
  { names: /^(https?_proxy|all_proxy|no_proxy|HTTPS?_PROXY|ALL_PROXY|NO_PROXY)$/, because: "the way out" },
  {
    names:
      /^PIP_(INDEX_URL|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|TRUSTED_HOST|CERT|CLIENT_CERT|PROXY|DEFAULT_TIMEOUT|TIMEOUT|RETRIES|CONFIG_FILE|KEYRING_PROVIDER)$/,
    because: "pip's index",
  },
  {
    names:
      /^UV_(INDEX.*|DEFAULT_INDEX|EXTRA_INDEX_URL|FIND_LINKS|NO_INDEX|OFFLINE|NATIVE_TLS|SYSTEM_CERTS|INSECURE_HOST|HTTP_.*|KEYRING_PROVIDER|CONFIG_FILE|CONCURRENT_.*)$/,
    because: "uv's index",
  },
  {
    names:
      /^npm_config_(registry|userconfig|globalconfig|ca|cafile|https?_proxy|proxy|noproxy|strict_ssl|@.+|\/\/.+)$/i,
    because: "npm's registry and its scopes",
  },
  {
    names: /^GO(PROXY|SUMDB|PRIVATE|NOPROXY|NOSUMDB|AUTH|FLAGS|TOOLCHAIN)$/,
    because: "Go's module proxy and checksum database",
  },
  { names: /^(HOME|XDG_CONFIG_HOME|NETRC)$/, because: "each client has a settings file of its own there" },
  { names: /^PATH$/, because: "npm is a script that looks for node" },
];

/** The part of an environment that an installer gets. */
export function settingsFrom(environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const settings: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment))
    if (value !== undefined && clientSettings.some(({ names }) => names.test(name))) settings[name] = value;
  return { ...uvFromPip(settings), ...settings };
}

/** uv does not read pip's settings; a machine that was set up for pip alone serves it as well. */
const uvFromPip = (settings: Record<string, string>): Record<string, string> => ({
  ...(settings.PIP_INDEX_URL !== undefined && settings.UV_INDEX_URL === undefined
    ? { UV_DEFAULT_INDEX: settings.PIP_INDEX_URL }
    : {}),
  ...(settings.PIP_CERT !== undefined ? { SSL_CERT_FILE: settings.PIP_CERT } : {}),
});

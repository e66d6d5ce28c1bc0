/** Settings of the host that reach a step: an installer behind a company's proxy needs them; everything else stays outside. */
const letThrough: readonly { readonly names: RegExp; readonly because: string }[] = [
  { names: /^(HTTPS?|ALL|NO)_PROXY$/i, because: "a machine behind a proxy reaches nothing without them" },
  { names: /^NODE_EXTRA_CA_CERTS$/, because: "node trusts a company's own certificates only through it" },
  { names: /^SSL_CERT_(FILE|DIR)$/, because: "OpenSSL, uv, Go and Terraform look for certificates there" },
  { names: /^(REQUESTS|CURL)_CA_BUNDLE$/, because: "Python's requests and curl read certificates from there" },
  { names: /^GIT_SSL_CA(INFO|PATH)$/, because: "git reads certificates from there" },
  { names: /^NPM_CONFIG_[A-Z0-9_@:/.-]+$/i, because: "npm's registry, certificates and cache" },
  { names: /^PIP_[A-Z_]+$/, because: "pip's index, certificates and cache" },
  { names: /^UV_[A-Z_]+$/, because: "uv's index, certificates and cache" },
  { names: /^GO(PROXY|SUMDB|PRIVATE|NOPROXY|NOSUMDB|FLAGS|CACHE|MODCACHE)$/, because: "Go's module proxy and cache" },
  { names: /^TF_(CLI_CONFIG_FILE|PLUGIN_CACHE_DIR)$/, because: "Terraform's provider mirror and cache" },
];

type Host = Readonly<Record<string, string | undefined>>;

const known = new WeakMap<Host, Readonly<Record<string, string>>>();

/** What of the host's environment package clients need. */
export function packageClientSettings(host: Host): Readonly<Record<string, string>> {
  const settings = known.get(host) ?? chosen(host);
  known.set(host, settings);
  return settings;
}

function chosen(host: Host): Record<string, string> {
  return Object.fromEntries(
    Object.entries(host).flatMap(([name, value]) =>
      value !== undefined && letThrough.some((row) => row.names.test(name)) ? [[name, value]] : [],
    ),
  );
}

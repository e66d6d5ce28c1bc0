import type { Check } from "../../model/configuration/configuration.ts";
import type { Json } from "../../model/document/value.ts";
import type { Release } from "../../model/release/release.ts";

/** What may be in a check: `{version}`, `{commit}`, `{digest}`, `{environment}` and `{outputs.name}`; in its headers also `{secrets.NAME}`. */
export interface CheckValues {
  readonly release: Release;
  readonly environment: string;
  readonly outputs: Readonly<Record<string, Json>>;
  readonly secrets: Readonly<Record<string, string>>;
}

/** A check over HTTP with its values filled in. */
export interface HttpCheck {
  readonly url: string;
  readonly method: "GET" | "POST";
  /** May hold secrets. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  readonly follow: boolean;
  readonly status: number;
  /** Where the answer must point, in full; `undefined` for anywhere. */
  readonly location: string | undefined;
  /** `identity` says that the value names the release, so that another one means another release. */
  readonly json: readonly { readonly key: string; readonly value: Json; readonly identity: boolean }[];
  /** Milliseconds. */
  readonly within: number;
}

const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const identities = /\{(version|commit|digest)\}/;

/** Fills in a check's values, or says which are missing; `hide` takes secrets out of what they became. */
export function httpCheck(
  check: Extract<Check, { http: string }>,
  values: CheckValues,
  hide: (text: string) => string,
): { ok: HttpCheck } | { missing: string } {
  const missing: string[] = [];
  const fill = (text: string, filling = (name: string) => valueNamed(name, values)): string =>
    text.replaceAll(placeholder, (_, name: string) => {
      const value = filling(name);
      if (value === undefined) missing.push(`{${name}}`);
      return value ?? "";
    });
  const url = fill(check.http);
  const json = Object.entries(check.expect.json).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? fill(value) : value,
    identity: typeof value === "string" && identities.test(value),
  }));
  const location = check.expect.location === undefined ? undefined : fill(check.expect.location);
  const headers = Object.entries(check.headers).map(([name, value]) => [name, fill(value, inHeader(values))] as const);
  const broken = headers.find(([, value]) => !/^[\t\x20-\x7e]*$/.test(value));
  if (missing.length === 0 && broken)
    return { missing: `a value of one line in ASCII for the header ${broken[0]} of ${check.http}` };
  if (missing.length > 0) {
    const known = Object.keys(values.outputs).map((name) => `{outputs.${name}}`);
    return {
      missing: `${missing.join(", ")} of ${check.http}; known are ${["{version}", "{commit}", "{digest}", "{environment}", ...known].join(", ")}${secretsKnown(missing, values)}`,
    };
  }
  if (!/^https?:\/\/[^/]/i.test(url))
    return { missing: `an http or https address: ${check.http} became ${hide(url).slice(0, 200)}` };
  if (location !== undefined && !URL.canParse(location, url))
    return { missing: `an address in expect.location of ${check.http}` };
  return {
    ok: {
      url,
      method: check.method,
      headers: headersOf(headers, check.body),
      body: bodyOf(check.body),
      follow: check.follow,
      status: check.expect.status,
      json,
      within: milliseconds(check.within),
      location: location === undefined ? undefined : new URL(location, url).href,
    },
  };
}

/** Secrets are in headers alone: an address is told to people, and a body is sent as it is. */
const inHeader =
  (values: CheckValues) =>
  (name: string): string | undefined => {
    const secret = /^secrets\.(.*)$/.exec(name)?.[1];
    if (secret === undefined) return valueNamed(name, values);
    return Object.hasOwn(values.secrets, secret) ? values.secrets[secret] : undefined;
  };

const secretsKnown = (missing: readonly string[], { secrets }: CheckValues): string => {
  if (!missing.some((name) => name.startsWith("{secrets."))) return "";
  const names = Object.keys(secrets).map((name) => `{secrets.${name}}`);
  return `, and in headers ${names.join(", ") || "no secret: SLIPWAY_CHECK_SECRETS is empty"}`;
};

const bodyOf = (body: Json | undefined): string | undefined =>
  body === undefined || typeof body === "string" ? body : JSON.stringify(body);

/** A body that is not text is sent as JSON, unless the check says otherwise. */
const headersOf = (
  headers: readonly (readonly [string, string])[],
  body: Json | undefined,
): Readonly<Record<string, string>> => {
  const isSaid = headers.some(([name]) => name.toLowerCase() === "content-type");
  const json = body === undefined || typeof body === "string" || isSaid ? [] : [["content-type", "application/json"]];
  return Object.fromEntries([...json, ...headers]);
};

const valueNamed = (name: string, { release, environment, outputs }: CheckValues): string | undefined => {
  switch (name) {
    case "version":
      return release.name;
    case "commit":
      return release.commit;
    case "digest":
      return release.artefact.digest;
    case "environment":
      return environment;
    default: {
      const value =
        name.startsWith("outputs.") && Object.hasOwn(outputs, name.slice(8)) ? outputs[name.slice(8)] : undefined;
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
    }
  }
};

/** `60s` or `2m` in milliseconds. */
const milliseconds = (duration: string): number =>
  Number(duration.slice(0, -1)) * (duration.endsWith("m") ? 60_000 : 1000);

import type { Check } from "../model/configuration.ts";
import type { Release } from "../model/release.ts";
import type { Json } from "../model/value.ts";

/** What may stand in a check: `{version}`, `{commit}`, `{digest}`, `{environment}` and `{outputs.name}`. */
export interface CheckValues {
  readonly release: Release;
  readonly environment: string;
  readonly outputs: Readonly<Record<string, Json>>;
}

/** A check over HTTP with its values filled in. */
export interface HttpCheck {
  readonly url: string;
  readonly status: number;
  /** `identity` says that the value names the release, so that another one means another release. */
  readonly json: readonly { readonly key: string; readonly value: Json; readonly identity: boolean }[];
  /** Milliseconds. */
  readonly within: number;
}

const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const identities = /\{(version|commit|digest)\}/;

/** Fills in a check's values, or says which are missing; `hide` takes secrets out of what they became. */
export const httpCheck = (
  check: Extract<Check, { http: string }>,
  values: CheckValues,
  hide: (text: string) => string,
): { ok: HttpCheck } | { missing: string } => {
  const missing: string[] = [];
  const fill = (text: string): string =>
    text.replaceAll(placeholder, (_, name: string) => {
      const value = valueNamed(name, values);
      if (value === undefined) missing.push(`{${name}}`);
      return value ?? "";
    });
  const url = fill(check.http);
  const json = Object.entries(check.expect.json).map(([key, value]) => ({
    key,
    value: typeof value === "string" ? fill(value) : value,
    identity: typeof value === "string" && identities.test(value),
  }));
  if (missing.length > 0) {
    const known = Object.keys(values.outputs).map((name) => `{outputs.${name}}`);
    return {
      missing: `${missing.join(", ")} of ${check.http}; known are ${["{version}", "{commit}", "{digest}", "{environment}", ...known].join(", ")}`,
    };
  }
  if (!/^https?:\/\/[^/]/i.test(url))
    return { missing: `an http or https address: ${check.http} became ${hide(url).slice(0, 200)}` };
  return { ok: { url, status: check.expect.status, json, within: milliseconds(check.within) } };
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

import * as v from "valibot";
import { parse } from "yaml";
import { UserError } from "../../model/document/user-error.ts";

/** What of a `.checkov.yaml` holds, and the keys and values in it that do not. */
export interface CheckovSettings {
  /** Single checks, by their full id. */
  readonly skip: readonly string[];
  /** What would say which files are looked at, or by which checks only. */
  readonly ignored: readonly string[];
}

const Settings = v.nullable(v.record(v.string(), v.unknown()));
const id = /^CKV\d?_[A-Z0-9]+_\d+$/;
/** How it prints and how it ends is our own affair. */
const harmless =
  /^(skip-check|quiet|compact|output|soft-fail|soft-fail-on|hard-fail-on|summary-position|download-external-modules|skip-download|no-guide|no-cert-verify|support)$/;

/** Reads the settings that a repository has for checkov. Throws `UserError(bad_config)` for no YAML, and where they name code to run. */
export function readCheckovSettings(text: string, path: string): CheckovSettings {
  const read = yamlOf(text, path);
  const settings = v.safeParse(Settings, read);
  if (!settings.success || Array.isArray(read)) throw badSettings(`${path} is not a list of settings`, path);
  const supplied = settings.output ?? {};
  const code = Object.keys(supplied).find((key) => key.startsWith("external-checks"));
  if (code !== undefined) throw badSettings(`${path} asks for ${code}, and such checks are programs`, path);
  const skips = [supplied["skip-check"] ?? []].flat().flatMap((value) => String(value).split(","));
  const names = skips.map((name) => name.trim()).filter((name) => name !== "");
  return {
    skip: names.filter((name) => id.test(name)),
    ignored: [
      ...Object.keys(supplied).filter((key) => !harmless.test(key)),
      ...names.filter((name) => !id.test(name)).map((name) => `skip-check ${name}`),
    ],
  };
}

function yamlOf(text: string, path: string): unknown {
  try {
    return parse(text, { maxAliasCount: 20 });
  } catch (cause) {
    throw badSettings(`${path} is not YAML: ${cause instanceof Error ? cause.message.split("\n")[0] : cause}`, path);
  }
}

function badSettings(message: string, path: string): UserError {
  return new UserError(message, {
    reason: "bad_config",
    remedy: `Take it out of ${path}: an analysis runs no code of what it looks at, and reads settings that it understands.`,
  });
}

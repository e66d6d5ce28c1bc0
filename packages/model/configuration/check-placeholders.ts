import { didYouMean } from "../document/nearest.ts";
import type { Keys } from "../settings/settings-mistakes.ts";
import type { Check, Configuration } from "./configuration.ts";

/** What may be in a check in braces, besides `{outputs.<name>}` for an output of Terraform. */
export const checkValueNames = ["version", "commit", "digest", "environment"] as const;
const placeholder = /\{([A-Za-z0-9_.-]+)\}/g;
const output = /^outputs\.(.+)$/;

/** Texts of a check over HTTP in which something is filled in, with the keys by which they are in it. */
function textsOf(check: Extract<Check, { http: string }>): { readonly keys: Keys; readonly text: string }[] {
  const json = Object.entries(check.expect.json).flatMap(([key, value]) =>
    typeof value === "string" ? [{ keys: ["expect", "json", key], text: value }] : [],
  );
  return [{ keys: ["http"], text: check.http }, ...json];
}

function namesIn(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = ""]) => name);
}

/** Values in checks that nobody will ever fill in: known before anything is deployed. */
export function placeholderConflicts({ checks }: Configuration): { keys: Keys; message: string }[] {
  const isKnown = (name: string) => output.test(name) || checkValueNames.some((known) => known === name);
  return checks.flatMap((check, at) =>
    "sql" in check
      ? []
      : textsOf(check).flatMap(({ keys, text }) =>
          namesIn(text)
            .filter((name) => !isKnown(name))
            .map((name) => ({
              keys: ["checks", at, ...keys],
              message: `{${name}} is not a value that a check can use${didYouMean(name, checkValueNames)}; known are ${checkValueNames.map((known) => `{${known}}`).join(", ")} and {outputs.<name>}`,
            })),
        ),
  );
}

/** Outputs of Terraform that the checks need, each once. */
export function outputsNeeded(checks: Configuration["checks"]): readonly string[] {
  const names = checks.flatMap((check) => ("sql" in check ? [] : textsOf(check).flatMap(({ text }) => namesIn(text))));
  return [...new Set(names.flatMap((name) => output.exec(name)?.[1] ?? []))];
}

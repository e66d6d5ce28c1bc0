import type { VersionScheme } from "../../model/configuration/configuration.ts";

/** What a text means as a version of a scheme. */
export type Reading =
  | { readonly kind: "version"; readonly version: string }
  /** It plainly means a version, but is none; `nearest` is one that it may mean. */
  | { readonly kind: "near"; readonly nearest: string | null }
  | { readonly kind: "none" };

const number = "(?:0|[1-9]\\d*)";
const identifier = `(?:${number}|\\d*[A-Za-z-][0-9A-Za-z-]*)`;
const forms: Record<VersionScheme, RegExp> = {
  /** https://semver.org, without build metadata: two releases that differ in that alone would be one version. */
  semver: new RegExp(`^${number}\\.${number}\\.${number}(?:-${identifier}(?:\\.${identifier})*)?$`),
  /** A year, and one to three more numbers: https://calver.org. */
  calendar: /^(?:\d{4}|\d{2})(?:\.\d{1,4}){1,3}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/,
  any: /^(?=.*\d)[0-9A-Za-z][0-9A-Za-z._+-]*$/,
};
const longest = 100;

/** Whether a text is exactly a version of the scheme. */
export function isVersion(text: string, scheme: VersionScheme): boolean {
  return text.length <= longest && forms[scheme].test(text);
}

/** What the own part of a branch of a release or a hotfix names. A hotfix may begin with the number of an issue, which is not a version. */
export function readVersion(text: string, scheme: VersionScheme, flow: "release" | "hotfix"): Reading {
  const said = text.replace(/^v(?=\d)/, "");
  if (isVersion(said, scheme)) return { kind: "version", version: said };
  // Only semantic versions follow from commits, so only their branches may leave theirs open.
  if (scheme !== "semver" || meansVersion(text, flow)) return { kind: "near", nearest: nearestVersion(text, scheme) };
  return { kind: "none" };
}

function meansVersion(text: string, flow: "release" | "hotfix"): boolean {
  const always = /^v?\.?\d+(?:[._,]\d+)+|^v\.?\d+$|^\d{4}-\d{2}(?:-\d{2})?$/i;
  const inRelease = /^\d+$|^v?\d+[._,]|(?:^|[-_@a-z])v?\.?\d+\.\d+(?:\.\d+)?(?![0-9])/i;
  return always.test(text) || (flow === "release" && inRelease.test(text));
}

/** The version of a scheme that a text most likely means, or `null`. */
export function nearestVersion(text: string, scheme: VersionScheme): string | null {
  const digits = text.replace(/^[^0-9]*/, "");
  const dated = digits.replace(/^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?![0-9])/, (_, ...parts: string[]) =>
    parts.slice(0, 3).filter(Boolean).join("."),
  );
  const nearest =
    scheme === "any" ? text.replaceAll(/[^0-9A-Za-z._+-]+/g, "-").replace(/^[^0-9A-Za-z]+/, "") : tidied(dated, scheme);
  return isVersion(nearest, scheme) ? nearest : null;
}

function tidied(text: string, scheme: "semver" | "calendar"): string {
  const [core = "", rest = ""] = /^(\d+(?:[._,]\d+)*)(.*)$/.exec(text)?.slice(1) ?? [];
  const numbers = core.split(/[._,]/);
  const first = scheme === "semver" ? [...numbers, "0", "0"].slice(0, 3).map(withoutZeros) : numbers.slice(0, 4);
  const candidate = rest
    .replace(/\+.*$/, "")
    .replace(/^[^0-9A-Za-z]+/, "")
    .replaceAll(/[^0-9A-Za-z.-]/g, "-")
    .split(".")
    .filter(Boolean)
    .map((part) => (/^\d+$/.test(part) ? withoutZeros(part) : part));
  return `${first.join(".")}${candidate.length === 0 ? "" : `-${candidate.join(".")}`}`;
}

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

import type { Permissions } from "../../protocol/run.ts";
import type { Requested } from "../../workflow/model.ts";

/** Every scope that a `permissions:` block can name. */
export const scopes = [
  "actions",
  "artifact-metadata",
  "attestations",
  "checks",
  "code-quality",
  "contents",
  "copilot-requests",
  "deployments",
  "discussions",
  "drives",
  "id-token",
  "issues",
  "models",
  "packages",
  "pages",
  "pull-requests",
  "repository-projects",
  "security-events",
  "statuses",
  "vulnerability-alerts",
] as const;

type Level = Permissions[string];

const height: Readonly<Record<Level, number>> = { none: 0, read: 1, write: 2 };
const writeOnly: ReadonlySet<string> = new Set(["copilot-requests", "id-token"]);
const readOnly: ReadonlySet<string> = new Set(["models", "vulnerability-alerts"]);

function each(level: (scope: string) => Level): Permissions {
  return Object.fromEntries(scopes.map((scope) => [scope, level(scope)]));
}

/** What a `permissions:` block grants: a scope that it does not name is none. */
export function granted({ levels }: Requested): Permissions {
  if (levels === "read-all") return each((scope) => (writeOnly.has(scope) ? "none" : "read"));
  if (levels === "write-all") return each((scope) => (readOnly.has(scope) ? "read" : "write"));
  return each((scope) => levels[scope] ?? "none");
}

/** What holds where nobody wrote a block: the setting of the repository, `read` for every new one. */
export function byDefault(setting: "read" | "write"): Permissions {
  if (setting === "read") return each((scope) => (scope === "contents" || scope === "packages" ? "read" : "none"));
  return each((scope) => (writeOnly.has(scope) ? "none" : readOnly.has(scope) ? "read" : "write"));
}

/** A pull request from a fork gets no more than read, and no identity. */
export function forFork(permissions: Permissions): Permissions {
  return each((scope) => (permissions[scope] === "none" || writeOnly.has(scope) ? "none" : "read"));
}

/** What is asked beyond what is allowed, scope by scope: `contents: write` and `contents: read`; empty if nothing. */
export function excess(
  asked: Permissions,
  allowed: Permissions,
): { readonly requested: string; readonly allowed: string }[] {
  return scopes.flatMap((scope) => {
    const [wants, may] = [asked[scope] ?? "none", allowed[scope] ?? "none"];
    return height[wants] > height[may] ? [{ requested: `${scope}: ${wants}`, allowed: `${scope}: ${may}` }] : [];
  });
}

/** What `.github/rehearsal.yml` says of the repository besides its environments: apps that are installed on it, rules for its refs, and other repositories. */
import * as v from "valibot";
import { didYouMean } from "../../model/document/nearest.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";

/** What an app may be given, as GitHub's API spells it. */
const scopes = [
  ...[
    "actions",
    "administration",
    "checks",
    "contents",
    "deployments",
    "environments",
    "issues",
    "members",
    "metadata",
  ],
  ...["packages", "pages", "pull_requests", "secrets", "security_events", "statuses", "workflows"],
] as const;

const Slug = v.pipe(v.string(), v.regex(/^[a-z\d](?:[a-z\d-]{0,32}[a-z\d])?$/, "the slug of an app: a-z, 0-9 and -"));

/** Slug ► what the app may do in this repository, in `repositories`, and in the organization. Its key is made again at each rehearsal. */
export const Apps = v.record(
  Slug,
  v.strictObject({
    permissions: v.record(v.picklist(scopes), v.picklist(["read", "write"])),
  }),
);

const ruleTypes = [
  ...["creation", "update", "deletion", "non_fast_forward", "required_linear_history", "pull_request"],
] as const;
const Patterns = v.array(
  v.pipe(
    v.string(),
    v.regex(
      /^(~ALL|~DEFAULT_BRANCH|refs\/(heads|tags)\/.+)$/,
      "~ALL, ~DEFAULT_BRANCH or a pattern such as refs/heads/release/*",
    ),
  ),
);

const Bypass = v.strictObject({
  app: v.optional(v.string("the slug of an app")),
  role: v.optional(v.picklist(["write", "maintain", "admin"])),
});

/** Name ► rules for the branches or tags whose full ref fits. */
export const Rulesets = v.record(
  v.pipe(v.string(), v.minLength(1, "a name")),
  v.strictObject({
    target: v.optional(v.picklist(["branch", "tag"]), "branch"),
    include: v.pipe(Patterns, v.minLength(1, "at least one pattern")),
    exclude: v.optional(Patterns, []),
    rules: v.pipe(v.array(v.picklist(ruleTypes)), v.minLength(1, "at least one rule")),
    /** Who need not keep them. */
    bypass: v.optional(v.array(Bypass), []),
  }),
);

/** Further repositories; they begin empty, and their Actions are off. */
export const Repositories = v.array(
  v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*\/[A-Za-z0-9._-]+$/, "owner/name of a repository")),
);

/** These parts of the file. */
export interface RepositorySettings {
  readonly apps: v.InferOutput<typeof Apps>;
  readonly rulesets: v.InferOutput<typeof Rulesets>;
  readonly repositories: v.InferOutput<typeof Repositories>;
}

/** Names of what apps may stand for in secrets and variables: `app.slipway.id`, `app.slipway.key`. */
export function placeholdersOfApps({ apps }: Pick<RepositorySettings, "apps">): string[] {
  return Object.keys(apps).flatMap((slug) => [`app.${slug}.id`, `app.${slug}.key`]);
}

/** Apps that are named and do not exist, and actors that are neither an app nor a role. */
export function unknownActors({ apps, rulesets }: Omit<RepositorySettings, "repositories">) {
  return Object.entries(rulesets).flatMap(([name, { bypass }]) =>
    bypass.flatMap(({ app, role }, at): { keys: Keys; message: string }[] => {
      const keys = ["rulesets", name, "bypass", at];
      if ((app === undefined) === (role === undefined))
        return [{ keys, message: "names either an app or a role: write { app: slipway } or { role: admin }" }];
      const known = Object.keys(apps);
      if (app === undefined || known.includes(app)) return [];
      const nearest = didYouMean(app, known) || ` (${known.join(", ") || "none"})`;
      return [{ keys, message: `${JSON.stringify(app)} is not one of the apps${nearest}` }];
    }),
  );
}

import * as v from "valibot";
import { didYouMean } from "../../model/document/nearest.ts";
import { Identifier } from "../../model/document/value.ts";
import { parseSettings } from "../../model/settings/settings-file.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { People, protection, Teams, unknownPeople } from "./people-settings.ts";
import { hasPlaceholder, unknownPlaceholders } from "./placeholder.ts";
import { Apps, placeholdersOfApps, Repositories, Rulesets, unknownActors } from "./repository-settings.ts";

const Name = v.pipe(
  v.string(),
  v.regex(
    /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/,
    "a name of A-Z, 0-9 and _ that does not start with GITHUB_, as GitHub keeps it",
  ),
);
const Template = v.string('a text; write it in quotes, such as "30"');
const Values = v.optional(v.record(Name, Template), {});

const RepositoryName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9][\w.-]*\/[\w.-]+$/, "owner/name, a repository of GitHub"),
);

const Cloud = v.strictObject({
  /** Where Terraform's backend `pg` keeps the applied state. */
  state: v.optional(
    v.strictObject({
      schema: v.optional(v.pipe(v.string(), v.minLength(1, "the name of a schema")), "terraform_remote_state"),
      workspace: v.optional(v.pipe(v.string(), v.minLength(1, "the name of a workspace")), "default"),
    }),
    {},
  ),
  /** Output of the state that says which release should run. */
  output: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w-]*$/, "the name of an output")), "service"),
});
export type CloudSettings = v.InferOutput<typeof Cloud>;

/** What one environment holds, and whom it waits for. */
export const Environment = v.strictObject({
  secrets: Values,
  variables: Values,
  cloud: v.optional(Cloud),
  ...protection,
});

/** As GitHub names environments. */
export const EnvironmentName = v.pipe(
  v.string(),
  v.regex(/^[^'"`,;\\\s][^'"`,;\\\n]{0,254}$/, "a name of GitHub: 1 to 255 characters, none of ' \" ` , ; and \\"),
);

/** `.github/rehearsal.yml`: who there is, what the repository and each environment hold and whom they wait for, when the pipeline runs on one machine. */
export const RehearsalFile = v.strictObject({
  version: v.literal(1, "1, the version of this file's format"),
  people: v.optional(People, {}),
  teams: v.optional(Teams, {}),
  /** Whether a job without contents: read may fetch the repository; absent, its origin on GitHub is asked when one tries. */
  visibility: v.optional(v.picklist(["public", "private"], "public or private")),
  /** Of the repository. */
  secrets: Values,
  variables: Values,
  apps: v.optional(Apps, {}),
  rulesets: v.optional(Rulesets, {}),
  repositories: v.optional(Repositories, []),
  environments: v.optional(v.record(EnvironmentName, Environment), {}),
  /** Where actions and workflows of other repositories are: a folder, from the repository's top, or an address of git. */
  actions: v.optional(
    v.record(RepositoryName, v.pipe(v.string(), v.minLength(1, "a folder or an address of git"))),
    {},
  ),
});
export type RehearsalFile = v.InferOutput<typeof RehearsalFile>;

/** The environment whose database and port are meant: `dev` for `dev`, `dev-plan`, `dev-check`, `dev-request`, `dev-approve-<role>`, `dev-accept-<role>` and `dev-override-<role>`. */
export function baseOf(environment: string): string {
  return environment.replace(/-(plan|request|check|(approve|accept|override)-[a-z0-9-]+)$/, "");
}

/** Whether environments hold only what the file says in plain words: then no database, port or service is needed. */
export function isPlain({ environments }: Pick<RehearsalFile, "environments">): boolean {
  return Object.values(environments).every(
    ({ cloud, secrets, variables }) =>
      cloud === undefined && ![...Object.values(secrets), ...Object.values(variables)].some(hasPlaceholder),
  );
}

/** Reads the text of `.github/rehearsal.yml`. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column. */
export function parseRehearsalFile(text: string, file: string): RehearsalFile {
  return parseSettings(text, file, {
    schema: RehearsalFile,
    conflicts: (settings) => [...conflicts(settings), ...unknownValues(settings, [], placeholdersOfApps(settings))],
    remedy: `Fix ${file}; the README of packages/rehearsal/cloud describes it.`,
  });
}

/** Mistakes that no single setting shows. */
export function conflicts(file: RehearsalFile): { keys: Keys; message: string }[] {
  return [...unknownPeople(file), ...unknownActors(file), ...conflictsOfEnvironments(file), ...conflictsOfNames(file)];
}

/** GitHub does not distinguish the cases of environments; and databases, ports and folders are named after them. */
const conflictsOfNames = (file: RehearsalFile): { keys: Keys; message: string }[] => {
  const names = Object.keys(file.environments);
  const isCloudy = !isPlain(file);
  return names.flatMap((name, at) => {
    const keys = ["environments", name];
    const same = names.slice(0, at).find((other) => other.toLowerCase() === name.toLowerCase());
    if (same !== undefined) return [{ keys, message: `is the same environment as ${same}` }];
    if (!isCloudy || v.is(Identifier, name)) return [];
    return [{ keys, message: "is not a name of a-z, 0-9 and -, which environments with databases and ports have" }];
  });
};

const conflictsOfEnvironments = (file: RehearsalFile): { keys: Keys; message: string }[] =>
  Object.entries(file.environments).flatMap(([name, environment]) => [
    ...unknownValues(environment, ["environments", name], placeholdersOfApps(file)),
    ...(environment.cloud !== undefined && baseOf(name) !== name
      ? [{ keys: ["environments", name, "cloud"], message: `belongs to the environment ${baseOf(name)} itself` }]
      : []),
  ]);

const unknownValues = (
  holder: Pick<RehearsalFile, "secrets" | "variables">,
  at: Keys,
  ofApps: readonly string[],
): { keys: Keys; message: string }[] =>
  (["secrets", "variables"] as const).flatMap((kind) =>
    Object.entries(holder[kind]).flatMap(([key, template]) =>
      unknownPlaceholders(template, ofApps, at.length > 0).map(({ placeholder, known }) => ({
        keys: [...at, kind, key],
        message: `{${placeholder}} stands for nothing${didYouMean(placeholder, known) || `; known are ${known.join(", ") || "none"}`}`,
      })),
    ),
  );

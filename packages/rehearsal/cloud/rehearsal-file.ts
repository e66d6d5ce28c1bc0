import * as v from "valibot";
import { didYouMean } from "../../model/nearest.ts";
import { parseSettings } from "../../model/settings-file.ts";
import type { Keys } from "../../model/settings-mistakes.ts";
import { Identifier } from "../../model/value.ts";
import { People, protection, Teams, unknownPeople } from "./people-settings.ts";
import { unknownPlaceholders } from "./placeholder.ts";

const Name = v.pipe(
  v.string(),
  v.regex(
    /^(?!GITHUB_)[A-Z_][A-Z0-9_]*$/,
    "a name of A-Z, 0-9 and _ that does not start with GITHUB_, as GitHub keeps it",
  ),
);
const Template = v.string('a text; write it in quotes, such as "30"');
const Values = v.optional(v.record(Name, Template), {});

const Cloud = v.strictObject({
  /** Where Terraform's backend `pg` keeps the applied state. */
  state: v.optional(
    v.strictObject({
      schema: v.optional(v.pipe(v.string(), v.minLength(1, "the name of a schema")), "terraform_remote_state"),
      workspace: v.optional(v.pipe(v.string(), v.minLength(1, "the name of a workspace")), "default"),
    }),
    {},
  ),
  /** Output of the state that says which release shall run. */
  output: v.optional(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w-]*$/, "the name of an output")), "service"),
});
export type CloudSettings = v.InferOutput<typeof Cloud>;

const Environment = v.strictObject({ secrets: Values, variables: Values, cloud: v.optional(Cloud), ...protection });

/** `.github/rehearsal.yml`: who there is, what each environment holds and whom it waits for, when the pipeline runs on one machine. */
export const RehearsalFile = v.strictObject({
  version: v.literal(1, "1, the version of this file's format"),
  people: v.optional(People, {}),
  teams: v.optional(Teams, {}),
  environments: v.optional(v.record(Identifier, Environment), {}),
});
export type RehearsalFile = v.InferOutput<typeof RehearsalFile>;

/** The environment whose database and port are meant: `dev` for `dev`, `dev-plan`, `dev-check`, `dev-approve-<role>` and `dev-accept-<role>`. */
export const baseOf = (environment: string): string =>
  environment.replace(/-(plan|check|(approve|accept)-[a-z0-9-]+)$/, "");

/** Reads the text of `.github/rehearsal.yml`. Throws one `UserError(bad_config)` that tells all mistakes together, each with line and column. */
export const parseRehearsalFile = (text: string, file: string): RehearsalFile =>
  parseSettings(text, file, {
    schema: RehearsalFile,
    conflicts,
    remedy: `Mend ${file}; the README of packages/rehearsal/cloud describes it.`,
  });

const conflicts = (file: RehearsalFile): { keys: Keys; message: string }[] => [
  ...unknownPeople(file),
  ...conflictsOfEnvironments(file),
];

const conflictsOfEnvironments = ({ environments }: RehearsalFile): { keys: Keys; message: string }[] =>
  Object.entries(environments).flatMap(([name, environment]) => [
    ...(["secrets", "variables"] as const).flatMap((kind) =>
      Object.entries(environment[kind]).flatMap(([key, template]) =>
        unknownPlaceholders(template).map(({ placeholder, known }) => ({
          keys: ["environments", name, kind, key],
          message: `{${placeholder}} stands for nothing${didYouMean(placeholder, known) || `; known are ${known.join(", ")}`}`,
        })),
      ),
    ),
    ...(environment.cloud !== undefined && baseOf(name) !== name
      ? [{ keys: ["environments", name, "cloud"], message: `belongs to the environment ${baseOf(name)} itself` }]
      : []),
  ]);

import { childSecrets } from "../../kit/inputs/child-secrets.ts";
import { spoiledBy } from "../../kit/masks/harmful-secrets.ts";
import type { Keys } from "../../model/settings/settings-mistakes.ts";
import { fill } from "./placeholder.ts";
import type { RehearsalFile } from "./rehearsal-file.ts";

type Mistake = { readonly keys: Keys; readonly message: string };

/** What Slipway's own jobs would refuse of a secret by its name, in words that hold nothing of it; `undefined` for a good one. */
type Reader = (value: string) => string | undefined;

const ofPostgres: Reader = (value) =>
  URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol)
    ? undefined
    : "is not the address of a PostgreSQL database, such as postgres://user:password@host:5432/name";

/** Nothing but what spoils outputs. */
const anything: Reader = () => undefined;

const readers: Readonly<Record<string, Reader>> = {
  SLIPWAY_SECRETS: (value) => {
    const answer = childSecrets().read(value);
    return "expected" in answer ? `is not ${answer.expected}` : undefined;
  },
  DATABASE_URL: ofPostgres,
  SLIPWAY_APP_KEY: (value) =>
    /^-----BEGIN (RSA )?PRIVATE KEY-----/.test(value) ? undefined : "is no private key in PEM, -----BEGIN to -----END",
  SLIPWAY_MIRROR_KEY: anything,
  SLIPWAY_MIRROR_TOKENS: anything,
};

/** What placeholders stand for where only the form of a value counts. */
const example = "postgresql://user:password@127.0.0.1:5432/name";

/**
 * Secrets of the repository and of every environment that Slipway's jobs would refuse, each in its first job: a run that ends in production
 * would find them after everything else. On GitHub only a job of an environment can read them; here all of them are in one file.
 */
export function secretMistakes(file: RehearsalFile): Mistake[] {
  const holders: readonly (readonly [Keys, Readonly<Record<string, string>>])[] = [
    [[], file.secrets],
    ...Object.entries(file.environments).map(([name, { secrets }]) => [["environments", name], secrets] as const),
  ];
  // Other people's workflows have a DATABASE_URL too, of other databases.
  const isOurs = holders.some(([, secrets]) => Object.keys(secrets).some((name) => name.startsWith("SLIPWAY_")));
  const ofSecrets = holders.flatMap(([at, secrets]) =>
    Object.entries(secrets).flatMap(([name, template]) => {
      const read = readers[name];
      if (read === undefined || template === "" || !isOurs) return [];
      const value = filled(template);
      const told = [read(value), ...spoiledBy(name, value, [])].flatMap((words) => words ?? []).slice(0, 1);
      return told.map((message) => ({ keys: [...at, "secrets", name], message }));
    }),
  );
  return [...ofSecrets, ...(isOurs ? tooManyVariables(file) : [])];
}

/** What one variable of a process may hold on Linux (MAX_ARG_STRLEN), less the name of the input. */
const mostVariables = 128 * 1024 - 64;

/** Slipway's jobs get the variables of an environment, with those of the repository, as one input. */
const tooManyVariables = ({ variables, environments }: RehearsalFile): Mistake[] =>
  Object.entries(environments).flatMap(([name, environment]) => {
    const all = JSON.stringify({ ...variables, ...environment.variables }, null, 2);
    if (Buffer.byteLength(all) <= mostVariables) return [];
    const message = `are more than 128 KiB with those of the repository, more than a runner can give to a step; put long ones into a file of variables`;
    return [{ keys: ["environments", name, "variables"], message }];
  });

const filled = (template: string): string => {
  const apps = Object.fromEntries(
    [...template.matchAll(/\{(app\.[\w-]+\.(id|key))\}/g)].map(([, placeholder = "", part]) => [
      placeholder,
      part === "key" ? "-----BEGIN RSA PRIVATE KEY-----" : "1",
    ]),
  );
  const own = { "postgres.url": example, "postgres.readonly_url": example, port: "20000" };
  return fill(template, { ...own, ...apps });
};

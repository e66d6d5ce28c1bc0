/** A `.github/rehearsal.yml` for a repository that has none: all that its workflows ask for, with nothing in it yet. */
import { basename } from "node:path";
import { stringify } from "yaml";
import { requiredApprovalsIn } from "../../model/configuration/approval-environments.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";
import type { AskedFor } from "./asked-for.ts";

/** The text of the file. `configuration` is that of Slipway, where the repository uses it. */
export function proposalOf(asked: AskedFor, login: string, configuration?: Configuration): string {
  const guarded = configuration
    ? guardsOf(configuration)
    : { teams: [], people: [], environments: new Map(), deploys: new Map() };
  const people = [...new Set([login, ...guarded.people])].sort();
  const names = [...new Set([...asked.environments.keys(), ...guarded.environments.keys()])].sort();
  const parts = [
    "# What the workflows of this repository ask for, proposed by slipway rehearse: fill in what a run should see.",
    "# An empty secret is as one that is not set. {postgres.url} stands for a database of the environment, {port} for a port.",
    ...[...asked.computed].sort().map((name) => `# Only a run can tell which environment this is: ${name}`),
    "version: 1",
    section("people", [
      ...(configuration
        ? ["  # GitHub knows who wrote a commit by its address: ada: { emails: [ada@example.com] }"]
        : []),
      ...people.map((one) => `  ${one}: { role: ${one === login ? "admin" : "write"} }`),
    ]),
    section(
      "teams",
      guarded.teams.map((team) => `  ${team}: { members: [${login}] }`),
    ),
    section("secrets", valueRows(without(asked.secrets, configuration ? Object.keys(ofEnvironments) : []), "  ")),
    section("variables", valueRows(asked.variables, "  ")),
    section(
      "environments",
      names.flatMap((name) =>
        environmentRows(name, asked, guarded.environments.get(name), login, guarded.deploys.get(name) ?? []),
      ),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n")}\n`;
}

/** What a caller passes on by name and each environment has its own value of; only there may it stand for a database. */
const ofEnvironments = {
  DATABASE_URL: (name: string) =>
    name.endsWith("-check") ? '"{postgres.readonly_url}" for a real one' : '"{postgres.url}" for a real one',
  SLIPWAY_SECRETS: () => "a JSON object: what Terraform and the team's own steps need",
} as const;

const without = (values: AskedFor["secrets"], names: readonly string[]): AskedFor["secrets"] =>
  new Map([...values].filter(([name]) => !names.includes(name)));

const section = (name: string, rows: readonly string[]): string =>
  rows.length === 0 ? "" : [`${name}:`, ...rows].join("\n");

const valueRows = (values: AskedFor["secrets"], indent: string): string[] =>
  [...values]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, files]) =>
        `${indent}${name}: "" # ${[...files]
          .map((file) => basename(file))
          .sort()
          .join(", ")}`,
    );

const environmentRows = (
  name: string,
  asked: AskedFor,
  guards: readonly string[] | undefined,
  login: string,
  deploys: readonly (keyof typeof ofEnvironments)[],
): string[] => {
  const { secrets, variables, by } = asked.environments.get(name) ?? {
    secrets: new Map(),
    variables: new Map(),
    by: [],
  };
  const files = [...by]
    .map((file) => basename(file))
    .sort()
    .join(", ");
  const rows = [
    ...block("secrets", [
      ...deploys
        .filter((key) => asked.secrets.has(key))
        .map((key) => `      ${key}: "" # ${ofEnvironments[key](name)}`),
      ...valueRows(without(secrets, deploys), "      "),
    ]),
    ...block("variables", valueRows(variables, "      ")),
    guards ? `    reviewers: [${guards.join(", ")}]` : `    # reviewers: [{ person: ${login} }]`,
  ];
  const own = deploys.filter((key) => asked.secrets.has(key)).length;
  const holds = guards !== undefined || secrets.size + variables.size + own > 0;
  const head = `  ${stringify(name).trim()}:${holds ? "" : " {}"}`;
  return [`${head}${files === "" ? "" : ` # ${files}`}`, ...rows];
};

const block = (name: string, rows: readonly string[]): string[] => (rows.length === 0 ? [] : [`    ${name}:`, ...rows]);

/** Environments of Slipway's flows, and those that wait for somebody with whom they wait for. */
const guardsOf = (configuration: Configuration) => {
  const { flows, roles } = configuration;
  const chain = [...new Set([...flows.develop.chain, ...flows.release.chain, ...flows.hotfix.chain])];
  const environments = new Map<string, readonly string[] | undefined>(
    chain.flatMap((name) => [`${name}-plan`, name, `${name}-check`].map((one) => [one, undefined] as const)),
  );
  const teams = new Set<string>();
  const people = new Set<string>();
  for (const { keys, name } of requiredApprovalsIn(configuration)) {
    const role = roles[String(keys.at(-1))];
    if (!role) continue;
    const named = "team" in role ? [role.team] : role.people;
    for (const one of named) ("team" in role ? teams : people).add(one);
    environments.set(
      name,
      named.map((one) => `{ ${"team" in role ? "team" : "person"}: ${one} }`),
    );
  }
  const deploys = new Map<string, readonly (keyof typeof ofEnvironments)[]>(
    chain.flatMap((name) => [
      [`${name}-plan`, ["SLIPWAY_SECRETS"]],
      [name, ["DATABASE_URL", "SLIPWAY_SECRETS"]],
      [`${name}-check`, ["DATABASE_URL"]],
    ]),
  );
  return { deploys, environments, teams: [...teams].sort(), people: [...people].sort() };
};

/** Brings what `.github/rehearsal.yml` says of people and of the repository to the loopback GitHub: what GitHub's settings pages hold otherwise. */
import { generateKeyPair } from "node:crypto";
import { promisify } from "node:util";
import type { LoopbackGitHub } from "../github/github.ts";
import type { App } from "../github/records/app.ts";
import type { BypassActor } from "../github/records/ruleset.ts";
import { fill } from "../settings/placeholder.ts";
import type { RehearsalFile } from "../settings/rehearsal-file.ts";

/** What the file came to. */
export interface Settled {
  /** Login ► token */
  readonly people: Record<string, string>;
  /** The file, with the ids and keys of its apps in their places. */
  readonly file: RehearsalFile;
}

/** Sets everything that the file says. Apps get a new key each time. */
export async function settle(github: LoopbackGitHub, repository: string, file: RehearsalFile): Promise<Settled> {
  const [owner = ""] = repository.split("/");
  for (const [login, { role, emails, signing_keys: keys }] of Object.entries(file.people))
    github.setCollaborator(repository, login, role, emails, keys);
  for (const [slug, { members }] of Object.entries(file.teams)) github.setTeam(owner, slug, members);
  settleEnvironments(github, repository, file);
  for (const name of file.repositories)
    if (!github.repository(name)) await github.createRepository(name, { runsActions: false });
  const apps = await Promise.all(
    Object.entries(file.apps).map(([slug, { permissions }]) => registered(github, repository, file, slug, permissions)),
  );
  const ids = new Map(apps.map(({ app }) => [app.slug, app.id]));
  github.setRulesets(
    repository,
    Object.entries(file.rulesets).map(([name, { target, include, exclude, rules, bypass }]) => ({
      name,
      target,
      include,
      exclude,
      rules: rules.map((type) => ({ type })),
      bypass: bypass.map(({ app, role }) => actorOf(ids, app, role)),
    })),
  );
  const logins = Object.keys(file.people);
  const tokens = logins.map((login) => [login, github.issuePersonToken({ repository, login })] as const);
  return {
    people: Object.fromEntries(tokens),
    file: filled(file, Object.assign({}, ...apps.map(({ values }) => values))),
  };
}

const settleEnvironments = (github: LoopbackGitHub, repository: string, { environments }: RehearsalFile): void => {
  for (const [name, environment] of Object.entries(environments)) {
    const { reviewers = [], branches = null } = environment;
    const { prevent_self_review = false, can_admins_bypass = true, wait_timer = 0 } = environment;
    github.setEnvironment(repository, name, {
      reviewers: reviewers.map(({ person, team = "" }) =>
        person === undefined ? { type: "Team", slug: team } : { type: "User", login: person },
      ),
      preventSelfReview: prevent_self_review,
      canAdminsBypass: can_admins_bypass,
      waitTimer: wait_timer,
      branches,
    });
  }
};

type Values = Readonly<Record<string, string>>;

/** The app, and what its placeholders stand for. Its key is in PEM, as the page of an app on GitHub gives it. */
const registered = async (
  github: LoopbackGitHub,
  repository: string,
  { repositories }: RehearsalFile,
  slug: string,
  scopes: RehearsalFile["apps"][string]["permissions"],
): Promise<{ readonly app: App; readonly values: Values }> => {
  const { publicKey, privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
  const owner = `${repository.split("/")[0]}/`.toLowerCase();
  const permissions = Object.fromEntries(
    Object.entries(scopes).map(([scope, level]) => [scope.replaceAll("_", "-"), level]),
  );
  const own = [repository, ...repositories.filter((name) => name.toLowerCase().startsWith(owner))];
  const app = github.registerApp({ slug, publicKey, permissions, repositories: own });
  return { app, values: { [`app.${slug}.id`]: String(app.id), [`app.${slug}.key`]: privateKey } };
};

/** GitHub's numbers for the roles that may be named in a bypass. */
const roleNumbers = { maintain: 2, write: 4, admin: 5 } as const;

const actorOf = (
  ids: ReadonlyMap<string, number>,
  app: string | undefined,
  role: keyof typeof roleNumbers = "admin",
): BypassActor =>
  app === undefined
    ? { actor_id: roleNumbers[role], actor_type: "RepositoryRole", bypass_mode: "always" }
    : { actor_id: ids.get(app) ?? null, actor_type: "Integration", bypass_mode: "always" };

const filled = (file: RehearsalFile, values: Values): RehearsalFile => {
  const all = (templates: Values) =>
    Object.fromEntries(Object.entries(templates).map(([name, template]) => [name, fill(template, values)]));
  const both = <T extends { readonly secrets: Values; readonly variables: Values }>(holder: T): T => ({
    ...holder,
    secrets: all(holder.secrets),
    variables: all(holder.variables),
  });
  const environments = Object.entries(file.environments).map(([name, holder]) => [name, both(holder)] as const);
  return { ...both(file), environments: Object.fromEntries(environments) };
};

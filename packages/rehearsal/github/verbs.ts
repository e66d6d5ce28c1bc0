import type { GitHubStore } from "./github-store.ts";
import type { Repository } from "./records/repository.ts";
import { type DeploymentVerbs, deploymentVerbs } from "./verbs-of-deployments.ts";
import { type GateVerbs, gatesOf } from "./verbs-of-gates.ts";
import { type PeopleVerbs, peopleOf } from "./verbs-of-people.ts";
import { type RepositoryVerbs, repositoryVerbs } from "./verbs-of-repositories.ts";
import { type RunVerbs, runVerbs } from "./verbs-of-runs.ts";
import { type SettingVerbs, settingsOf } from "./verbs-of-settings.ts";
import { type TokenVerbs, tokenVerbs } from "./verbs-of-tokens.ts";

/** What can be done with it besides asking it over the wire. */
export interface GitHubVerbs
  extends RepositoryVerbs,
    TokenVerbs,
    DeploymentVerbs,
    PeopleVerbs,
    SettingVerbs,
    GateVerbs,
    RunVerbs {}

/** What the rehearsal itself does with a GitHub, by name. */
export function verbsOf(store: GitHubStore): GitHubVerbs {
  const must = (name: string): Repository => {
    const repository = store.find(name);
    if (!repository) throw new Error(`No repository ${name}. There are: ${names() || "none"}.`);
    return repository;
  };
  const names = () =>
    store.repositories
      .all()
      .map(({ name }) => name)
      .join(", ");
  return {
    ...repositoryVerbs(store, must),
    ...tokenVerbs(store, must),
    ...deploymentVerbs(store, must),
    ...peopleOf(store, must),
    ...settingsOf(store, must),
    ...gatesOf(store, must),
    ...runVerbs(store),
  };
}

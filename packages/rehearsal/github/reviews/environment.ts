import { type Actor, rehearsal } from "../records/effect.ts";
import type { BranchPolicy, Environment, EnvironmentStore } from "../records/environment.ts";
import type { Repository } from "../records/repository.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** What can be said about an environment; what is left out stays as it was. */
export interface EnvironmentSettings
  extends Partial<
    Pick<Environment, "secrets" | "variables" | "reviewers" | "preventSelfReview" | "canAdminsBypass" | "waitTimer">
  > {
  /** Names of branches as patterns, or policies. */
  readonly branches?: readonly (string | Omit<BranchPolicy, "id">)[] | "protected" | null;
}

/** The environment of this name, or `undefined`; names ignore case. */
export function findEnvironment(
  store: EnvironmentStore,
  repository: Repository,
  name: string,
): Environment | undefined {
  const wanted = name.toLowerCase();
  return environmentsOf(store, repository).find((item) => item.name.toLowerCase() === wanted);
}

/** All environments of a repository. */
export function environmentsOf(store: EnvironmentStore, repository: Repository): Environment[] {
  return store.environments.all().filter((item) => item.repository === repository.id);
}

/** Makes an environment or changes what is named of it. */
export function setEnvironment(
  store: ChangeLog & EnvironmentStore,
  repository: Repository,
  name: string,
  { branches, ...settings }: EnvironmentSettings = {},
  actor: Actor = rehearsal,
): Environment {
  if (name.trim() === "" || name.length > 255) {
    throw new Error(`"${name}" is not an environment name. Use 1 to 255 characters.`);
  }
  if ((settings.reviewers?.length ?? 0) > 6)
    throw new Error(`"${name}" has more than six reviewers. GitHub takes six.`);
  const known = findEnvironment(store, repository, name);
  const now = store.now();
  if (!known) store.effect(actor, repository.name, "environment.created", name);
  const fresh = {
    id: known?.id ?? store.ids.next("environment"),
    repository: repository.id,
    name,
    secrets: {},
    variables: {},
    reviewers: [],
    preventSelfReview: false,
    canAdminsBypass: true,
    waitTimer: 0,
    branches: null,
    createdAt: now,
  };
  const policies = branches === undefined ? {} : { branches: policiesOf(store, known, branches) };
  const environment = { ...fresh, ...known, ...settings, ...policies, updatedAt: now };
  return store.environments.put(environment.id, environment);
}

/** Forgets an environment with all it holds. */
export function deleteEnvironment(
  store: EnvironmentStore & ChangeLog,
  repository: Repository,
  environment: Environment,
  actor: Actor,
): void {
  store.environments.remove(environment.id);
  store.effect(actor, repository.name, "environment.deleted", environment.name);
}

/** Numbers new policies; those that were there keep their number. */
function policiesOf(
  store: ChangeLog,
  known: Environment | undefined,
  wanted: NonNullable<EnvironmentSettings["branches"]> | null,
): Environment["branches"] {
  if (wanted === null || wanted === "protected") return wanted;
  const old = known && Array.isArray(known.branches) ? (known.branches as readonly BranchPolicy[]) : [];
  return wanted.map((item) => {
    const { name, type } = typeof item === "string" ? { name: item, type: "branch" as const } : item;
    const same = old.find((policy) => policy.name === name && policy.type === type);
    return same ?? { id: store.ids.next("branch-policy"), name, type };
  });
}

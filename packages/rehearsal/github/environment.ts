import type { EnvironmentValues } from "../stage.ts";
import { type Actor, rehearsal } from "./effect.ts";
import type { Repository } from "./repository.ts";
import type { World } from "./world.ts";

/** An environment of a repository: what it holds and how it is protected. */
export interface Environment extends EnvironmentValues {
  readonly id: number;
  readonly repository: number;
  readonly name: string;
  /** Logins of people, any one of whom may let a deployment pass. */
  readonly reviewers: readonly string[];
  readonly preventSelfReview: boolean;
  /** Minutes */
  readonly waitTimer: number;
  /** Patterns of branches that may deploy; `null` lets every branch. */
  readonly branches: readonly string[] | null;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** What can be said about an environment; what is left out stays as it was. */
export type EnvironmentSettings = Partial<
  Pick<Environment, "secrets" | "variables" | "reviewers" | "preventSelfReview" | "waitTimer" | "branches">
>;

/** The environment of this name, or `undefined`; names ignore case. */
export function findEnvironment(world: World, repository: Repository, name: string): Environment | undefined {
  const wanted = name.toLowerCase();
  return environmentsOf(world, repository).find((item) => item.name.toLowerCase() === wanted);
}

/** All environments of a repository. */
export function environmentsOf(world: World, repository: Repository): Environment[] {
  return world.environments.all().filter((item) => item.repository === repository.id);
}

/** Makes an environment or changes what is named of it. */
export function setEnvironment(
  world: World,
  repository: Repository,
  name: string,
  settings: EnvironmentSettings = {},
  actor: Actor = rehearsal,
): Environment {
  if (name.trim() === "" || name.length > 255) {
    throw new Error(`"${name}" is no environment name. Use 1 to 255 characters.`);
  }
  const known = findEnvironment(world, repository, name);
  const now = world.now();
  if (!known) world.effect(actor, repository.name, "environment.created", name);
  const fresh = {
    id: known?.id ?? world.ids.next("environment"),
    repository: repository.id,
    name,
    secrets: {},
    variables: {},
    reviewers: [],
    preventSelfReview: false,
    waitTimer: 0,
    branches: null,
    createdAt: now,
  };
  const environment = { ...fresh, ...known, ...settings, updatedAt: now };
  return world.environments.put(environment.id, environment);
}

/** The acts of a demo: what happens to the sample's repository, one event after the other. */
import { play, type Shown, type Watching } from "../cli/watch.ts";
import type { Rehearsal } from "../session/rehearsal.ts";
import type { DemoRepository, Edit } from "./repository.ts";

/** Where the acts are played. */
export interface Context {
  readonly rehearsal: Rehearsal;
  readonly repository: DemoRepository;
  readonly watching: Watching;
}

/** The change that the demo carries from a branch of its own to production. */
export const change: Edit = {
  file: "infra/dev.tfvars",
  from: 'etl_schedule   = "0 * * * *"',
  to: 'etl_schedule   = "*/30 * * * *"',
  commit: "Take files in every half hour",
};

export const version = "1.5.0";
const feature = "feature/half-hours";
const release = `release/${version}`;

/** What can happen; each gives what was shown of it. */
export const acts = {
  /** Ada proposes a change, and merges it when it is verified. */
  propose: async ({ rehearsal, repository, watching }: Context): Promise<Shown> => {
    await repository.commit(feature, change);
    const shown = await play(
      rehearsal,
      { event: "pull_request", branch: feature, base: "develop", title: change.commit },
      watching,
    );
    if (shown.conclusion === "success") await repository.merge(feature, `${change.commit} (#1)`);
    return shown;
  },
  /** Develop goes to dev; nobody is asked. */
  develop: ({ rehearsal, watching }: Context): Promise<Shown> =>
    play(rehearsal, { event: "push", branch: "develop" }, watching),
  /** A release branch goes to production, through people. */
  release: async ({ rehearsal, repository, watching }: Context): Promise<Shown> => {
    await repository.branch(release);
    return play(rehearsal, { event: "push", branch: release }, watching);
  },
} as const;

/** Brings branches to the loopback GitHub as they are, without an event: what was there before the demo began. */
export async function bring({ rehearsal, repository }: Context, ...branches: readonly string[]): Promise<void> {
  for (const branch of branches) {
    const ref = `refs/heads/${branch}`;
    await rehearsal.github.push(rehearsal.repository, repository.folder, ref, ref, "ada");
  }
}

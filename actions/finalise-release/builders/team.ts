import { flowFor } from "../../../packages/decide/flow/flow.ts";
import { type Around, type MemoryTeam, memoryTeam } from "../../../packages/kit/builders/finishing.ts";
import { trustedBranch } from "../../../packages/kit/builders/policy.ts";
import { triggerOf } from "../../../packages/kit/builders/world.ts";
import type { Result } from "../../../packages/kit/result.ts";
import { configurationOf } from "../../../packages/model/builders/release.ts";
import type { Needs } from "../../../packages/model/run/needs.ts";
import { finaliseRelease } from "../finalise-release.ts";

/** A mirror that the configuration names. */
export const address = "https://git.example.com/acme/mirror";
const config = `finalise: { branches: [live], mirrors: ["${address}"], delete-branch: true }`;
/** A team with it. */
export function teamOf(more: Parameters<typeof memoryTeam>[0] = {}) {
  return memoryTeam({ mirrors: [address], ...more });
}

/** What else a job that finishes is given. */
interface FinishSettings {
  readonly settings?: string;
  readonly tokens?: Record<string, string>;
  readonly needs?: Needs;
}

/** Finishes the release of a team (or another), in a job of its own, with these settings and tokens of mirrors. */
export function finalise(
  team: MemoryTeam,
  around?: Around,
  { release, ledger } = { release: team.release, ledger: team.ledger },
  { settings = config, tokens, needs }: FinishSettings = {},
): Promise<Result> {
  const configuration = configurationOf(settings);
  const { policy, contents } = trustedBranch(settings);
  const branch = release.branch === "hotfix/other" ? "hotfix/1.5.0" : release.branch;
  const flow = flowFor(triggerOf({ branch, commit: release.commit }), configuration);
  const none = { needs, "mirror-key": undefined, "mirror-hosts": undefined, "mirror-tokens": tokens };
  const values = {
    flow: {
      ...flow,
      release: { ...flow.release, id: release.id },
      trigger: { ...flow.trigger, branch: release.branch },
    },
    release,
    configuration,
    policy,
    workflow: undefined,
    token: "t",
  };
  return finaliseRelease(
    { ...values, ...none, "look-ahead": false, "app-id": "1", "app-key": "key" },
    { ...team.world(around, { release, ledger }), contents },
  );
}

/** How often a ref was moved, and releases published. */
export function deeds({ repository, releases }: MemoryTeam) {
  return {
    moves: ["refs/heads/main", "refs/tags/v1.5.0", "refs/heads/live", "refs/heads/develop"].map(
      (ref) => repository.moves.filter((move) => move.startsWith(`${ref} `)).length,
    ),
    published: releases.changes.filter((change) => change.startsWith("published")).length,
  };
}
/** Main and develop were made by the team. */
export const once = { moves: [2, 1, 1, 2], published: 1 };

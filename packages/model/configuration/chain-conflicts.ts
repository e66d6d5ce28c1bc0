import type { Keys } from "../settings/settings-mistakes.ts";
import type { Configuration } from "./configuration.ts";

/** Folders that the ledger keeps beside those of a release's environments. */
const kept = new Set(["verification", "finalise"]);

/** Environments of GitHub whose jobs run no code of the team, so that what they sign for the ledger is believed. */
const own = new Set(["approval", "record", "finalise"]);

/** Mistakes in chains: an environment that comes twice, or one that is named like a folder of the ledger or an environment of Slipway's own jobs. */
export function chainConflicts({ flows }: Configuration): { keys: Keys; message: string }[] {
  return (["develop", "release", "hotfix"] as const).flatMap((flow) =>
    flows[flow].chain.flatMap((name, index, chain) => {
      const keys: Keys = ["flows", flow, "chain", index];
      if (chain.indexOf(name) < index) return [{ keys, message: `"${name}" is in the chain already` }];
      if (kept.has(name)) return [{ keys, message: `"${name}" is a name that the ledger keeps for itself` }];
      return own.has(name.toLowerCase())
        ? [{ keys, message: `"${name}" is an environment of Slipway's own jobs` }]
        : [];
    }),
  );
}

import type { Configuration } from "../../model/configuration.ts";

/** Environments that a configuration names anywhere: in a chain, as the preview, or with rules of their own. */
export function knownEnvironments({ flows, environments }: Configuration): ReadonlySet<string> {
  return new Set([
    ...flows.develop.chain,
    ...flows.release.chain,
    ...flows.hotfix.chain,
    ...(flows.feature.preview === null ? [] : [flows.feature.preview]),
    ...Object.keys(environments),
  ]);
}

import { derivedEnvironments, requiredApprovalsIn } from "../../model/configuration/approval-environments.ts";
import type { Configuration } from "../../model/configuration/configuration.ts";

/** Environments of GitHub that a configuration names anywhere: in a chain, as the preview, or with rules of their own. */
export function knownEnvironments({ flows, environments }: Configuration): ReadonlySet<string> {
  return new Set([
    ...flows.develop.chain,
    ...flows.release.chain,
    ...flows.hotfix.chain,
    ...(flows.feature.preview === null ? [] : [flows.feature.preview]),
    ...Object.keys(environments),
  ]);
}

/** The same, and those that are beside them: for plans, requests, checks and the people who are asked, and the two of its own that Slipway has. */
export function takenEnvironments(configuration: Configuration): ReadonlySet<string> {
  return new Set([
    ...[...knownEnvironments(configuration)].flatMap((name) => [name, ...derivedEnvironments(name)]),
    ...requiredApprovalsIn(configuration).map(({ name }) => name),
    "approval",
    "finalise",
  ]);
}

import type { Configuration } from "../../model/configuration/configuration.ts";
import type { PerformanceSuite } from "../../model/configuration/configuration-performance.ts";

/** The suites that are measured in an environment. */
export function suitesOf(environment: string, { performance }: Configuration): PerformanceSuite[] {
  return performance.suites.filter(({ environments }) => environments?.includes(environment) ?? true);
}

/** Whether the role that may let a slower release pass is asked for acceptance in this environment. */
export function slowdownAcceptedBy(environment: string, { performance, environments }: Configuration): string | null {
  const role = performance["accept-by"];
  return role !== undefined && (environments[environment]?.accept[role] ?? 0) > 0 ? role : null;
}

import { deployTriedOf } from "../../packages/decide/ledger/promotion-verdict.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";

/** Only a deploy that was tried is told to GitHub, under the run that tried it. */
export async function deploymentStatus(
  { environment, entries, verdict, because }: Promotion,
  release: Release | undefined,
  { deployments, log }: World,
): Promise<void> {
  const tried = environment === null ? undefined : deployTriedOf(entries, environment);
  if (environment === null || !release || !tried) return;
  const address = entries.map(({ facts }) => addressIn(facts.url)).findLast(Boolean);
  const url = await deployments.record({
    environment,
    commit: release.commit,
    release: release.id,
    execution: tried.execution,
    state: verdict === "go" ? "success" : "failure",
    description: because,
    ...(address === undefined ? {} : { environmentUrl: address }),
  });
  log.info(`set the deployment of ${environment} to ${verdict === "go" ? "success" : "failure"}: ${url}`);
}

/** An http(s) address without credentials in it. */
const addressIn = (value: unknown): string | undefined => {
  const url = typeof value === "string" ? URL.parse(value) : null;
  return url && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "" ? url.href : undefined;
};

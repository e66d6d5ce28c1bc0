import { busyVerdict } from "../../packages/decide/busy.ts";
import { isNamed, tagOf, versionVerdict } from "../../packages/decide/version.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration.ts";
import type { Flow } from "../../packages/model/flow.ts";
import type { WhenBusy } from "../../packages/model/run-facts.ts";
import type { Verdict } from "../../packages/model/verdict.ts";

/** May this flow begin at all, before anybody is asked? Its version must be free, and with `refuse` nothing older of its kind under way. */
export const mayStart = async (
  flow: Flow,
  configuration: Configuration,
  whenBusy: WhenBusy,
  world: World,
): Promise<Verdict> => {
  const free = await versionIsFree(flow, world);
  if (!free.go || whenBusy === "wait") return free;
  const verdict = busyVerdict(flow, configuration, await world.runs.unfinished(world.execution.run));
  return verdict.go ? free : verdict;
};

/** A branch that names no version gets one when it is finished. */
const versionIsFree = async (
  { release: { version }, trigger }: Flow,
  { finishing: { refs } }: World,
): Promise<Verdict> => {
  if (!isNamed(version)) return { go: true, because: "the version follows from the commits" };
  const tags = await refs.list("refs/tags/v");
  const own = tags.find(({ name }) => name === `refs/tags/${tagOf(version)}`);
  const commit = own === undefined ? null : await refs.target(own);
  const named = tags.map(({ name }) => name.replace("refs/tags/", ""));
  return versionVerdict(
    { version, commit: trigger.commit },
    named.map((name) => ({ name, commit: name === tagOf(version) ? commit : null })),
  );
};

import { busyVerdict } from "../../packages/decide/flow/busy.ts";
import {
  followsFromCommits,
  isNamed,
  namesVersion,
  type VersionTag,
  versionVerdict,
} from "../../packages/decide/versions/version.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { WhenBusy } from "../../packages/model/run/run-facts.ts";

const folder = "refs/tags";

/** May this flow begin at all, before anybody is asked? Its version must be free, and with `refuse` nothing older of its kind under way. */
export async function mayStart(
  flow: Flow,
  configuration: Configuration,
  whenBusy: WhenBusy,
  world: World,
): Promise<Verdict> {
  const free = await versionIsFree(flow, configuration, world);
  if (!free.go || whenBusy === "wait") return free;
  const verdict = busyVerdict(flow, configuration, await world.runs.unfinished(world.execution.run));
  return verdict.go ? free : verdict;
}

/** A branch that names no version gets one when it is finished; whether one can be found then is known now. */
const versionIsFree = async (
  { release: { version }, trigger }: Flow,
  { versions: scheme }: Configuration,
  { finishing: { refs } }: World,
): Promise<Verdict> => {
  const matches = await refs.list(folder);
  const names = matches.map(({ name }) => name.slice(folder.length + 1));
  if (!isNamed(version)) return followsFromCommits(names, scheme);
  const tags = matches.map(async (ref): Promise<VersionTag> => {
    const name = ref.name.slice(folder.length + 1);
    return { name, commit: namesVersion(name, version, scheme) ? await refs.target(ref) : null };
  });
  return versionVerdict({ version, commit: trigger.commit }, { tags: await Promise.all(tags), scheme });
};

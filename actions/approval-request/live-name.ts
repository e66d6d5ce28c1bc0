import { versionsInTags } from "../../packages/decide/versions/tag-versions.ts";
import { isNamed } from "../../packages/decide/versions/version.ts";
import type { World } from "../../packages/kit/world.ts";
import type { VersionScheme } from "../../packages/model/configuration/configuration.ts";
import type { CurrentRelease, EnvironmentState } from "../../packages/model/ledger/promotion.ts";
import type { Standing } from "./standing.ts";

/** The same standing with the names that people know: a release whose branch named no version is called by its tag, or by its commit while it has none. */
export async function withLiveNames(
  standing: Standing,
  scheme: VersionScheme,
  world: Pick<World, "releaseTags">,
): Promise<Standing> {
  const states = [standing.here, standing.last];
  const isUnnamed = states.some((state) =>
    [state?.current, state?.lastKnownGood].some((it) => it && !isNamed(it.name)),
  );
  if (!isUnnamed) return standing;
  const tag = await world.releaseTags.newest();
  const named = (currentRelease: CurrentRelease | null): CurrentRelease | null => {
    if (currentRelease === null || isNamed(currentRelease.name)) return currentRelease;
    const version =
      tag?.commit === currentRelease.commit ? versionsInTags([tag.name], scheme).versions[0]?.version : undefined;
    return { ...currentRelease, name: version ?? `commit ${currentRelease.commit.slice(0, 7)}` };
  };
  const all = (state: EnvironmentState | null): EnvironmentState | null =>
    state && { ...state, current: named(state.current), lastKnownGood: named(state.lastKnownGood) };
  return { ...standing, here: all(standing.here), last: all(standing.last) };
}

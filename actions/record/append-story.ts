import { ledgerChange, ledgerPaths } from "../../packages/decide/ledger/ledger-files.ts";
import type { Story } from "../../packages/decide/ledger/promotion.ts";
import { stillThere } from "../../packages/kit/lock/ledger-kept.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Promotion } from "../../packages/model/ledger/promotion.ts";

/** Adds a story to the ledger, or finds it there. `written` is a commit of it that must still be part of its history. */
export async function appendStory(
  story: Story,
  written: string | undefined,
  world: World,
): Promise<{ commit: string; promotion: Promotion }> {
  const paths = ledgerPaths(story);
  let promotion: Promotion | undefined;
  const { commit, wrote } = await world.ledger.append(messageOf(story), async (now) => {
    await stillThere(written, now, world);
    const read = async (path: string | null) => (path === null ? null : now.read(path));
    const [release, promoted, environment, acceptance] = await Promise.all([
      read(paths.release),
      read(paths.promotion),
      read(paths.environment),
      read(paths.acceptance),
    ]);
    const change = ledgerChange(story, { release, promotion: promoted, environment, acceptance });
    promotion = change.promotion;
    return change.files;
  });
  if (!promotion || commit === null) throw new Error("the ledger accepted nothing and gave no reason");
  world.log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
  return { commit, promotion };
}

const messageOf = ({ release, environment, stage, flow }: Story): string =>
  `Record ${release ? `${environment ?? stage} of ${release.id}` : `a run of ${flow ?? "no flow"}`}`;

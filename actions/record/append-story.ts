import { ledgerChange, ledgerPaths } from "../../packages/decide/ledger-files.ts";
import type { Story } from "../../packages/decide/promotion.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Promotion } from "../../packages/model/promotion.ts";
import type { LedgerNow } from "../../packages/ports/ledger.ts";
import { rewritten } from "../../packages/ports/ledger-root.ts";

/** Adds a story to the ledger, or finds it there. `written` is a commit of it that must still be part of its history. */
export const appendStory = async (
  story: Story,
  written: string | undefined,
  world: World,
): Promise<{ commit: string; promotion: Promotion }> => {
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
  if (!promotion || commit === null) throw new Error("the ledger took nothing and said nothing");
  world.log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
  return { commit, promotion };
};

/** What this run wrote before must still be part of the history. */
const stillThere = async (written: string | undefined, now: LedgerNow, { ancestry }: World): Promise<void> => {
  if (written === undefined || written === now.commit) return;
  if (now.commit !== null && (await ancestry.isAncestor(written, now.commit))) return;
  throw rewritten(`${written.slice(0, 7)}, which an earlier job of this run wrote, is not part of it`);
};

const messageOf = ({ release, environment, stage, flow, execution }: Story): string =>
  `Record ${release ? `${environment ?? stage} of ${release.id}` : `a run of ${flow ?? "no flow"}`}\n\nrun ${execution.run}, attempt ${execution.attempt}`;

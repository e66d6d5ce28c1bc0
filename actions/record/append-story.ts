import { ledgerChange, ledgerPaths } from "../../packages/decide/ledger/ledger-files.ts";
import type { Story } from "../../packages/decide/ledger/promotion.ts";
import { stillThere } from "../../packages/kit/lock/ledger-kept.ts";
import { readOnce } from "../../packages/kit/lock/read-once.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Entry } from "../../packages/model/ledger/entry.ts";
import type { Promotion } from "../../packages/model/ledger/promotion.ts";
import type { LedgerNow } from "../../packages/ports/ledger/ledger.ts";
import { type DurationsFound, judgeDurations, performanceFiles } from "./performance-history.ts";

/** What was written. */
export interface Written {
  readonly commit: string;
  readonly promotion: Promotion;
  /** How long everything took, where that is watched. */
  readonly durations: DurationsFound | undefined;
}

/**
 * Adds a story to the ledger with what it measured, or finds it there. `written` is a commit of it that must still be part of its history;
 * `slowness` makes the entry for durations that close the gate.
 */
export async function appendStory(
  story: Story,
  written: string | undefined,
  configuration: Configuration | undefined,
  slowness: (because: string) => Entry,
  world: World,
): Promise<Written> {
  const paths = ledgerPaths(story);
  let promotion: Promotion | undefined;
  let durations: DurationsFound | undefined;
  const { commit, wrote } = await world.ledger.append(messageOf(story), async (now) => {
    await stillThere(written, now, world);
    const read = async (path: string | null) => (path === null ? null : now.read(path));
    const [release, promoted, environment, acceptance] = await Promise.all([
      read(paths.release),
      read(paths.promotion),
      read(paths.environment),
      read(paths.acceptance),
    ]);
    const performance = readOnce(now);
    durations = await durationsOf(story, configuration, performance);
    const answer = durations?.judgement.answer;
    const entries = answer?.kind === "no" ? [...story.entries, slowness(answer.because)] : story.entries;
    const change = ledgerChange({ ...story, entries }, { release, promotion: promoted, environment, acceptance });
    promotion = change.promotion;
    const history = await performanceFiles(promotion, story.release, configuration, durations, performance);
    const files = { ...change.files, ...history };
    return Object.keys(files).length === 0 ? null : files;
  });
  if (!promotion || commit === null) throw new Error("the ledger accepted nothing and gave no reason");
  world.log.info(`${wrote ? "wrote" : "found"} ${paths.promotion} on slipway-ledger, commit ${commit}`);
  return { commit, promotion, durations };
}

async function durationsOf(
  { environment, release, execution, entries }: Story,
  configuration: Configuration | undefined,
  now: LedgerNow,
): Promise<DurationsFound | undefined> {
  if (environment === null || release === null || configuration === undefined) return undefined;
  return judgeDurations({ environment, release, configuration, execution, entries }, now);
}

const messageOf = ({ release, environment, stage, flow }: Story): string =>
  `Record ${release ? `${environment ?? stage} of ${release.id}` : `a run of ${flow ?? "no flow"}`}`;

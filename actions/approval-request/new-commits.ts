import { productionVerdict, releaseBase, versionLike } from "../../packages/decide/writers/release-range.ts";
import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { CurrentRelease } from "../../packages/model/ledger/promotion.ts";
import type { CommitFacts } from "../../packages/model/release/commit-facts.ts";

/** Commits, and since when they are new. */
export interface NewCommits {
  readonly commits: readonly CommitFacts[];
  /** `since 1.4.2` */
  readonly message: string;
  /** Commit or branch since which they are; `null` for all of the history. */
  readonly base: string | null;
}

/** What the range of a first release may begin with. */
export interface RangeStart {
  readonly mainBranch: string;
  /** `approvals.since`: a tag or commit that people said production runs. */
  readonly since: string | undefined;
  /** Whether the trusted branch has no rules yet, so that those of this very release hold. */
  readonly isFirst: boolean;
}

type Ranged = Pick<World, "ancestry" | "commits" | "finishing" | "log" | "releaseTags">;

/**
 * Commits of a release since what is released. Before there is any: since it left the main branch or since `approvals.since`, whichever leaves
 * fewer; where the release has nothing in common with it and brings its own rules, since the newest tag of a version; all of its history where it has none of these. Throws
 * `UserError(ledger_rewritten)` where the ledger speaks of a production that main and tags know nothing of.
 */
export async function commitsOf(
  head: string,
  current: CurrentRelease | null,
  { mainBranch, since, isFirst }: RangeStart,
  world: Ranged,
): Promise<NewCommits> {
  const { commits, log } = world;
  const released = await inMain(current, mainBranch, world);
  const ranges: NewCommits[] = [];
  for (const from of released === null ? [null] : [released, null]) {
    const { base, message } = releaseBase(from, mainBranch);
    const matches = await commits.since(base, head);
    if (matches === null) log.info(`${base} is not there or has nothing in common with ${head.slice(0, 7)}`);
    else ranges.push({ commits: matches, message, base: from?.commit ?? mainBranch });
    if (matches !== null) break;
  }
  if (released === null && since !== undefined) ranges.push(...(await sinceTag(since, head, world)));
  const [shortest] = ranges.toSorted((a, b) => a.commits.length - b.commits.length);
  if (shortest) return shortest;
  // Whoever can push a tag could hide behind it what he wrote: it counts only where there are no rules yet that it would go around.
  if (isFirst) {
    const tag = await newestTag(head, world);
    const newCommits = tag === undefined ? [] : await sinceTag(tag, head, world);
    if (newCommits[0]) return newCommits[0];
  }
  log.info(
    `everybody who ever wrote counts as an author: name the tag that production runs in approvals.since, on the branch ${mainBranch}`,
  );
  return { commits: (await commits.since(null, head)) ?? [], message: "in all of its history", base: null };
}

/** The commits since a tag or a commit; none if it is not there or not before the release. */
const sinceTag = async (
  name: string,
  head: string,
  { ancestry, commits, finishing, log }: Ranged,
): Promise<readonly NewCommits[]> => {
  const ref = /^[0-9a-f]{40}$/.test(name) ? null : await finishing.refs.read(`refs/tags/${name}`);
  const base = ref === null ? name : await finishing.refs.target(ref);
  const isBefore = /^[0-9a-f]{40}$/.test(base) && (await ancestry.isAncestor(base, head));
  const matches = isBefore ? await commits.since(base, head) : null;
  if (matches === null) log.info(`${name} is not there, or ${head.slice(0, 7)} does not hold it`);
  return matches === null ? [] : [{ commits: matches, message: `since ${name}`, base }];
};

/** Tags of versions that are looked at, highest first. */
const most = 10;

/** The highest tag of a version that a commit holds. */
const newestTag = async (head: string, { ancestry, finishing }: Ranged): Promise<string | undefined> => {
  const tags = new Map(
    (await finishing.refs.list("refs/tags/")).map((ref) => [ref.name.slice("refs/tags/".length), ref]),
  );
  for (const name of versionLike([...tags.keys()]).slice(0, most)) {
    const ref = tags.get(name);
    if (ref && (await ancestry.isAncestor(await finishing.refs.target(ref), head))) return name;
  }
  return undefined;
};

/** What production runs, where main holds it; `null` for a release that is not finished yet. */
const inMain = async (
  current: CurrentRelease | null,
  mainBranch: string,
  { ancestry, log, releaseTags }: Pick<World, "ancestry" | "log" | "releaseTags">,
): Promise<CurrentRelease | null> => {
  if (current === null) return null;
  const isInMain = await ancestry.isAncestor(current.commit, `refs/heads/${mainBranch}`);
  const newest = isInMain ? null : await releaseTags.newest();
  const verdict = productionVerdict({
    current,
    mainBranch,
    isInMain,
    newest: newest && { tag: newest.name, isHeld: await ancestry.isAncestor(newest.commit, current.commit) },
  });
  if (!verdict.go) throw new UserError(verdict.because, verdict);
  if (!isInMain) log.info(`${current.release} runs, but ${mainBranch} does not hold it yet`);
  return isInMain ? current : null;
};

/** Commits since what runs in one environment, if that is known and something else than `all` begins with. */
export async function commitsSince(
  here: CurrentRelease | null,
  head: string,
  all: NewCommits,
  released: CurrentRelease | null,
  { commits }: World,
): Promise<NewCommits> {
  if (here === null || here.commit === released?.commit) return all;
  const matches = here.commit === head ? [] : await commits.since(here.commit, head);
  return matches === null ? all : { commits: matches, message: `since ${here.name}`, base: here.commit };
}

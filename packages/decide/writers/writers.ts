import type { ApprovalRequest } from "../../model/approval/approval.ts";
import type { Account } from "../../model/approval/review.ts";
import type { CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove, Doer, PullFacts, ReleaseWork } from "../../model/release/release-work.ts";
import { list } from "../approval/words.ts";
import { countWords, type Deed, type Exclusion } from "./deeds.ts";
import { firstMoves, isMerge } from "./first-moves.ts";
import { written } from "./written.ts";

/** What tells whose work a release is. */
export interface Work extends ReleaseWork {
  /** Since what was released before, oldest first. */
  readonly commits: readonly CommitFacts[];
  /** Whose push began this run, and of which branch. */
  readonly pusher: Account;
  readonly branch: string;
  /** Who ran it again. */
  readonly reRunners: readonly Account[];
}

/** Who does not count as an approver, and what nobody can know about it. */
export interface Writers {
  readonly excluded: ApprovalRequest["excluded"];
  /** Sentences for people, without a full stop. */
  readonly unknown: readonly string[];
}

/**
 * Who does not count as an approver of these commits, and why: who wrote them (authors, co-authors, committers, whoever opened their pull
 * requests), who pushed them first, whose push began the run, who ran it again. Each person once, with everything that they did.
 */
export function writersOf(work: Work, exclude: readonly Exclusion[]): Writers {
  const { commits, pulls, pusher, branch, reRunners } = work;
  const first = firstMoves(commits, work.moves);
  const pushes = pushesOf(commits, first);
  const theirs = pulls.filter((pull) => isOfRelease(pull, branch, commits));
  const deeds: Deed[] = [
    ...written(commits, first, theirs),
    ...theirs.flatMap(({ author, number }) =>
      author === null ? [] : [{ who: author, as: "author" as const, did: `opened pull request #${number}` }],
    ),
    ...pushes.flatMap(({ actor, shas }) =>
      actor === null || actor.bot ? [] : [{ who: actor, as: "pusher" as const, did: `pushed ${countWords(shas)}` }],
    ),
    { who: pusher, as: "pusher", did: "pushed the release" },
    ...reRunners.map((who) => ({ who, as: "re-runner" as const, did: "ran this run again" })),
  ];
  return {
    excluded: byPerson(deeds.filter(({ as, who }) => exclude.includes(as) && who.login !== "")),
    unknown: [
      ...(work.isWhole
        ? []
        : ["GitHub reports more pushes and pull requests than were read: older ones may be of these commits"]),
      ...(exclude.includes("pusher") ? unknownPushers(pushes) : []),
      ...(exclude.includes("author") ? [...theirs.flatMap(unknownInPull), ...unknownCommitters(commits)] : []),
    ],
  };
}

/** Whether one of these commits shows that it came by a pull request: a merge, a number in a title, a move that GitHub reports as one. */
export function mayHoldPulls(commits: readonly CommitFacts[], moves: readonly BranchMove[]): boolean {
  const merged = new Set(moves.filter(isMerge).map(({ after }) => after));
  return commits.some(({ sha, title, parents }) => parents.length > 1 || /#\d/.test(title) || merged.has(sha));
}

/** A pull request by which the release itself is to be merged somewhere is none of its parts. */
function isOfRelease({ head, merge, branch, fork }: PullFacts, release: string, commits: readonly CommitFacts[]) {
  const shas = new Set(commits.map(({ sha }) => sha));
  return (merge !== null && shas.has(merge)) || (shas.has(head) && !(fork === null && branch === release));
}

interface Push {
  readonly actor: Doer | null;
  readonly shas: readonly string[];
}

/** Who pushed how many commits first. */
function pushesOf(commits: readonly CommitFacts[], first: ReadonlyMap<string, BranchMove>): readonly Push[] {
  const pushed = commits.flatMap(({ sha }) => {
    const move = first.get(sha);
    return move === undefined || isMerge(move) ? [] : [{ sha, actor: move.actor }];
  });
  return [...Map.groupBy(pushed, ({ actor }) => actor?.login.toLowerCase() ?? "").values()].map((all) => ({
    actor: all[0]?.actor ?? null,
    shas: all.map(({ sha }) => sha),
  }));
}

function unknownPushers(pushes: readonly Push[]): string[] {
  return pushes.flatMap(({ actor, shas }) =>
    actor === null
      ? [`an account that is gone pushed ${countWords(shas)}`]
      : actor.bot
        ? [`${actor.login}, which is an app, pushed ${countWords(shas)}: for whom, GitHub does not say`]
        : [],
  );
}

function unknownInPull({ number, author, fork }: PullFacts): string[] {
  return [
    ...(author === null ? [`an account that is gone opened pull request #${number}`] : []),
    ...(fork === null
      ? []
      : [
          `pull request #${number} comes from ${fork === "" ? "a fork that is gone" : `the fork ${fork}`}: who pushed there, GitHub does not say here`,
        ]),
  ];
}

/** Who wrote it is known; the address of who made a commit of it says nothing, and anybody can set it. */
function unknownCommitters(commits: readonly CommitFacts[]): string[] {
  const strangers = new Map<string, string>();
  for (const { sha, committer, authors } of commits)
    if (committer !== null && committer.login === null && authors.every(({ email }) => email !== committer.email))
      strangers.set(
        committer.email.toLowerCase(),
        `${committer.name} <${committer.email}>, who committed ${sha.slice(0, 7)}`,
      );
  return strangers.size === 0 ? [] : [`GitHub knows no account of ${list([...strangers.values()].slice(0, 20))}`];
}

/** Each person once, by login or number, under the first of their deeds. */
function byPerson(deeds: readonly Deed[]): ApprovalRequest["excluded"] {
  const people: { login: string; id: number | null; as: Exclusion; did: string[] }[] = [];
  for (const { who, as, did } of deeds) {
    const known = people.find(
      ({ login, id }) => login.toLowerCase() === who.login.toLowerCase() || (id !== null && id === who.id),
    );
    if (known === undefined) people.push({ login: who.login, id: who.id, as, did: [did] });
    else {
      known.id ??= who.id;
      if (!known.did.includes(did)) known.did.push(did);
    }
  }
  return people.map(({ login, id, as, did }) => ({ login, id, as, because: list(did) }));
}

import type { ApprovalRequest } from "../../model/approval.ts";
import type { Author, CommitFacts } from "../../model/commit-facts.ts";
import type { exclusions } from "../../model/configuration.ts";
import type { BranchMove, Doer, PullFacts, ReleaseWork } from "../../model/release-work.ts";
import type { Account } from "../../model/review.ts";
import { list } from "../approval-words.ts";
import { firstMoves, isMerge } from "./first-moves.ts";

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

type Exclusion = (typeof exclusions)[number];

/** Something that somebody did to the release: `did` goes on after their name. */
interface Deed {
  readonly who: Account;
  readonly as: Exclusion;
  readonly did: string;
}

/**
 * Who does not count as an approver of these commits, and why: who wrote them (authors, co-authors, committers, whoever opened their pull
 * requests), who pushed them first, whose push began the run, who ran it again. Each person once, with everything that they did.
 */
export const writersOf = (work: Work, exclude: readonly Exclusion[]): Writers => {
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
      ...(exclude.includes("pusher") ? unknownPushers(pushes) : []),
      ...(exclude.includes("author") ? theirs.flatMap(unknownInPull) : []),
    ],
  };
};

/** Whether one of these commits shows that it came by a pull request: a merge, a number in a title, a move that GitHub tells of as one. */
export const mayHoldPulls = (commits: readonly CommitFacts[], moves: readonly BranchMove[]): boolean => {
  const merged = new Set(moves.filter(isMerge).map(({ after }) => after));
  return commits.some(({ sha, title, parents }) => parents.length > 1 || /#\d/.test(title) || merged.has(sha));
};

/** A pull request by which the release itself is to be merged somewhere is none of its parts. */
const isOfRelease = ({ head, merge, branch, fork }: PullFacts, release: string, commits: readonly CommitFacts[]) => {
  const shas = new Set(commits.map(({ sha }) => sha));
  return (merge !== null && shas.has(merge)) || (shas.has(head) && !(fork === null && branch === release));
};

/** What authors, co-authors and committers did, in this order. */
const written = (
  commits: readonly CommitFacts[],
  first: ReadonlyMap<string, BranchMove>,
  pulls: readonly PullFacts[],
): Deed[] => {
  const shares = commits.flatMap((commit) => sharesIn(commit, first.get(commit.sha), pulls));
  return roles.flatMap((did) => {
    const people = Map.groupBy(
      shares.filter((share) => share.did === did),
      ({ by }) => by.login?.toLowerCase() ?? "",
    );
    return [...people.values()].flatMap((all) => {
      const { login = null } = all[0]?.by ?? {};
      const id = all.find(({ by }) => by.id !== null)?.by.id ?? null;
      const shas = all.map(({ sha }) => sha);
      return login === null ? [] : [{ who: { login, id }, as: "author" as const, did: `${did} ${shaWords(shas)}` }];
    });
  });
};

const roles = ["wrote", "is named co-author in", "committed"] as const;

/** Somebody's part in one commit. */
interface Share {
  readonly by: Author;
  readonly did: (typeof roles)[number];
  readonly sha: string;
}

/** Who merged somebody else's pull request by the button wrote nothing, though the commit that GitHub made of it names them. */
const sharesIn = (
  { sha, authors: [author, ...coAuthors], committer, parents, verified }: CommitFacts,
  move: BranchMove | undefined,
  pulls: readonly PullFacts[],
): Share[] => {
  const isMerged = (move !== undefined && isMerge(move)) || pulls.some(({ merge }) => merge === sha);
  const isOfGitHub = move === undefined || isMerge(move) || (move.actor?.bot === true && verified);
  const isButton = committer === null && parents.length > 1 && isMerged && isOfGitHub;
  // A rebase by the button names whoever pressed it as committer.
  const isRebase = move !== undefined && isMerge(move) && isSame(committer, move.actor);
  return [
    ...(author === undefined || isButton ? [] : [{ by: author, did: "wrote" as const, sha }]),
    ...coAuthors.map((by) => ({ by, did: "is named co-author in" as const, sha })),
    ...(committer === null || isRebase || isSame(committer, author ?? null)
      ? []
      : [{ by: committer, did: "committed" as const, sha }]),
  ];
};

const isSame = (one: Author | null, other: { readonly login: string | null } | null): boolean =>
  one?.login != null && one.login.toLowerCase() === other?.login?.toLowerCase();

interface Push {
  readonly actor: Doer | null;
  readonly shas: readonly string[];
}

/** Who pushed how many commits first. */
const pushesOf = (commits: readonly CommitFacts[], first: ReadonlyMap<string, BranchMove>): readonly Push[] => {
  const pushed = commits.flatMap(({ sha }) => {
    const move = first.get(sha);
    return move === undefined || isMerge(move) ? [] : [{ sha, actor: move.actor }];
  });
  return [...Map.groupBy(pushed, ({ actor }) => actor?.login.toLowerCase() ?? "").values()].map((all) => ({
    actor: all[0]?.actor ?? null,
    shas: all.map(({ sha }) => sha),
  }));
};

const unknownPushers = (pushes: readonly Push[]): string[] =>
  pushes.flatMap(({ actor, shas }) =>
    actor === null
      ? [`an account that is gone pushed ${countWords(shas)}`]
      : actor.bot
        ? [`${actor.login}, which is an app, pushed ${countWords(shas)}: for whom, GitHub does not tell`]
        : [],
  );

const unknownInPull = ({ number, author, fork }: PullFacts): string[] => [
  ...(author === null ? [`an account that is gone opened pull request #${number}`] : []),
  ...(fork === null
    ? []
    : [
        `pull request #${number} comes from ${fork === "" ? "a fork that is gone" : `the fork ${fork}`}: who pushed there, GitHub does not tell here`,
      ]),
];

/** Each person once, by login or number, under the first of their deeds. */
const byPerson = (deeds: readonly Deed[]): ApprovalRequest["excluded"] => {
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
};

/** `a1b2c3d and 2 more` */
const shaWords = ([one = "", ...more]: readonly string[]): string =>
  `${one.slice(0, 7)}${more.length === 0 ? "" : ` and ${more.length} more`}`;

/** `2 of the commits` */
const countWords = (shas: readonly string[]): string =>
  shas.length === 1 ? shaWords(shas) : `${shas.length} of the commits`;

import type { Author, CommitFacts } from "../../model/release/commit-facts.ts";
import type { BranchMove, PullFacts } from "../../model/release/release-work.ts";
import { type Deed, shaWords } from "./deeds.ts";
import { isMerge } from "./first-moves.ts";

/** What authors, co-authors and committers did, in this order. */
export function written(
  commits: readonly CommitFacts[],
  first: ReadonlyMap<string, BranchMove>,
  pulls: readonly PullFacts[],
): Deed[] {
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
}

const roles = ["wrote", "is named co-author in", "committed"] as const;

/** Somebody's part in one commit. */
interface Share {
  readonly by: Author;
  readonly did: (typeof roles)[number];
  readonly sha: string;
}

/** Who merged somebody else's pull request by the button wrote nothing, though the commit that GitHub made of it names them. */
function sharesIn(
  { sha, authors: [author, ...coAuthors], committer, parents, verified }: CommitFacts,
  move: BranchMove | undefined,
  pulls: readonly PullFacts[],
): Share[] {
  const isMoved = move !== undefined && isMerge(move);
  // The merge queue pushes by an app of GitHub's; of what nobody keeps any more its signature tells.
  const isKnown =
    verified && (move === undefined || move.actor?.bot === true) && pulls.some(({ merge }) => merge === sha);
  const isButton = committer === null && parents.length > 1 && (isMoved || isKnown);
  // A rebase by the button names whoever pressed it as committer.
  const isRebase = isMoved && isSame(committer, move.actor);
  return [
    ...(author === undefined || isButton ? [] : [{ by: author, did: "wrote" as const, sha }]),
    ...coAuthors.map((by) => ({ by, did: "is named co-author in" as const, sha })),
    ...(committer === null || isRebase || isSame(committer, author ?? null)
      ? []
      : [{ by: committer, did: "committed" as const, sha }]),
  ];
}

function isSame(one: Author | null, other: { readonly login: string | null } | null): boolean {
  return one?.login != null && one.login.toLowerCase() === other?.login?.toLowerCase();
}

/** What a finished release leaves, told so that two of them can be compared. */
import { createHash } from "node:crypto";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";

type Git = (...args: readonly string[]) => string;

/** What is left when nobody looks: refs of both repositories, releases with their files, open pull requests; without times. */
export interface State {
  readonly refs: Readonly<Record<string, string>>;
  readonly mirror: Readonly<Record<string, string>>;
  readonly releases: readonly object[];
  readonly pulls: readonly string[];
}

/** Reads it; `mirrored` is git in the mirror. */
export async function stateOf(github: LoopbackGitHub, repository: string, git: Git, mirrored: Git): Promise<State> {
  const pulls = github.pulls(repository).map(({ head, base, state }) => `${head} > ${base} ${state}`);
  const [refs, there] = [refsOf(git), refsOf(mirrored)];
  return { refs, mirror: there, releases: await releasesOf(github, repository), pulls: pulls.sort() };
}

const refsOf = (git: Git): Record<string, string> => {
  const name = fingerprints(git);
  const refs = git("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags").split("\n");
  return Object.fromEntries(
    refs
      .filter((line) => line !== "")
      .map((line) => line.split(" "))
      .filter(([ref]) => ref !== "refs/heads/rules") // it names the address of this GitHub
      .map(([ref = "", object = ""]) => [ref, name(object)]),
  );
};

/** Names for the commits and tags of a repository that say everything but when they were made. */
const fingerprints = (git: Git): ((object: string) => string) => {
  const [texts, known] = [new Map<string, string>(), new Map<string, string>()];
  const log = git("log", "--all", "--no-show-signature", "--format=%x01%H%x00tree %T parents %P%x00%an%x00%cn%x00%B");
  for (const entry of log.split("\u0001").slice(1)) texts.set(entry.slice(0, 40), entry.slice(41).trim());
  const tags = git(
    "for-each-ref",
    "--format=%01%(objectname)%00tag %(tag) object %(object)%00%(taggername)%00%(contents)",
    "refs/tags",
  );
  for (const entry of tags.split("\u0001").slice(1)) texts.set(entry.slice(0, 40), entry.slice(41).trim());
  const name = (object: string): string => {
    const match = known.get(object);
    if (match !== undefined) return match;
    const text = (texts.get(object) ?? object).replace(/(?<=^[^\0]*(?:parents|object) [^\0]*)[0-9a-f]{40}/g, (id) =>
      name(id),
    );
    const made = createHash("sha256").update(text).digest("hex").slice(0, 12);
    known.set(object, made);
    return made;
  };
  return name;
};

const releasesOf = async (github: LoopbackGitHub, repository: string): Promise<object[]> => {
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  const headers = { authorization: `Bearer ${token}`, "user-agent": "test" };
  const answer = await fetch(`${github.urls.api}/repos/${repository}/releases?per_page=100`, { headers });
  const all = (await answer.json()) as Record<string, unknown>[];
  return all.map(({ tag_name, name, body, draft, prerelease, assets }) => ({
    tag_name,
    name,
    body,
    draft,
    prerelease,
    assets: (assets as Record<string, unknown>[])
      .map((asset) => `${asset.name} ${asset.state} ${asset.size} ${asset.digest}`)
      .sort(),
  }));
};

/** What a release left behind on the loopback GitHub: branches, tag, release, mirrors, pull requests. */
import * as v from "valibot";
import type { Rehearsal } from "../session/rehearsal.ts";
import { gitIn } from "./git.ts";
import type { Place } from "./page/happened.ts";

const Releases = v.array(
  v.object({
    name: v.nullable(v.string()),
    tag_name: v.string(),
    draft: v.boolean(),
    assets: v.array(v.object({ name: v.string(), size: v.number() })),
  }),
);

/** All places, those that matter first; `mirrors` are names of repositories. */
export async function placesOf(rehearsal: Rehearsal, mirrors: readonly string[]): Promise<Place[]> {
  const { github, repository } = rehearsal;
  const refs = await refsOf(github.gitFolder(repository));
  const branches = refs.filter(({ ref }) => ref.startsWith("refs/heads/") && ref !== "refs/heads/slipway-ledger");
  const first = ["main", "develop"];
  const rank = (name: string) => (first.includes(name) ? first.indexOf(name) : first.length);
  const shown = branches
    .map(({ ref, ...at }) => ({ name: ref.slice("refs/heads/".length), is: spelled(at) }))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
  const tags = refs.filter(({ ref }) => ref.startsWith("refs/tags/"));
  const pulls = github.pulls(repository).filter(({ state }) => state === "open");
  return [
    ...shown.map(({ name, is }) => ({ name, is })),
    ...tags.map(({ ref, ...at }) => ({ name: `tag ${ref.slice("refs/tags/".length)}`, is: spelled(at) })),
    ...(await releasesOf(rehearsal)),
    ...(await Promise.all(mirrors.map((name) => mirrorOf(rehearsal, name)))),
    ...pulls.map(({ number, title, head, base }) => ({
      name: `pull request #${number}`,
      is: `${title} (${head} into ${base})`,
    })),
  ];
}

interface Ref {
  readonly ref: string;
  readonly sha: string;
  readonly subject: string;
}

const refsOf = async (folder: string): Promise<Ref[]> => {
  const format = "%(refname)%09%(if)%(*objectname)%(then)%(*objectname)%(else)%(objectname)%(end)%09%(subject)";
  const message = await gitIn(folder)("for-each-ref", `--format=${format}`, "refs/heads", "refs/tags");
  return message
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [ref = "", sha = "", ...subject] = line.split("\t");
      return { ref, sha, subject: subject.join("\t") };
    });
};

const spelled = ({ sha, subject }: Omit<Ref, "ref">): string => `${sha.slice(0, 7)} ${subject}`;

const releasesOf = async ({ github, repository }: Rehearsal): Promise<Place[]> => {
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  try {
    const answer = await fetch(`${github.urls.api}/repos/${repository}/releases`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return v.parse(Releases, await answer.json()).map(({ name, tag_name, draft, assets }) => ({
      name: `release ${name ?? tag_name}`,
      is: `${draft ? "a draft" : "published"}, on ${tag_name}`,
      holds: assets.map((asset) => `${asset.name}, ${size(asset.size)}`),
    }));
  } finally {
    github.revokeToken(token);
  }
};

const size = (bytes: number): string => (bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} KB`);

const mirrorOf = async ({ github }: Rehearsal, name: string): Promise<Place> => {
  const refs = github.repository(name) ? await refsOf(github.gitFolder(name)) : [];
  const held = refs.map(({ ref, sha }) => `${ref.replace(/^refs\/(heads|tags)\//, "")} ${sha.slice(0, 7)}`);
  return { name: `mirror ${name}`, is: held.join(", ") || "empty" };
};

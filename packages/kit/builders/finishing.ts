import { createHash } from "node:crypto";
import { releaseOf } from "../../model/builders/release.ts";
import type { Release } from "../../model/release/release.ts";
import type { Finishing } from "../../ports/finishing/finishing.ts";
import { memoryMerging } from "../../ports/finishing/merging-memory.ts";
import { type MemoryPullRequests, memoryPullRequests } from "../../ports/finishing/pull-requests-memory.ts";
import { memoryRefs } from "../../ports/finishing/refs-memory.ts";
import { type MemoryReleases, memoryReleases } from "../../ports/finishing/releases-memory.ts";
import { type MemoryLedger, memoryLedger } from "../../ports/ledger/ledger-memory.ts";
import { type MemoryMirrors, memoryMirrors } from "../../ports/mirrors/mirrors-memory.ts";
import { type MemoryRepository, memoryRepository, treeOf } from "../../ports/repository/refs-memory-store.ts";
import type { World } from "../world.ts";
import { memoryWorld, triggerOf } from "./world.ts";

/** A repository in memory whose release runs in production, and what a job that finishes it sees of it. */
export interface MemoryTeam {
  readonly repository: MemoryRepository;
  readonly ledger: MemoryLedger;
  readonly releases: MemoryReleases;
  readonly pulls: MemoryPullRequests;
  readonly mirrors: MemoryMirrors;
  /** Ends of branches as they were made. */
  readonly main: string;
  readonly develop: string;
  readonly release: Release;
  /** Another release of the same version, of another commit, whose own ledger says that production runs it. */
  readonly rival: { readonly release: Release; readonly ledger: MemoryLedger };
  /** Makes a release on top of a commit, which production runs from now on, accepted. */
  promote(branch: string, from: string): Promise<Release>;
  /** The world of one more job, of the team's release or of another one; `around` is put around each verb that GitHub answers. */
  world(around?: Around, of?: { readonly release: Release; readonly ledger: MemoryLedger }): World;
  /** What is left when nobody looks, without what tells when it was made. */
  state(): object;
}

/** Does a verb, or keeps it waiting, or fails in its place. */
export type Around = <T>(verb: string, work: () => Promise<T>) => Promise<T>;

const digestOf = (text: string): string => `sha256:${createHash("sha256").update(text).digest("hex")}`;
const tar = "the tar of the release";
const manifest = "its manifest";

/** Makes a team. `branch` is what is released; `rules` are GitHub's words for what the token may not do to a ref. */
export function memoryTeam({
  branch = "release/1.5.0",
  mirrors: addresses = [],
  rules = () => undefined,
  immutable = false,
}: {
  readonly branch?: string;
  readonly mirrors?: readonly string[];
  readonly rules?: (ref: string) => string | undefined;
  readonly immutable?: boolean;
} = {}): MemoryTeam {
  const repository = memoryRepository();
  const main = repository.commit("main", { "README.md": "# Data", "shared.txt": "one" }, { message: "First" });
  repository.set("refs/tags/v1.4.2", repository.storeTag({ name: "v1.4.2", message: "", commit: main }));
  const develop = repository.commit("develop", { "totals.sql": "select 1" }, { message: "feat: totals", from: main });
  const from = branch.startsWith("hotfix/") ? main : develop;
  const commit = repository.commit(branch, { "release.txt": "x" }, { message: "fix: prepare", from });
  const release = releasedAs(branch, commit);
  const ledger = memoryLedger(documentsOf(release));
  const other = repository.commit("hotfix/other", { "release.txt": "y" }, { message: "fix: other", from: main });
  const rival = { release: { ...releasedAs(branch, other), branch: "hotfix/other" } };
  const pulls = memoryPullRequests(repository);
  const mirrors = memoryMirrors(repository, addresses);
  const texts = new Map<string, string>();
  let around: Around = (_, work) => work();
  const bytesOf = (file: string) =>
    around("bytes", async () => ({ digest: digestOf(texts.get(file) ?? ""), size: (texts.get(file) ?? "").length }));
  const releases = memoryReleases(bytesOf, { immutable });
  const rivals = memoryLedger(documentsOf(rival.release));
  const paths = (at: string, folder: string) =>
    [...ledger.commits, ...rivals.commits]
      .filter((one) => one.id === at)
      .flatMap(({ files }) => [...files.keys()].filter((path) => path.startsWith(`${folder}/`)));
  const ports: Finishing = {
    refs: memoryRefs(repository, { rules, paths }),
    merging: memoryMerging(repository, (to) => rules(`refs/heads/${to}`)),
    pullRequests: pulls,
    releases,
    mirrors,
  };
  return {
    repository,
    ledger,
    releases,
    pulls,
    mirrors,
    main,
    develop,
    release,
    rival: { ...rival, ledger: rivals },
    promote: async (name, from) => {
      const next = releasedAs(name, repository.commit(name, { "next.txt": "z" }, { message: "feat: next", from }));
      await ledger.append("promote", async () => documentsOf(next));
      return next;
    },
    world: (supplied = (_, work) => work(), own = { release, ledger }) => {
      around = supplied;
      const trigger = triggerOf({ branch: own.release.branch, commit: own.release.commit });
      return memoryWorld({
        ledger: own.ledger,
        trigger,
        finishing: watched(ports, supplied),
        ...memoryFiles(texts),
        asApp: async () => ({ finishing: watched(ports, supplied), end: async () => {} }),
      });
    },
    state: () => stateOf(repository, releases, pulls, mirrors),
  };
}

const releasedAs = (branch: string, commit: string): Release => {
  const last = branch.slice(branch.lastIndexOf("/") + 1);
  const name = /^\d/.test(last) ? last : `0.0.0-release.g${commit.slice(0, 7)}`;
  const artefact = {
    digest: digestOf(tar),
    manifest: digestOf(manifest),
    id: 7,
    name: "artefact.tar",
    size: tar.length,
    files: 1,
  };
  return releaseOf({ id: `${name}-${commit.slice(0, 7)}`, name, commit, branch, artefact });
};

const at = "2026-11-23T09:00:00.000Z";

const documentsOf = (release: Release): Record<string, string> => {
  const { id, commit, name } = release;
  const { digest } = release.artefact;
  const execution = { run: 12, attempt: 1 };
  const currentRelease = { release: id, name, commit, digest, since: at, execution, people: [], migration: null };
  const people = [{ login: "lin", id: 4, role: "product", for: "accept", at }];
  const documents = {
    [`releases/${id}/release.json`]: release,
    [`releases/${id}/production/acceptance.json`]: {
      kind: "acceptance",
      version: 1,
      release: id,
      environment: "production",
      commit,
      digest,
      verdict: "go",
      because: "2 phases passed",
      people,
      at,
      execution,
    },
    "environments/production.json": {
      kind: "environment",
      version: 1,
      name: "production",
      current: currentRelease,
      lastKnownGood: currentRelease,
    },
  };
  return Object.fromEntries(Object.entries(documents).map(([path, document]) => [path, JSON.stringify(document)]));
};

/** Files, artefact and archive of one machine, all in one map. */
const memoryFiles = (texts: Map<string, string>): Pick<World, "files" | "artifacts" | "archive"> => ({
  files: {
    ...memoryWorld().files,
    write: async (path, text) => void texts.set(path, text),
    digest: async (path) => digestOf(texts.get(path) ?? ""),
    size: async (path) => (texts.get(path) ?? "").length,
  },
  artifacts: { ...memoryWorld().artifacts, download: async (_, to) => void texts.set(to, tar) },
  archive: { ...memoryWorld().archive, manifest: async (_, __, to) => void texts.set(to, manifest) },
});

const watched = (ports: Finishing, around: Around): Finishing =>
  Object.fromEntries(
    Object.entries(ports).map(([name, port]) => [
      name,
      Object.fromEntries(
        Object.entries(port as Record<string, unknown>)
          .filter(([, verb]) => typeof verb === "function")
          .map(([verb, work]) => [
            verb,
            (...words: unknown[]) =>
              around(`${name}.${verb}`, () => (work as (...words: unknown[]) => Promise<unknown>)(...words)),
          ]),
      ),
    ]),
  ) as unknown as Finishing;

const stateOf = (
  repository: MemoryRepository,
  releases: MemoryReleases,
  pulls: MemoryPullRequests,
  mirrors: MemoryMirrors,
): object => ({
  refs: Object.fromEntries(
    [...repository.refs].sort().map(([name, object]) => [name, fingerprint(repository, object)]),
  ),
  releases: [...releases.kept.values()].map(({ tag, name, body, draft, assets }) => ({
    tag,
    name,
    body,
    draft,
    assets: assets.map((asset) => `${asset.name} ${asset.whole} ${asset.digest}`).sort(),
  })),
  pulls: pulls.opened,
  mirrors: [...mirrors.kept].map(([address, there]) => [
    address,
    [...there].sort().map(([name, object]) => `${name} ${fingerprint(repository, object)}`),
  ]),
});

/** A name for an object that says everything but when it was made. */
const fingerprint = (repository: MemoryRepository, object: string): string => {
  const tag = repository.tags.get(object);
  const commit = repository.commits.get(object);
  const content = tag
    ? { ...tag, commit: fingerprint(repository, tag.commit) }
    : {
        message: commit?.message,
        tree: treeOf(commit?.files ?? {}),
        parents: commit?.parents.map((id) => fingerprint(repository, id)),
      };
  return createHash("sha1").update(JSON.stringify(content)).digest("hex").slice(0, 10);
};

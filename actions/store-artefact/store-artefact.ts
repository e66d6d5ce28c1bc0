import { join } from "node:path";
import { type Packing, packingOf, type TreeEntry } from "../../packages/decide/artefact/packing.ts";
import { tarLimits } from "../../packages/formats/tar/tar-limits.ts";
import { linkMistakes, linksToOtherKinds, type TarLink } from "../../packages/formats/tar/tar-link.ts";
import { manifestPath, nameBook, nameMistake } from "../../packages/formats/tar/tar-name.ts";
import type { PackedFile } from "../../packages/formats/tar/tar-writer.ts";
import { lfsPointer } from "../../packages/formats/text/lfs-pointer.ts";
import { document, secret } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { code, lines, table } from "../../packages/kit/log/markdown.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import type { FetchedCommit } from "../../packages/ports/repository/git.ts";

export const inputs = inputsOf("store-artefact", "store", {
  flow: document("the flow", Flow),
  configuration: document("the configuration", Configuration),
  token: secret(),
});

/** The commit of the flow ► one uploaded tar and the release document that names it. */
export const storeArtefact: Run<typeof inputs> = async ({ flow, configuration }, world) => {
  const { archive, artifacts, execution, git, log, temp } = world;
  const commit = await git.fetch(flow.trigger.commit);
  log.info(`fetched ${commit.id} from ${flow.trigger.repository}`);
  const entries = await commit.entries();
  const { exclude } = configuration.artefact;
  const targets = await linkTargets(commit, entries);
  const packing = packingOf(entries, exclude, rules, tarLimits, targets, placesOf(configuration));
  if (!packing.go) throw unpackable(commit.id, packing.offenders);
  for (const pattern of packing.idle)
    log.info(`the pattern ${JSON.stringify(pattern)} of artefact.exclude matched no file`);
  const file = join(temp, "artefact.tar");
  const packed = await archive.pack(filesOf(commit, packing.files), Math.max(0, commit.time), file);
  log.info(`packed ${packed.files} files into ${packed.size} bytes, ${packed.digest}`);
  const name = `slipway-${commit.id.slice(0, 7)}-${execution.attempt}.tar.zst`;
  const sent = join(temp, name);
  const compressed = await archive.compress(file, sent);
  const uploaded = await artifacts.upload(name, sent);
  if (uploaded.digest !== compressed.digest) throw otherBytes(uploaded.digest, compressed.digest);
  log.info(`uploaded them as the artifact ${uploaded.id}, ${name}, of ${compressed.size} bytes`);
  const release: Release = {
    kind: "release",
    version: 1,
    id: flow.release.id,
    name: flow.release.version,
    commit: commit.id,
    branch: flow.trigger.branch,
    artefact: { ...packed, id: uploaded.id, name, compressed },
  };
  return passed(`${release.id} is one artefact of ${packed.files} files`, {
    outputs: { release, digest: packed.digest, "artifact-id": String(uploaded.id) },
    summary: storeSummary(release, packing.excluded),
    commit: commit.id,
    artefact: packed.digest,
    facts: {
      files: packed.files,
      bytes: packed.size,
      uploaded: compressed.size,
      excluded: packing.excluded,
      artifact: uploaded.id,
    },
  });
};

const rules = {
  mistake: nameMistake,
  book: nameBook,
  reserved: manifestPath,
  links: (links: readonly TarLink[], files: readonly string[]) => [
    ...linkMistakes(links, files),
    ...linksToOtherKinds(links),
  ],
};

const isLink = ({ mode }: TreeEntry): boolean => mode === "120000";

/** Where each link of a commit leads. */
const linkTargets = async (commit: FetchedCommit, entries: readonly TreeEntry[]): Promise<Map<string, string>> => {
  const links = entries.filter((entry) => isLink(entry) && entry.size <= tarLimits.path);
  const targets = new Map<string, string>();
  if (links.length === 0) return targets;
  const waiting = links.values();
  for await (const bytes of commit.blobs(links.map(({ object }) => object))) {
    const link = waiting.next().value;
    if (link) targets.set(link.path, bytes.toString("utf8"));
  }
  return targets;
};

/** Paths that phases look for by name; of folders of SQL each file is run by itself. */
const placesOf = ({ database, tests, terraform, checks }: Configuration): string[] => [
  `${database.migrations.replace(/\/+$/, "")}/**`,
  ...tests.sql.paths.map((path) => `${path.replace(/\/+$/, "")}/**`),
  ...(tests.python.paths ?? []),
  terraform.directory,
  ...checks.flatMap((check) => ("sql" in check ? [check.sql] : [])),
];

/** The files as they are packed. A pointer of Git LFS is instead of a file that is somewhere else: all of them are reported, and nothing is kept. */
async function* filesOf(commit: FetchedCommit, files: readonly TreeEntry[]): AsyncGenerator<PackedFile> {
  const entries = files.values();
  const pointers: string[] = [];
  for await (const bytes of commit.blobs(files.map(({ object }) => object))) {
    const entry = entries.next().value;
    if (!entry) continue;
    if (!isLink(entry) && lfsPointer(bytes)) pointers.push(entry.path);
    yield { path: entry.path, executable: entry.mode === "100755", bytes, isLink: isLink(entry) };
  }
  if (pointers.length > 0)
    throw unpackable(
      commit.id,
      pointers.map((path) => ({ path, because: lfsWords })),
    );
}

const lfsWords =
  "is a pointer of Git LFS, not the file itself; take it out of Git LFS (git lfs untrack, then add it again), or leave it out by artefact.exclude";

const unpackable = (commit: string, offenders: Extract<Packing, { go: false }>["offenders"]): UserError =>
  new UserError(
    [
      `the commit ${commit.slice(0, 7)} holds what an artefact cannot carry`,
      ...offenders.map(({ path, because }) => `  ${path === "" ? because : `${JSON.stringify(path)} ${because}`}`),
    ].join("\n"),
    {
      reason: "bad_commit",
      remedy:
        "Replace what cannot be carried by files, rename the rest, or leave them out with artefact.exclude in the configuration.",
    },
  );

const otherBytes = (theirs: string, ours: string): UserError =>
  new UserError(`GitHub keeps ${theirs}, not ${ours}`, {
    reason: "digest_mismatch",
    remedy: "Re-run the job; the upload did not arrive as it was sent.",
  });

const storeSummary = ({ id, commit, artefact }: Release, excluded: number): string =>
  lines(
    `**${id}** is stored: ${artefact.files} files, ${artefact.size} bytes${artefact.compressed ? `, ${artefact.compressed.size} as uploaded` : ""}.`,
    table(
      ["", ""],
      [
        ["commit", code(commit)],
        ["artefact", code(artefact.digest)],
        ["artifact", code(artefact.name)],
        ["left out", `${excluded} files`],
      ],
    ),
  );

import { join } from "node:path";
import { assetState, type WantedAsset } from "../../packages/decide/finalise/assets.ts";
import type { LedgerDocuments } from "../../packages/decide/finalise/evidence.ts";
import { downloadTar } from "../../packages/kit/artefact-tar.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { HostedRelease } from "../../packages/ports/finishing/releases.ts";
import { writeEvidence } from "./evidence.ts";
import type { Job } from "./job.ts";

/** Downloads of other bytes than were stored: something on the way may answer in the store's place for a moment. */
const tries = 3;

/** A file that a release is to have, and how to come by its bytes. */
export interface Source extends WantedAsset {
  /** Path of the file; made when it is first asked for. */
  readonly file: () => Promise<string>;
  /** Whether other bytes under its name are as true as ours once the release is published: the ledger goes on. */
  readonly mayDiffer: boolean;
}

/** The artefact, its manifest and the evidence. The artefact is downloaded only if it or its manifest is missing. */
export async function assetSources(job: Job, documents: LedgerDocuments): Promise<readonly Source[]> {
  const { release, world } = job;
  const { artefact, id } = release;
  const evidence = await writeEvidence(job, documents);
  const tar = once(async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const file = await downloadTar(artefact, `artefact-${attempt}`, world);
        const digest = await world.files.digest(file);
        if (digest === artefact.digest) return file;
        throw otherBytes(digest, artefact.digest);
      } catch (error) {
        const isOther = error instanceof UserError && error.reason === "digest_mismatch";
        if (!isOther || attempt === tries) throw error;
      }
    }
  });
  const manifest = once(async () => {
    const file = join(world.temp, "manifest.txt");
    await world.archive.manifest(await tar(), artefact, file);
    return file;
  });
  return [
    { name: `${id}.tar`, digest: artefact.digest, size: artefact.size, file: tar, mayDiffer: false },
    { name: `${id}.manifest.txt`, digest: artefact.manifest, size: null, file: manifest, mayDiffer: false },
    {
      name: `${id}.evidence.json`,
      digest: await world.files.digest(evidence),
      size: await world.files.size(evidence),
      file: async () => evidence,
      mayDiffer: true,
    },
  ];
}

/**
 * One round over the files of a release as it was found: uploads what is missing and takes away what is not whole or not ours. Whether all
 * of them were there. `patient` is asked about bytes that are on their way: they may be another's, and are left alone as long as it says so.
 */
export async function bringAssets(
  { credentials, world }: Job,
  release: HostedRelease,
  sources: readonly Source[],
  patient: (asset: number) => boolean,
): Promise<boolean> {
  const { releases } = credentials.finishing();
  let isWhole = true;
  for (const source of sources) {
    const state = assetState(source, release.assets);
    if (state === "there" || (state === "other" && source.mayDiffer && !release.draft)) continue;
    isWhole = false;
    const there = release.assets.find(({ name }) => name === source.name);
    if (there && state === "half" && patient(there.id)) continue;
    if (release.immutable) throw unchangeable(release, source.name, state);
    if (state === "other" && !release.draft) throw otherAsset(release, source.name);
    if (there) await releases.removeAsset(there.id);
    const kept = await releases.upload(release, source.name, await source.file());
    if (kept.done) world.log.info(`uploaded ${source.name}: ${kept.url}`);
    else if (kept.why === "forbidden") throw forbidden(source.name, kept.message);
  }
  return isWhole;
}

const once = <T>(work: () => Promise<T>): (() => Promise<T>) => {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work();
    return done;
  };
};

const otherBytes = (theirs: string, ours: string): UserError =>
  new UserError(`the artifact that was downloaded is ${theirs}, not ${ours}`, {
    reason: "digest_mismatch",
    remedy: "Find out who changed these bytes before you go on.",
  });

const otherAsset = ({ tag, url }: HostedRelease, name: string): UserError =>
  new UserError(`the published release ${tag} holds other bytes under the name ${name}`, {
    reason: "digest_mismatch",
    remedy: `Find out who put them there (${url}); nothing that is published is replaced.`,
  });

const unchangeable = ({ tag, url }: HostedRelease, name: string, state: string): UserError =>
  new UserError(`the published release ${tag} cannot be changed any more, and its file ${name} is ${state}`, {
    reason: "version_used",
    remedy: `Somebody else published it (${url}); release this commit under the next version.`,
  });

const forbidden = (name: string, message: string): UserError =>
  new UserError(`GitHub does not let this token upload ${name}: ${message}`, {
    reason: "forbidden",
    remedy: "Give the job, or the app, the permission contents: write.",
  });

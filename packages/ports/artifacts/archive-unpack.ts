import { createHash, type Hash } from "node:crypto";
import {
  closeSync,
  createReadStream,
  fchmodSync,
  futimesSync,
  lutimesSync,
  mkdirSync,
  openSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { chmod, mkdir, mkdtemp, readdir, realpath, rename, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import {
  linkRow,
  linkRowMode,
  type ManifestRow,
  manifestDifference,
  manifestText,
} from "../../formats/tar/manifest.ts";
import type { TarFile } from "../../formats/tar/tar-header.ts";
import { linkMistakes, type TarLink } from "../../formats/tar/tar-link.ts";
import { manifestPath } from "../../formats/tar/tar-name.ts";
import { readTar } from "../../formats/tar/tar-reader.ts";
import { UserError } from "../../model/document/user-error.ts";
import { fileSystem } from "../machine/files.ts";
import type { Settings } from "../machine/settings.ts";
import type { Packed } from "./archive.ts";

type Told = Pick<Packed, "digest" | "manifest" | "files">;
type Place = Pick<Settings, "workspace" | "signal">;

/** A tar ► a folder: verified, extracted beside the target where nobody looks, compared with its manifest, and only then put in its place. */
export async function unpackArchive(from: string, report: Told, to: string, place: Place): Promise<void> {
  const digest = await fileSystem().digest(from);
  if (digest !== report.digest) throw otherBytes(`its digest is ${digest}, not ${report.digest}`);
  await mkdir(dirname(to), { recursive: true });
  await freePlace(to, place.workspace);
  const half = await mkdtemp(`${to}.half-`);
  try {
    const extracted = await extract(from, half, place.signal);
    if (extracted.digest !== report.digest) throw otherBytes("it changed while it was read");
    compare(extracted, report);
    await chmod(half, 0o755);
    place.signal.throwIfAborted();
    await rename(half, to);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

/** The target must lie in the workspace, also after links, and hold nothing. */
const freePlace = async (to: string, workspace: string): Promise<void> => {
  const [parent, root] = await Promise.all([realpath(dirname(to)), realpath(workspace)]);
  const way = relative(root, join(parent, basename(to)));
  const inside = way !== "" && way !== ".." && !way.startsWith("../");
  const kind = await fileSystem().kind(to);
  const empty = kind === "folder" && (await readdir(to)).length === 0;
  if (inside && (kind === "none" || empty)) return;
  const because = !inside ? "leads out of the workspace" : kind === "folder" ? "is not empty" : "is not a folder";
  throw new UserError(`the folder ${JSON.stringify(to)} ${because}`, {
    reason: "bad_input",
    remedy: "Name a folder inside the workspace that does not exist yet; retrieve-artefact makes it.",
  });
};

interface Extracted {
  readonly digest: string;
  readonly manifest: Buffer;
  readonly rows: readonly ManifestRow[];
  readonly last: string;
}

const extract = async (from: string, folder: string, signal: AbortSignal): Promise<Extracted> => {
  const whole = createHash("sha256");
  const rows: ManifestRow[] = [];
  const manifest: Buffer[] = [];
  const made = new Set([folder]);
  let current: OpenFile | undefined;
  let last = "";
  const links: (TarLink & { readonly time: number })[] = [];
  const finish = () => {
    if (current) rows.push(current.finish());
    current = undefined;
  };
  const bytes = async function* () {
    for await (const chunk of createReadStream(from, { signal })) {
      whole.update(chunk);
      yield chunk as Buffer;
    }
  };
  try {
    for await (const piece of readTar(bytes())) {
      if ("bytes" in piece) {
        if (last === manifestPath) manifest.push(piece.bytes);
        current?.write(piece.bytes);
      } else {
        finish();
        last = piece.file.path;
        const { path, link, time } = piece.file;
        if (link === undefined) current = openFile(folder, piece.file, made);
        else {
          links.push({ path, link, time });
          rows.push(linkRow(path, link));
        }
      }
    }
    finish();
  } finally {
    current?.close();
  }
  const [bad] = linkMistakes(
    links,
    rows.flatMap(({ path, mode }) => (mode === linkRowMode ? [] : [path])),
  );
  if (bad !== undefined) throw unlike(`${JSON.stringify(bad.path)} ${bad.because}`);
  // Only now, when no file is written any more: nothing is ever written through a link.
  for (const link of links) makeLink(folder, link, made);
  return {
    digest: `sha256:${whole.digest("hex")}`,
    manifest: Buffer.concat(manifest),
    rows: rows.filter(({ path }) => path !== manifestPath),
    last,
  };
};

interface OpenFile {
  write(bytes: Buffer): void;
  /** Makes the file read-only, closes it and answers what was written. */
  finish(): ManifestRow;
  close(): void;
}

/** Each call at once: to hand five of them for every small file to other threads takes four times as long. */
const openFile = (folder: string, { path, mode, time }: TarFile, made: Set<string>): OpenFile => {
  const to = join(folder, ...path.split("/"));
  makeFolder(dirname(to), made);
  const file = openSync(to, "wx", 0o600);
  const hash: Hash = createHash("sha256");
  return {
    write: (bytes) => {
      hash.update(bytes);
      writeFileSync(file, bytes);
    },
    finish: () => {
      fchmodSync(file, mode === 0o755 ? 0o555 : 0o444);
      futimesSync(file, time, time);
      closeSync(file);
      return { path, mode, sha256: hash.digest("hex") };
    },
    close: () => closeSync(file),
  };
};

const makeLink = (
  folder: string,
  { path, link, time }: TarLink & { readonly time: number },
  made: Set<string>,
): void => {
  const to = join(folder, ...path.split("/"));
  makeFolder(dirname(to), made);
  symlinkSync(link, to);
  lutimesSync(to, time, time);
};

const makeFolder = (folder: string, made: Set<string>): void => {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  made.add(folder);
};

const compare = ({ manifest, rows, last }: Extracted, report: Told): void => {
  const digest = `sha256:${createHash("sha256").update(manifest).digest("hex")}`;
  if (last !== manifestPath) throw unlike("it does not end with its manifest");
  if (digest !== report.manifest) throw unlike("its manifest is not the one that was stored");
  if (rows.length !== report.files) throw unlike(`it holds ${rows.length} files, not ${report.files}`);
  const difference = manifestDifference(manifest.toString("utf8"), manifestText(rows));
  if (difference !== undefined) throw unlike(`${difference} is not as its manifest says`);
};

const unlike = (message: string): UserError =>
  new UserError(`the archive was refused: ${message}`, {
    reason: "unsafe_archive",
    remedy: "Nothing was extracted. Find out who made this archive: store-artefact does not make such ones.",
  });

const otherBytes = (message: string): UserError =>
  new UserError(`the artefact is not the one that was stored: ${message}`, {
    reason: "digest_mismatch",
    remedy: "Nothing was extracted. Find out who changed these bytes before you go on.",
  });

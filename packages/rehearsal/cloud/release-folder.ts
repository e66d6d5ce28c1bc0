import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { extract } from "tar-stream";
import { linkMistakes, type TarLink } from "../../formats/tar/tar-link.ts";
import { UserError } from "../../model/document/user-error.ts";

/** Puts the files of an artefact's tar into a new folder, after its sha256 was found to be the wanted one. The folder is there whole or not at all. */
export async function unpackRelease(tar: string, digest: string, folder: string): Promise<void> {
  const match = await digestOf(tar);
  if (match !== digest)
    throw new UserError(
      `The artefact ${short(digest)} cannot run: the bytes that were stored for it are ${short(match)}.`,
      {
        reason: "digest_mismatch",
        remedy: "Run the pipeline again, so that the artefact is stored again.",
      },
    );
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  try {
    await mkdir(fresh, { recursive: true });
    const entries = extract();
    await Promise.all([pipeline(createReadStream(tar), entries), unpack(entries, fresh)]);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
}

const short = (digest: string): string => digest.slice(0, "sha256:".length + 12);

const digestOf = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha256:${hash.digest("hex")}`;
};

const unpack = async (entries: ReturnType<typeof extract>, folder: string): Promise<void> => {
  const files: string[] = [];
  const links: TarLink[] = [];
  for await (const entry of entries) {
    const { name, type, mode = 0, linkname } = entry.header;
    const steps = name.replace(/\/$/, "").split("/");
    const inside = steps.every((step) => step !== "" && step !== "." && step !== ".." && !/[\\\0]/.test(step));
    if (!inside || (type !== "file" && type !== "directory" && type !== "symlink"))
      throw unsafe(name, "is not a plain file, folder or link inside it");
    const to = join(folder, ...steps);
    if (type === "directory") {
      await mkdir(to, { recursive: true });
      entry.resume();
      continue;
    }
    await mkdir(dirname(to), { recursive: true });
    if (type === "symlink") {
      links.push({ path: name, link: linkname ?? "" });
      entry.resume();
      continue;
    }
    files.push(name);
    await pipeline(entry, createWriteStream(to, { flags: "wx", mode: mode & 0o111 ? 0o755 : 0o644 }));
  }
  const [bad] = linkMistakes(links, files);
  if (bad) throw unsafe(bad.path, bad.because);
  // Only now, when no file is written any more.
  for (const { path, link } of links) await symlink(link, join(folder, ...path.split("/")));
};

const unsafe = (name: string, because: string): UserError =>
  new UserError(`The artefact holds ${JSON.stringify(name)}, which ${because}.`, {
    reason: "unsafe_archive",
    remedy: "Take it out of the repository.",
  });

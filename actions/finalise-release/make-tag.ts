import { UserError } from "../../packages/model/document/user-error.ts";
import { releaseTagMessage } from "../../packages/model/release/release-tag.ts";
import { type Effect, no } from "./effect.ts";
import type { Job } from "./job.ts";
import type { Version } from "./name-version.ts";
import { retryWork } from "./retry.ts";

/** Puts the annotated tag of the version on the deployed commit. Throws `UserError(version_used)` if it is at another. */
export async function makeTag(
  { credentials, release, ledger, world }: Job,
  { tag, version }: Version,
): Promise<Effect> {
  const name = `refs/tags/${tag}`;
  return retryWork(world.clock, tag, async (): Promise<Effect | undefined> => {
    const { refs } = credentials.finishing();
    const url = await refs.page(`tree/${tag}`);
    const there = await refs.read(name);
    if (there) {
      const commit = await refs.target(there);
      if (commit !== release.commit) throw used(tag, commit);
      return { what: tag, state: "found", message: `is at ${commit.slice(0, 7)}`, url };
    }
    const object = await refs.makeTag({
      name: tag,
      message: releaseTagMessage(version, release, ledger.commit),
      commit: release.commit,
    });
    const made = await refs.create(name, object);
    if (made.done) return { what: tag, state: "done", message: `was put on ${release.commit.slice(0, 7)}`, url };
    return made.why === "moved" || (await credentials.widen())
      ? undefined
      : { what: tag, state: "refused", message: made.message, no: forbidden(tag, made.message) };
  });
}

const used = (tag: string, commit: string): UserError =>
  new UserError(`${tag} is released already, as ${commit.slice(0, 7)}`, {
    reason: "version_used",
    remedy: "Name the release branch after the next version; a version that was used is never used again.",
  });

const forbidden = (tag: string, message: string) =>
  no(
    "forbidden",
    `GitHub does not let this token make ${tag}: ${message}`,
    "If an immutable release used this version before, take the next one; otherwise let the app bypass the rules for tags, and re-run this job.",
  );

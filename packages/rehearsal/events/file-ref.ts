/** What refs and commits mean that a file reports. */
import { UserError } from "../../model/document/user-error.ts";
import type { Commit } from "../sources/commit.ts";
import type { Context } from "./cause.ts";
import type { FileEvent } from "./file-event.ts";

/** `refs/heads/main` for `main`, `refs/tags/v1` for `v1` where only a tag is called so. */
export async function fullRef({ checkout }: Pick<Context, "checkout">, ref: string): Promise<string> {
  if (ref.startsWith("refs/")) return ref;
  const [branch, tag] = [`refs/heads/${ref}`, `refs/tags/${ref}`];
  return !(await checkout.has(branch)) && (await checkout.has(tag)) ? tag : branch;
}

/** The commit that the event is about: the one named, the one behind the ref, or, for a ref that is not here, the one stood on. */
export async function commitOf({ checkout }: Context, event: Pick<FileEvent, "sha">, ref: string): Promise<Commit> {
  if (!event.sha) return checkout.tip((await checkout.has(ref)) ? ref : "HEAD");
  const commit = await checkout.describe(event.sha);
  if (commit.author.name !== "" || commit.message !== "") return commit;
  throw new UserError(`there is no commit ${event.sha} in ${checkout.folder}`, {
    reason: "commit_missing",
    remedy: 'Fetch it, or leave "sha" out: then the tip of the ref is meant.',
  });
}

import { listRefs } from "../../store/ref.ts";
import type { Git } from "../../store/store.ts";
import { Refusal } from "./refusal.ts";
import type { RepositoryRoute } from "./route.ts";

/** Refuses what a repository without any commit cannot answer, in GitHub's words. */
export async function refuseEmpty(git: Git, { path, method }: Pick<RepositoryRoute, "path" | "method">): Promise<void> {
  if (method === "PUT") return; // the first file may be put
  const [, part = ""] = /^\/repos\/\{owner\}\/\{repo\}\/(git|commits|contents)\b/.exec(path) ?? [];
  if (part === "" || (await git.read("HEAD")) || (await listRefs(git, "refs/")).length > 0) return;
  if (part === "contents") throw new Refusal(404, "This repository is empty.");
  throw new Refusal(409, "Git Repository is empty.");
}

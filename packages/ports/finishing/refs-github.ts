import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import { CommitId } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { permitted, refusalMessage } from "../github/github-refusal.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import type { Exec } from "../machine/exec.ts";
import type { Settings } from "../machine/settings.ts";
import type { Comparison, Moved, Ref, Refs, Standing } from "./refs.ts";
import { commitsSince } from "./refs-range.ts";
import { removeRef } from "./refs-remove.ts";

const RefAnswer = v.object({
  ref: v.string(),
  object: v.object({ sha: CommitId, type: v.picklist(["commit", "tag", "tree", "blob"]) }),
});
const Made = v.object({ sha: CommitId });
const Commit = v.object({ sha: CommitId, tree: Made, parents: v.array(Made) });
const Tag = v.object({ object: v.object({ sha: CommitId, type: v.string() }) });
const Compared = v.object({ status: v.picklist(["identical", "ahead", "behind", "diverged"]) });
const Whole = v.object({
  ...Compared.entries,
  base_commit: v.object({ sha: CommitId, commit: v.object({ tree: Made }), parents: v.array(Made) }),
  files: v.optional(v.array(v.object({ filename: v.string(), status: v.string() })), []),
});
/** GitHub lists no more files of a comparison (https://docs.github.com/rest/commits/commits#compare-two-commits). */
const mostFiles = 300;
const Tree = v.object({
  truncated: v.boolean(),
  tree: v.array(v.object({ path: v.string(), type: v.string(), sha: CommitId })),
});

/** Refs and commits through GitHub's git data API; only the deletion of a ref goes through git, which alone compares before it deletes. */
export function gitHubRefs(
  settings: Settings,
  github: GitHub,
  exec: Exec,
  sleep: Clock["sleep"] = systemClock(settings.signal).sleep,
): Refs {
  return {
    read: async (ref) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
        ref: shortened(ref),
        allow: [404, 409], // 409: the repository is empty
      });
      return answer.status < 400 ? refOf(answered(RefAnswer, answer)) : null;
    },
    list: async (start) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
        ref: shortened(start),
        allow: [409],
      });
      return answer.status < 400 ? answered(v.array(RefAnswer), answer).map(refOf) : [];
    },
    commit: async (id) => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: id });
      const { sha, tree, parents } = answered(Commit, answer);
      return { id: sha, tree: tree.sha, parents: parents.map((parent) => parent.sha) };
    },
    target: async ({ name, object, type }) => {
      let result: { sha: string; type: string } = { sha: object, type };
      for (let depth = 0; result.type === "tag" && depth < 5; depth += 1) {
        const answer = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: result.sha });
        result = answered(Tag, answer).object;
      }
      if (result.type === "commit") return result.sha;
      throw new UserError(`${name} stands for no commit`, {
        reason: "version_used",
        remedy: "Find out who made this ref; a version stands for a commit.",
      });
    },
    compare: (ref, head) => compare(github, ref, head),
    standing: (base, head) => standing(github, base, head),
    since: (base, head, most) => commitsSince(github, base, head, most),
    paths: (commit, folder) => pathsBelow(github, commit, folder),
    makeCommit: async ({ message, tree, parents }) =>
      answered(Made, await github.request("POST /repos/{owner}/{repo}/git/commits", { message, tree, parents })).sha,
    makeTag: async ({ name, message, commit }) =>
      answered(
        Made,
        await github.request("POST /repos/{owner}/{repo}/git/tags", {
          tag: name,
          message,
          object: commit,
          type: "commit",
        }),
      ).sha,
    create: (ref, sha) => moved(github, "POST /repos/{owner}/{repo}/git/refs", { ref, sha }, /already exists/i),
    forward: (ref, sha) =>
      moved(
        github,
        "PATCH /repos/{owner}/{repo}/git/refs/{ref}",
        { ref: shortened(ref), sha, force: false },
        /fast.forward|does not exist/i,
      ),
    remove: (ref, object) => removeRef(settings, exec, ref, object, sleep),
    page: async (path) =>
      `${settings.serverUrl}/${settings.repository}/${path.split("/").map(encodeURIComponent).join("/")}`,
  };
}

const shortened = (ref: string): string => ref.replace(/^refs\//, "");

const refOf = ({ ref, object }: v.InferOutput<typeof RefAnswer>): Ref => ({
  name: ref,
  object: object.sha,
  type: object.type === "tag" ? "tag" : "commit",
});

const standing = async (github: GitHub, base: string, head: string): Promise<Standing> => {
  if (base === head) return "identical";
  const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${base}...${head}`,
    per_page: 1,
    allow: [404], // two histories without a common commit
  });
  return answer.status === 404 ? "diverged" : answered(Compared, answer).status;
};

const compare = async (github: GitHub, ref: string, head: string): Promise<Comparison | null> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    basehead: `${ref}...${head}`,
    per_page: 1,
    allow: [404],
  });
  if (answer.status === 404) return null;
  const { status: standing, base_commit: tip, files } = answered(Whole, answer);
  const isWhole = (standing === "ahead" || standing === "identical") && files.length < mostFiles;
  return {
    tip: { id: tip.sha, tree: tip.commit.tree.sha, parents: tip.parents.map(({ sha }) => sha) },
    standing,
    changed: isWhole ? files.filter((file) => file.status !== "removed").map(({ filename }) => filename) : null,
  };
};

/** One ref by compare-and-set. What of GitHub's words says that somebody else was there is reported by a pattern; the rest are rules. */
const moved = async (github: GitHub, route: string, body: object, byOthers: RegExp): Promise<Moved> => {
  const answer = await permitted(() => github.request(route, { ...body, allow: [409, 422] }));
  if ("refused" in answer) return { done: false, why: "forbidden", message: answer.refused };
  if (answer.status < 400) return { done: true };
  const words = refusalMessage(answer);
  return { done: false, why: byOthers.test(words) || answer.status === 409 ? "moved" : "forbidden", message: words };
};

const pathsBelow = async (github: GitHub, commit: string, folder: string): Promise<string[]> => {
  let sha = commit;
  for (const name of folder.split("/")) {
    const { tree } = await treeOf(github, sha, {});
    const match = tree.find(({ path, type }) => path === name && type === "tree");
    if (!match) return [];
    sha = match.sha;
  }
  const { tree, truncated } = await treeOf(github, sha, { recursive: "1" });
  if (truncated) throw new Error(`${folder} holds more than GitHub lists at once`);
  return tree
    .filter(({ type }) => type === "blob")
    .map(({ path }) => `${folder}/${path}`)
    .sort();
};

const treeOf = async (github: GitHub, sha: string, more: object) =>
  answered(Tree, await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", { tree_sha: sha, ...more }));

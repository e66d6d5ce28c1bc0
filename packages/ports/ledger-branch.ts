import * as v from "valibot";
import { UserError } from "../model/user-error.ts";
import { CommitId } from "../model/value.ts";
import type { Clock } from "./clock.ts";
import type { Answer, GitHub } from "./github.ts";
import type { Ledger } from "./ledger.ts";

const branch = "slipway-ledger";
const tries = 40;
const budget = 5 * 60_000;

const Ref = v.object({ object: v.object({ sha: CommitId }) });
const Commit = v.object({ tree: v.object({ sha: CommitId }) });
const Made = v.object({ sha: CommitId });

/** The ledger on a branch, through the git data API. `random` (0 to 1) spreads writers that collide. */
export const ledgerBranch = (github: GitHub, clock: Clock, random: () => number = Math.random): Ledger => {
  const readAt = (commit: string | null) => async (path: string) => {
    if (commit === null) return null;
    const answer = await github.request("GET /repos/{owner}/{repo}/contents/{path}", {
      path,
      ref: commit,
      headers: { accept: "application/vnd.github.raw+json" },
      allow: [404],
    });
    return answer.status === 404 ? null : String(answer.data);
  };
  return {
    read: async (path) => readAt(await tip(github))(path),
    append: async (message, change) => {
      const deadline = clock.now().getTime() + budget;
      for (let attempt = 1; ; attempt += 1) {
        const began = clock.now().getTime();
        const parent = await tip(github);
        const files = await change({ read: readAt(parent) });
        if (files === null) return { commit: parent, wrote: false };
        const commit = await commitOn(github, parent, message, files);
        if (await moveTip(github, parent, commit)) return { commit, wrote: true };
        const now = clock.now().getTime();
        if (attempt >= tries || now >= deadline) throw conflict(attempt);
        await clock.sleep(pauseAfter(attempt, now - began, random()));
      }
    },
  };
};

/** Milliseconds: by chance, in a window that doubles from the time that a try takes, so that some writer gets through alone. */
const pauseAfter = (attempt: number, took: number, chance: number): number =>
  Math.round(chance * Math.min(20_000, Math.max(20, took) * 2 ** Math.min(attempt, 6)));

const tip = async (github: GitHub): Promise<string | null> => {
  const answer = await github.request("GET /repos/{owner}/{repo}/git/ref/{ref}", {
    ref: `heads/${branch}`,
    allow: [404, 409], // 409: the repository is empty
  });
  return answer.status < 400 ? parsed(Ref, answer).object.sha : null;
};

const commitOn = async (
  github: GitHub,
  parent: string | null,
  message: string,
  files: Readonly<Record<string, string>>,
): Promise<string> => {
  const base =
    parent === null
      ? {}
      : {
          base_tree: parsed(
            Commit,
            await github.request("GET /repos/{owner}/{repo}/git/commits/{commit_sha}", { commit_sha: parent }),
          ).tree.sha,
        };
  const tree = await github.request("POST /repos/{owner}/{repo}/git/trees", {
    ...base,
    tree: Object.entries(files).map(([path, content]) => ({ path, mode: "100644", type: "blob", content })),
  });
  const commit = await github.request("POST /repos/{owner}/{repo}/git/commits", {
    message,
    tree: parsed(Made, tree).sha,
    parents: parent === null ? [] : [parent],
  });
  return parsed(Made, commit).sha;
};

/** Compare and set: true if the branch now ends in our commit. A lost answer is looked up before anybody believes it. */
const moveTip = async (github: GitHub, parent: string | null, commit: string): Promise<boolean> => {
  try {
    const answer =
      parent === null
        ? await github.request("POST /repos/{owner}/{repo}/git/refs", {
            ref: `refs/heads/${branch}`,
            sha: commit,
            allow: [409, 422],
          })
        : await github.request("PATCH /repos/{owner}/{repo}/git/refs/{ref}", {
            ref: `heads/${branch}`,
            sha: commit,
            force: false,
            allow: [409, 422],
          });
    return answer.status < 400;
  } catch (error) {
    if (!(error instanceof UserError) || error.reason !== "github_unavailable") throw error;
    return (await tip(github)) === commit;
  }
};

const parsed = <S extends v.GenericSchema>(schema: S, answer: Answer): v.InferOutput<S> => {
  const found = v.safeParse(schema, answer.data);
  if (found.success) return found.output;
  throw new UserError(`GitHub's answer from ${answer.url} is not what its documentation says`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
  });
};

const conflict = (attempts: number): UserError =>
  new UserError(`${branch} was changed by others in all ${attempts} tries`, {
    reason: "ledger_conflict",
    remedy: "Re-run the job; nothing was written.",
  });

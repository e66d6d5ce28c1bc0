import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../model/user-error.ts";
import type { Exec } from "./exec.ts";
import { gitEnvironment } from "./git-environment.ts";
import { lastWords, pushedRefs, pushOptions, remoteWords } from "./mirror-push.ts";
import { findProgram } from "./program.ts";
import type { Moved } from "./refs.ts";
import type { Settings } from "./settings.ts";

const patience = 2 * 60_000;

/** Deletes a ref by a push that names what it must end at: GitHub's REST API deletes whatever is there by then. */
export const removeRef = async (settings: Settings, exec: Exec, ref: string, object: string): Promise<Moved> => {
  const file = await findProgram("git", settings.childEnv.PATH ?? "", settings.workspace);
  const repository = await mkdtemp(join(settings.temp, "git-"));
  const env = gitEnvironment(settings, repository);
  const run = (args: readonly string[]) => exec.run({ file, args, env, timeout: patience });
  await run(["init", "--quiet", "--bare", "--template=", repository]);
  const to = `${settings.serverUrl}/${settings.repository}`;
  const ended = await run([...pushOptions, `--force-with-lease=${ref}:${object}`, "--", to, `:${ref}`]);
  settings.signal.throwIfAborted();
  const [pushed] = pushedRefs(ended);
  if (pushed?.outcome === "rejected")
    return {
      ...{ done: false, why: /stale info|cannot lock|failed to update/.test(pushed.told) ? "moved" : "forbidden" },
      told: [pushed.told, remoteWords(ended)].filter(Boolean).join("; "),
    };
  if (ended.code === 0) return { done: true };
  const words = lastWords(ended);
  if (/\b403\b|denied|not granted/i.test(words)) return { done: false, why: "forbidden", told: words };
  throw new UserError(`${ref} could not be deleted: ${words}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
  });
};

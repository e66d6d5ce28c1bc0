import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import type { Clock } from "../machine/clock.ts";
import type { Exec } from "../machine/exec.ts";
import { findProgram } from "../machine/program.ts";
import type { Settings } from "../machine/settings.ts";
import { gitEnvironment } from "../repository/git-environment.ts";
import { lastWords, pushedRefs, pushOptions, remoteWords } from "../repository/git-push.ts";
import type { Moved } from "./refs.ts";

const tries = 3;
const patience = 2 * 60_000;

/** Deletes a ref by a push that names what it must end at: GitHub's REST API deletes whatever is there by then. */
export async function removeRef(
  settings: Settings,
  exec: Exec,
  ref: string,
  object: string,
  sleep: Clock["sleep"],
): Promise<Moved> {
  const file = await findProgram("git", settings.childEnv.PATH ?? "", settings.workspace);
  const repository = await mkdtemp(join(settings.temp, "git-"));
  const env = gitEnvironment(settings, repository);
  const run = (args: readonly string[]) => exec.run({ file, args, env, timeout: patience });
  await run(["init", "--quiet", "--bare", "--template=", repository]);
  const to = `${settings.serverUrl}/${settings.repository}`;
  const args = [...pushOptions, `--force-with-lease=${ref}:${object}`, "--", to, `:${ref}`];
  for (let attempt = 1; ; attempt += 1) {
    const ended = await run(args);
    settings.signal.throwIfAborted();
    const [pushed] = pushedRefs(ended);
    if (pushed?.outcome === "rejected") return refused([pushed.message, remoteWords(ended)].filter(Boolean).join("; "));
    if (ended.code === 0) return { done: true };
    const words = lastWords(ended);
    if (attempt === tries && /\b403\b|denied|not granted/i.test(words))
      return { done: false, why: "forbidden", message: words };
    if (attempt === tries) throw unreachable(ref, words);
    await sleep(1000 * attempt);
  }
}

const refused = (message: string): Moved => ({
  done: false,
  why: /stale info|cannot lock|failed to update/.test(message) ? "moved" : "forbidden",
  message,
});

const unreachable = (ref: string, words: string): UserError =>
  new UserError(`${ref} could not be deleted: ${words}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
  });

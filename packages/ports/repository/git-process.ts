import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import { diskErrorIn } from "../machine/disk-error.ts";
import type { Exec, Finished } from "../machine/exec.ts";
import { findProgram } from "../machine/program.ts";
import type { Settings } from "../machine/settings.ts";
import type { FetchedCommit, Git } from "./git.ts";
import { gitEnvironment } from "./git-environment.ts";
import { gitObjects } from "./git-objects.ts";

const tries = 3;
const patience = 10 * 60_000;

/** The git of the machine, working in bare repositories of its own inside `temp`. `sleep` waits between tries. */
export function gitProcess(
  settings: Settings,
  exec: Exec,
  sleep: Clock["sleep"] = systemClock(settings.signal).sleep,
): Git {
  return {
    fetch: async (commit) => {
      if (!/^[0-9a-f]{40}$/.test(commit)) throw missing(commit, "it is not a full commit id");
      const file = await findProgram("git", settings.childEnv.PATH ?? "", settings.workspace);
      const repository = await mkdtemp(join(settings.temp, "git-"));
      const local = gitEnvironment({ serverUrl: settings.serverUrl, token: undefined }, repository);
      const run = (args: readonly string[], env = local) => exec.run({ file, args, env, timeout: patience });
      await succeeded(await run(["init", "--quiet", "--bare", "--template=", repository]));
      await fetchCommit(settings, commit, (args) => run(args, gitEnvironment(settings, repository)), sleep);
      const said = await run(["log", "-1", "--no-show-signature", "--format=%H %T %ct", `${commit}^{commit}`, "--"]);
      const [id = "", tree = "", time] = said.stdout.trim().split(" ");
      if (id !== commit) throw missing(commit, id === "" ? "it is not a commit" : `it stands for the commit ${id}`);
      return {
        id,
        tree,
        time: Number(time),
        entries: async () =>
          entriesOf(await succeeded(await run(["ls-tree", "-r", "-z", "-l", "--full-tree", commit]))),
        blobs: (objects) => gitObjects(file, { ...settings.childEnv, ...local }, objects, settings.signal),
      };
    },
  };
}

const fetchCommit = async (
  { serverUrl, repository, signal }: Settings,
  commit: string,
  run: (args: readonly string[]) => Promise<Finished>,
  sleep: Clock["sleep"],
): Promise<void> => {
  const options = ["--quiet", "--no-tags", "--depth=1", "--no-write-fetch-head", "--no-recurse-submodules"];
  for (let attempt = 1; ; attempt += 1) {
    const ended = await run(["fetch", ...options, "--", `${serverUrl}/${repository}`, commit]);
    if (ended.code === 0) return;
    signal.throwIfAborted();
    const full = diskErrorIn(ended.stderr, "git");
    if (full) throw full;
    const said = lastLine(ended);
    if (/not our ref|couldn't find remote ref|no such remote ref/i.test(ended.stderr)) throw missing(commit, said);
    if (/authentication failed|could not read username|not found|\b40[134]\b/i.test(ended.stderr))
      throw new UserError(`${repository} may not be read: ${said}`, {
        reason: "forbidden",
        remedy: "Give the job the permission contents: read.",
      });
    if (attempt === tries)
      throw new UserError(`the commit ${commit} could not be fetched from ${serverUrl}/${repository}: ${said}`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
      });
    await sleep(1000 * attempt);
  }
};

const entriesOf = (text: string): Awaited<ReturnType<FetchedCommit["entries"]>> =>
  text
    .split("\0")
    .filter((line) => line !== "")
    .map((line) => {
      const tab = line.indexOf("\t");
      const [mode = "", , object = "", size = ""] = line.slice(0, tab).split(/ +/);
      return { path: line.slice(tab + 1), mode, object, size: size === "-" ? 0 : Number(size) };
    });

const succeeded = async (ended: Finished): Promise<string> => {
  if (ended.code === 0) return ended.stdout;
  throw (
    diskErrorIn(ended.stderr, "git") ?? new Error(`git ended with ${ended.code ?? ended.signal}: ${lastLine(ended)}`)
  );
};

const lastLine = ({ stderr, code, signal, timedOut }: Finished): string =>
  timedOut
    ? `no answer for ${patience / 60_000} minutes`
    : stderr.trim().split("\n").at(-1) || `it ended with ${code ?? signal}`;

const missing = (commit: string, because: string): UserError =>
  new UserError(`the commit ${commit} cannot be fetched: ${because}`, {
    reason: "commit_missing",
    remedy: "Push the commit again, or start the run again on a commit that is on a branch.",
  });

import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import type { Exec, Finished } from "../machine/exec.ts";
import { findProgram } from "../machine/program.ts";
import type { Settings } from "../machine/settings.ts";
import { gitEnvironment } from "../repository/git-environment.ts";
import { lastWords, type Pushed, pushedRefs, pushOptions, remoteWords } from "../repository/git-push.ts";
import { isSibling, mirrorAddress } from "./mirror-address.ts";
import { mirrorEnvironment, type SshFiles } from "./mirror-environment.ts";
import type { Mirror, MirrorAccess, Mirrored, Mirrors, OpenSibling } from "./mirrors.ts";

const tries = 3;
const patience = 10 * 60_000;

/** Mirrors through the git of the machine: everything is fetched from GitHub once, and pushed from there without force. */
export function gitMirrors(
  settings: Settings,
  exec: Exec,
  open: OpenSibling = closed,
  sleep: Clock["sleep"] = systemClock(settings.signal).sleep,
): Mirrors {
  let source: Promise<Source> | undefined;
  return {
    push: async (mirror) => {
      const sibling = isSibling(mirror.address);
      const opened = sibling ? await open(mirror.address).catch(refusal) : undefined;
      if (typeof opened === "object") return opened;
      source ??= fetchSource(settings, exec, mirror, sleep);
      const { file, repository } = await source;
      const to = mirrorAddress(sibling ? `${settings.serverUrl}/${mirror.address}.git` : mirror.address);
      const ssh = to.kind === "ssh" ? await sshFiles(settings.temp, mirror.access) : undefined;
      const env = mirrorEnvironment(to, repository, opened ?? mirror.access.tokens[to.host], ssh);
      const specs = [`${mirror.commit}:refs/heads/${mirror.branch}`, `refs/tags/${mirror.tag}:refs/tags/${mirror.tag}`];
      const args = [...pushOptions, "--", to.address, ...specs];
      let isRefused = false;
      for (let attempt = 1; ; attempt += 1) {
        const ended = await exec.run({ file, args, env, timeout: patience });
        settings.signal.throwIfAborted();
        const answer = mirrored(ended, specs.length);
        if (!("message" in answer) || attempt > tries || (answer.outcome === "refused" && isRefused)) return answer;
        // a first refusal may say no more than that somebody else, or our own lost push, was there at this moment
        isRefused = answer.outcome === "refused";
        await sleep(1000 * attempt);
      }
    },
  };
}

const closed: OpenSibling = async (repository) => {
  throw new UserError(`the job's own token does not open ${repository}; an app that is installed there does`, {
    reason: "forbidden",
    remedy: "Give app-id and app-key of an app that is installed on both.",
  });
};

const refusal = (error: unknown): Mirrored => {
  if (error instanceof UserError && error.reason === "forbidden") return { outcome: "refused", message: error.message };
  throw error;
};

interface Source {
  readonly file: string;
  /** A bare repository that holds the commit with its whole history, and the tag. */
  readonly repository: string;
}

const fetchSource = async (
  settings: Settings,
  exec: Exec,
  { commit, tag }: Mirror,
  sleep: Clock["sleep"],
): Promise<Source> => {
  const file = await findProgram("git", settings.childEnv.PATH ?? "", settings.workspace);
  const repository = await mkdtemp(join(settings.temp, "mirror-"));
  const env = gitEnvironment(settings, repository);
  const run = (args: readonly string[]) => exec.run({ file, args, env, timeout: patience });
  await run(["init", "--quiet", "--bare", "--template=", repository]);
  const from = `${settings.serverUrl}/${settings.repository}`;
  const options = ["--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules"];
  const specs = [`${commit}:refs/slipway/source`, `refs/tags/${tag}:refs/tags/${tag}`];
  for (let attempt = 1; ; attempt += 1) {
    const ended = await run(["fetch", ...options, "--", from, ...specs]);
    if (ended.code === 0) return { file, repository };
    settings.signal.throwIfAborted();
    if (attempt === tries)
      throw new UserError(`${settings.repository} could not be fetched for its mirrors: ${lastWords(ended)}`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
      });
    await sleep(1000 * attempt);
  }
};

/** A push that every ref answered to is an answer, whatever it was; anything else is a mirror that cannot be reached. */
const mirrored = (ended: Finished, count: number): Mirrored => {
  const refs = pushedRefs(ended);
  const rejected = refs.filter(({ outcome }) => outcome === "rejected");
  if (rejected.length > 0)
    return { outcome: "refused", message: [...rejected.map(pushWords), remoteWords(ended)].filter(Boolean).join("; ") };
  if (ended.code !== 0 || refs.length < count) return { outcome: "unreachable", message: lastWords(ended) };
  return { outcome: refs.every(({ outcome }) => outcome === "found") ? "found" : "done" };
};

const pushWords = ({ ref, message }: Pushed): string => `${ref.replace(/^refs\/(heads|tags)\//, "")} ${message}`;

const sshFiles = async (temp: string, { key, hosts }: MirrorAccess): Promise<SshFiles> => {
  const folder = await mkdtemp(join(temp, "ssh-"));
  const files = { key: join(folder, "key"), hosts: join(folder, "known_hosts") };
  const whole = (text: string | null) => `${(text ?? "").replaceAll("\r\n", "\n").trimEnd()}\n`;
  await writeFile(files.key, whole(key), { mode: 0o600 });
  await writeFile(files.hosts, whole(hosts), { mode: 0o600 });
  return files;
};

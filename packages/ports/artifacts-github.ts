import { link, mkdtemp } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DefaultArtifactClient } from "@actions/artifact";
import { UserError } from "../model/user-error.ts";
import { downloadArtifact } from "./artifact-download.ts";
import type { Artifacts } from "./artifacts.ts";
import { fileSystem } from "./files.ts";
import type { GitHub } from "./github.ts";
import type { Settings } from "./settings.ts";

const patience = 15 * 60_000;

/** GitHub's artifacts: up through `@actions/artifact` with the runner's own credentials, down through the REST API with the job's token. */
export const gitHubArtifacts = (settings: Settings, github: GitHub): Artifacts => ({
  upload: async (name, file, retentionDays) => {
    const { DefaultArtifactClient } = await import("@actions/artifact");
    const client = new DefaultArtifactClient();
    const ours = await fileSystem().digest(file);
    const named = await underName(settings.temp, name, file);
    const options = { skipArchive: true, ...(retentionDays === undefined ? {} : { retentionDays }) };
    const uploaded = await inTime(settings.signal, client.uploadArtifact(name, [named], settings.temp, options)).then(
      ({ id }) => id,
      (cause: Error) => cause,
    );
    settings.signal.throwIfAborted();
    const kept = await keptAs(client, name);
    if (kept === undefined || (uploaded instanceof Error && !taken(uploaded) && kept.digest !== ours))
      throw new UserError(`the artifact ${name} could not be uploaded: ${messageOf(uploaded)}`, {
        reason: "github_unavailable",
        remedy: "Re-run the job; if it stays, look at githubstatus.com.",
        cause: uploaded,
      });
    if (kept.digest !== ours)
      throw new UserError(`GitHub keeps ${kept.digest} under the name ${name}, not ${ours}`, {
        reason: "digest_mismatch",
        remedy: "Re-run all jobs; the name holds other bytes than the ones that were packed.",
      });
    return { id: kept.id, digest: kept.digest };
  },
  download: (id, to, maxBytes) => downloadArtifact(github, settings, id, to, maxBytes),
});

/** The library names a raw artifact after its file, so the file gets the name. */
const underName = async (temp: string, name: string, file: string): Promise<string> => {
  if (basename(file) === name) return file;
  const named = join(await mkdtemp(join(temp, "upload-")), name);
  await link(file, named);
  return named;
};

/** What GitHub itself says it keeps under a name of this run. */
const keptAs = async (
  client: DefaultArtifactClient,
  name: string,
): Promise<{ id: number; digest: string } | undefined> => {
  try {
    const { artifact } = await client.getArtifact(name);
    return { id: artifact.id, digest: artifact.digest ?? "no digest" };
  } catch {
    return undefined;
  }
};

const taken = (error: Error): boolean => error.message.includes("(409)");

const messageOf = (answer: unknown): string =>
  answer instanceof Error ? (answer.message.split("\n")[0] ?? "") : "it is not there afterwards";

const inTime = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no end after ${patience / 60_000} minutes`)), patience);
    const cancel = () => reject(new Error("cancelled"));
    signal.addEventListener("abort", cancel, { once: true });
    work.then(resolve, reject).finally(() => {
      clearTimeout(late);
      signal.removeEventListener("abort", cancel);
    });
  });

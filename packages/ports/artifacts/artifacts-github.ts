import { UserError } from "../../model/document/user-error.ts";
import type { GitHub } from "../github/github.ts";
import { httpClient } from "../http/http-client.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import { fileSystem } from "../machine/files.ts";
import type { Settings } from "../machine/settings.ts";
import { sendBlocks } from "./artifact-blocks.ts";
import { downloadArtifact } from "./artifact-download.ts";
import { type ArtifactService, artifactService, type KeptArtifact, ServiceRefusal } from "./artifact-service.ts";
import type { Artifacts } from "./artifacts.ts";

/** GitHub's artifacts: up with the runner's own credentials, down through the REST API with the job's token. `sleep` waits between tries. */
export function gitHubArtifacts(
  settings: Settings,
  github: GitHub,
  sleep: Clock["sleep"] = systemClock(settings.signal).sleep,
): Artifacts {
  return {
    upload: async (name, file, days) => {
      const service = artifactService(settings, sleep);
      const ours = await fileSystem().digest(file);
      const uploaded = await uploadAs(service, { name, file, days }, settings, sleep).catch((cause: Error) => cause);
      settings.signal.throwIfAborted();
      const kept = await keptAs(service, name);
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
      return kept;
    },
    find: async (name) => {
      try {
        return await artifactService(settings, sleep).find(name);
      } catch (cause) {
        settings.signal.throwIfAborted();
        if (cause instanceof UserError) throw cause;
        throw new UserError(`GitHub does not say whether it keeps ${name}: ${(cause as Error).message}`, {
          reason: "github_unavailable",
          remedy: "Re-run the job; if it stays, look at githubstatus.com.",
          cause,
        });
      }
    },
    download: (id, to, maxBytes) => downloadArtifact(github, settings, id, to, maxBytes, sleep),
  };
}

const uploadAs = async (
  service: ArtifactService,
  { name, file, days }: { name: string; file: string; days: number | undefined },
  { env, signal }: Settings,
  sleep: Clock["sleep"],
): Promise<number> => {
  const contentType = name.endsWith(".tar") ? "application/x-tar" : "application/octet-stream";
  const address = await service.create(name, contentType, days);
  const { size, digest } = await sendBlocks(httpClient(env), address, file, contentType, signal, sleep);
  return service.finalize(name, size, digest);
};

/** What GitHub itself says it keeps under a name of this run. */
const keptAs = async (service: ArtifactService, name: string): Promise<KeptArtifact | undefined> =>
  service.find(name).catch(() => undefined);

const taken = (error: Error): boolean => error instanceof ServiceRefusal && error.status === 409;

const messageOf = (answer: unknown): string =>
  answer instanceof Error ? (answer.message.split("\n")[0] ?? "") : "it is not there afterwards";

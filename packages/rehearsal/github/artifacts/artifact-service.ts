import { backendIds, type Runtime } from "../oidc/runtime-token.ts";
import type { Artifact, ArtifactStore } from "../records/artifact.ts";
import type { RunStore } from "../records/run.ts";
import type { Now } from "../store/change-log.ts";
import { isoSeconds } from "../store/object.ts";
import { bot } from "../store/token.ts";
import {
  type ArtifactContext,
  blobFolder,
  deleteArtifact,
  downloadUrl,
  isExpired,
  uploadUrl,
  visibleArtifacts,
} from "./artifact.ts";
import { readContent } from "./blob.ts";

/** What this file uses of the store. */
export interface ArtifactServiceContext extends ArtifactContext, RunStore {}

/** A JSON message of `github.actions.results.api.v1`; fields in snake case, 64-bit numbers as text. */
export type Message = { readonly [field: string]: unknown };

/** An error as Twirp spells it. */
export class TwirpError extends Error {
  readonly code: keyof typeof twirpStatus;

  constructor(code: keyof typeof twirpStatus, message: string) {
    super(message);
    this.code = code;
  }
}

/** The HTTP status of each error code. */
export const twirpStatus = {
  invalid_argument: 400,
  malformed: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  bad_route: 404,
  already_exists: 409,
  internal: 500,
} as const;

type Method = (store: ArtifactServiceContext, runtime: Runtime, message: Message) => Message | Promise<Message>;

/** The methods of `ArtifactService`. */
export const artifactMethods: Readonly<Record<string, Method>> = {
  CreateArtifact: create,
  FinalizeArtifact: finalize,
  ListArtifacts: list,
  GetSignedArtifactURL: (store, runtime, message) => {
    const artifact = find(store, runtime, message);
    return { name: artifact.name, signed_url: downloadUrl(store, artifact, 600) };
  },
  DeleteArtifact: (store, runtime, message) => {
    const artifact = find(store, runtime, message);
    deleteArtifact(store, artifact, { login: bot, run: runtime.run, job: runtime.job });
    return { ok: true, artifact_id: String(artifact.id) };
  },
};

const day = 24 * 3600 * 1000;
/** What a repository keeps artifacts for unless it is set otherwise; a private one may be set to 400 days. */
const longest = 90 * day;
const forbidden = /[":<>|*?\r\n\\/]/;

function create(store: ArtifactServiceContext, runtime: Runtime, message: Message): Message {
  own(runtime, message);
  const name = text(message, "name");
  const run = store.runs.get(runtime.run);
  if (!run) throw new TwirpError("not_found", `no workflow run ${runtime.run}`);
  if (name === "" || name.length > 256 || forbidden.test(name)) {
    throw new TwirpError("invalid_argument", "artifact name is invalid");
  }
  const mine = store.artifacts.all().filter((item) => item.run === runtime.run && item.attempt === runtime.attempt);
  if (mine.some((item) => item.name === name)) {
    throw new TwirpError("already_exists", "an artifact with this name already exists on the workflow run");
  }
  if (mine.filter((item) => item.job === runtime.job).length >= 500) {
    throw new TwirpError("invalid_argument", "a job cannot have more than 500 artifacts");
  }
  const now = store.now();
  const id = store.ids.next("artifact");
  const asked = Date.parse(text(message, "expires_at"));
  const artifact: Artifact = {
    id,
    repository: run.repositoryId,
    run: runtime.run,
    attempt: runtime.attempt,
    job: runtime.job,
    name,
    mimeType: text(message, "mime_type") || "application/zip",
    blob: store.signer.uuid(`blob:${id}`),
    createdAt: now,
    expiresAt: now + (Number.isNaN(asked) ? longest : Math.min(Math.max(asked - now, day), longest)),
    finalizedAt: null,
    size: 0,
    digest: null,
  };
  store.artifacts.put(id, artifact);
  return { ok: true, signed_upload_url: uploadUrl(store, artifact) };
}

async function finalize(store: ArtifactServiceContext, runtime: Runtime, message: Message): Promise<Message> {
  own(runtime, message);
  const artifact = store.artifacts
    .all()
    .find(
      (item) => item.run === runtime.run && item.attempt === runtime.attempt && item.name === text(message, "name"),
    );
  if (!artifact) throw new TwirpError("not_found", "artifact not found");
  const content = await readContent(blobFolder(store, artifact.blob));
  const [size, hash] = [text(message, "size") || "0", text(message, "hash")];
  if (!content || String(content.size) !== size) {
    throw new TwirpError("invalid_argument", `size is ${size}, ${content?.size ?? 0} bytes are stored`);
  }
  if (hash !== "" && hash !== content.digest) {
    throw new TwirpError("invalid_argument", `hash is ${hash}, the stored bytes have ${content.digest}`);
  }
  if (artifact.finalizedAt === null) {
    store.artifacts.put(artifact.id, { ...artifact, ...content, finalizedAt: store.now() });
    const actor = { login: bot, run: runtime.run, job: runtime.job };
    const repository = store.repositories.get(artifact.repository)?.name ?? "";
    store.effect(actor, repository, "artifact.created", artifact.name, { to: content.digest });
  }
  return { ok: true, artifact_id: String(artifact.id) };
}

function list(store: ArtifactServiceContext, runtime: Runtime, message: Message): Message {
  own(runtime, message);
  const [name, id] = [text(message, "name_filter"), text(message, "id_filter")];
  const artifacts = ofRun(store, runtime)
    .filter((item) => name === "" || item.name === name)
    .filter((item) => id === "" || String(item.id) === id);
  return {
    artifacts: artifacts.map((item) => {
      const ids = backendIds(store, item.run, item.attempt, item.job);
      return {
        workflow_run_backend_id: ids.runBackendId,
        workflow_job_run_backend_id: ids.jobBackendId,
        database_id: String(item.id),
        name: item.name,
        size: String(item.size),
        created_at: isoSeconds(item.createdAt),
        digest: item.digest,
      };
    }),
  };
}

/** Downloads and deletions name the attempt and job that made the artifact. */
function find(store: ArtifactServiceContext, runtime: Runtime, message: Message): Artifact {
  const artifact = ofRun(store, runtime).find(
    (item) =>
      item.name === text(message, "name") &&
      backendIds(store, item.run, item.attempt, item.job).runBackendId === text(message, "workflow_run_backend_id"),
  );
  if (!artifact) throw new TwirpError("not_found", "artifact not found");
  return artifact;
}

function ofRun(store: ArtifactStore & Now, runtime: Runtime): Artifact[] {
  return visibleArtifacts(store).filter((item) => item.run === runtime.run && !isExpired(store, item));
}

function own(runtime: Runtime, message: Message): void {
  if (text(message, "workflow_run_backend_id") !== runtime.runBackendId) {
    throw new TwirpError("permission_denied", "the token is for another workflow run");
  }
}

/** A field of a message; protobuf's JSON leaves out what is empty. */
function text(message: Message, field: string): string {
  const value = message[field];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

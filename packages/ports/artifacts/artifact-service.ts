/**
 * The service that keeps the artifacts of a run, in the wire types of its own client. Of `@actions/artifact` only these are
 * loaded: its entry point brings libraries for HTTP, storage and zip that cost the start of an action 200 ms.
 */
import {
  ArtifactServiceClientJSON,
  Int64Value,
  StringValue,
  Timestamp,
} from "../../../node_modules/@actions/artifact/lib/generated/index.js";
import { UserError } from "../../model/document/user-error.ts";
import { bytesOf, httpClient, type Send } from "../http/http-client.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import type { Settings } from "../machine/settings.ts";

/** An artifact that is whole, as the service knows it. */
export interface KeptArtifact {
  readonly id: number;
  /** `sha256:…` */
  readonly digest: string;
}

/** Artifacts of the run that this job belongs to. */
export interface ArtifactService {
  /** Takes a name and gives the signed address for its bytes, which are kept for so many days at most. */
  create(name: string, mimeType: string, days?: number): Promise<string>;
  /** Says that the bytes are there; gives the artifact's id. */
  finalize(name: string, size: number, digest: string): Promise<number>;
  /** The newest artifact of a name that is whole. */
  find(name: string): Promise<KeptArtifact | undefined>;
  /** A signed address of the bytes of one artifact, whichever attempt made it; `undefined` if it is not there, or not any more. */
  addressOf(id: number): Promise<string | undefined>;
}

/** What the service said instead of an answer. */
export class ServiceRefusal extends Error {
  readonly status: number | undefined;

  constructor(method: string, status: number | undefined, words: string) {
    super(`${method}: ${status === undefined ? "" : `(${status}) `}${words}`);
    this.status = status;
  }
}

/** The version of artifacts that the client of this age makes. */
const version = 7;

/**
 * Opens the service with the credentials that the runner gives a step; `sleep` waits between tries. Throws `UserError(github_unavailable)`
 * where it gives none.
 */
export function artifactService(
  settings: Pick<Settings, "env" | "signal">,
  sleep: Clock["sleep"] = systemClock(settings.signal).sleep,
): ArtifactService {
  const { ACTIONS_RESULTS_URL: address, ACTIONS_RUNTIME_TOKEN: token } = settings.env;
  if (!address || !token)
    throw new UserError("the runner gives this step no artifact service", {
      reason: "github_unavailable",
      remedy: "Artifacts need GitHub.com or GHE.com, and a step with uses.",
    });
  const send = httpClient(settings.env);
  const { signal } = settings;
  const client = new ArtifactServiceClientJSON({
    request: (service, method, contentType, data) => {
      const at = new URL(`/twirp/${service}/${method}`, address);
      return ask(method, () => once(send, at, contentType, token, data, signal), sleep, signal);
    },
  });
  const ids = backendIds(token);
  return {
    create: async (name, mimeType, days) => {
      const expires = days === undefined ? {} : { expiresAt: Timestamp.fromDate(expiryOf(days, settings.env)) };
      const asked = { ...ids, name, version, mimeType: StringValue.create({ value: mimeType }), ...expires };
      const { ok, signedUploadUrl } = await client.CreateArtifact(asked);
      if (!ok) throw new ServiceRefusal("CreateArtifact", undefined, "the answer was not ok");
      return signedUploadUrl;
    },
    finalize: async (name, size, digest) => {
      const hash = StringValue.create({ value: digest });
      const { ok, artifactId } = await client.FinalizeArtifact({ ...ids, name, size: String(size), hash });
      if (!ok) throw new ServiceRefusal("FinalizeArtifact", undefined, "the answer was not ok");
      return Number(artifactId);
    },
    find: async (name) => {
      const { artifacts } = await client.ListArtifacts({ ...ids, nameFilter: StringValue.create({ value: name }) });
      const [newest] = artifacts.sort((a, b) => Number(b.databaseId) - Number(a.databaseId));
      return newest && { id: Number(newest.databaseId), digest: newest.digest?.value ?? "no digest" };
    },
    addressOf: async (id) => {
      const { artifacts } = await client.ListArtifacts({ ...ids, idFilter: Int64Value.create({ value: String(id) }) });
      const [kept] = artifacts;
      if (kept === undefined) return undefined;
      const { workflowRunBackendId, workflowJobRunBackendId, name } = kept; // of the attempt and job that made it
      const asked = { workflowRunBackendId, workflowJobRunBackendId, name };
      return (await client.GetSignedArtifactURL(asked)).signedUrl;
    },
  };
}

/** Never later than the repository allows, which the runner says; GitHub refuses more. */
function expiryOf(days: number, { GITHUB_RETENTION_DAYS: allowed = "" }: Settings["env"]): Date {
  const longest = /^[1-9][0-9]*$/.test(allowed) ? Number(allowed) : days;
  return new Date(Date.now() + Math.min(days, longest) * 24 * 60 * 60_000);
}

const tries = 5;
const patience = 60_000;

/** One call. A lost answer is asked for again: the service refuses a name that is taken, and finalizes what is final alike. */
const ask = async (
  method: string,
  send: () => ReturnType<typeof once>,
  sleep: Clock["sleep"],
  signal: AbortSignal,
): Promise<object> => {
  for (let attempt = 1; ; attempt += 1) {
    const answered = await send().catch((cause: unknown) => cause as Error);
    signal.throwIfAborted();
    if ("body" in answered && answered.status < 300) return answered.body;
    const status = "status" in answered ? answered.status : undefined;
    const words = "body" in answered ? (answered.body.msg ?? "no reason was given") : answered.message;
    if (attempt === tries || !(status === undefined || again.has(status)))
      throw new ServiceRefusal(method, status, words);
    await sleep(1000 * 3 ** (attempt - 1));
  }
};

/** Statuses after which the same call may go well. */
const again: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

const once = async (
  send: Send,
  address: URL,
  contentType: string,
  token: string,
  data: unknown,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: { readonly msg?: string } }> => {
  const within = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const answer = await send(address, {
    method: "POST",
    headers: { "content-type": contentType, authorization: `Bearer ${token}`, "user-agent": "slipway" },
    body: JSON.stringify(data),
    signal: within,
  });
  const text = String(await bytesOf(answer, within));
  const { statusCode: status = 0 } = answer;
  return { status, body: bodyOf(text, status >= 200 && status < 300) };
};

/** A page instead of an answer is no answer; beside an error it does not matter. */
const bodyOf = (text: string, ok: boolean): { readonly msg?: string } => {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) return body;
  } catch {
    if (!ok) return {};
  }
  throw new Error("the answer is not complete JSON");
};

/** The ids by which the service knows this run and job are in the token's own claims. */
const backendIds = (token: string) => {
  const { scp = "" } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString() || "{}") as {
    scp?: string;
  };
  const [, workflowRunBackendId, workflowJobRunBackendId] =
    /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?: |$)/.exec(scp) ?? [];
  if (workflowRunBackendId && workflowJobRunBackendId) return { workflowRunBackendId, workflowJobRunBackendId };
  throw new ServiceRefusal("the runner's token", undefined, "does not say which run and job it is for");
};

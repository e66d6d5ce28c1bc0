import type { RunStore } from "../records/run.ts";
import { jobOf } from "../runs/run.ts";
import type { Addresses } from "../store/addresses.ts";
import type { Now } from "../store/change-log.ts";
import type { SignerStore } from "../store/signature.ts";
import type { JobIdentity } from "./claims.ts";

/** What this file uses of the store. */
export interface RuntimeTokenContext extends Now, Addresses, SignerStore, RunStore {}

/** What a runtime token stands for. */
export interface Runtime {
  readonly run: number;
  readonly attempt: number;
  readonly job: string;
  /** The ids by which the artifact service knows run and job. */
  readonly runBackendId: string;
  readonly jobBackendId: string;
  /** What the job may say of itself in an identity token; absent without `id-token: write`. */
  readonly identity?: JobIdentity;
}

/** The ids of a run's attempt and a job in it, as the service knows them. */
export function backendIds(store: SignerStore, run: number, attempt: number, job: string): Runtime {
  return {
    run,
    attempt,
    job,
    runBackendId: store.signer.uuid(`run:${run}:${attempt}`),
    jobBackendId: store.signer.uuid(`job:${run}:${attempt}:${job}`),
  };
}

/** Makes an `ACTIONS_RUNTIME_TOKEN`: a JWT whose `scp` claim holds the ids. */
export function issueRuntimeToken(
  store: RuntimeTokenContext,
  run: number,
  attempt: number,
  job: string,
  identity?: JobIdentity,
): string {
  const { runBackendId, jobBackendId } = backendIds(store, run, attempt, job);
  const seconds = Math.floor(store.now() / 1000);
  const scp = `Actions.GenericRead:00000000-0000-0000-0000-000000000000 Actions.Results:${runBackendId}:${jobBackendId}`;
  const claims = {
    iss: store.urls.results,
    iat: seconds,
    nbf: seconds - 300,
    exp: seconds + 24 * 3600,
    scp,
    run,
    attempt,
    job,
    ...(identity && { identity }),
  };
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ typ: "JWT", alg: "HS256" })}.${encode(claims)}`;
  return `${signed}.${store.signer.sign(signed)}`;
}

/** Reads the runtime token behind an `Authorization` header; `null` if it is not ours or over: a job's ends with the job. */
export function readRuntimeToken(store: RuntimeTokenContext, authorization: string | undefined): Runtime | null {
  const [, signed = "", signature = ""] = /^bearer ([\w-]+\.[\w-]+)\.([\w-]+)$/i.exec(authorization ?? "") ?? [];
  if (!signed || !store.signer.holds(signed, signature)) return null;
  const text = Buffer.from(signed.split(".")[1] ?? "", "base64url").toString();
  const { run, attempt, job, exp, identity } = JSON.parse(text) as Pick<
    Runtime,
    "run" | "attempt" | "job" | "identity"
  > & {
    exp: number;
  };
  if (exp * 1000 <= store.now() || jobOf(store, run, attempt, job)?.status === "completed") return null;
  return { ...backendIds(store, run, attempt, job), ...(identity && { identity }) };
}

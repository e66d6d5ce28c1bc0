/** Small things that contract tests of the loopback GitHub start from. */
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import type { NewRun } from "../../packages/rehearsal/github/runs/run.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";

/** A token that may do everything. */
export const allPermissions: Permissions = Object.fromEntries(
  "actions checks contents deployments issues packages pull-requests security-events statuses"
    .split(" ")
    .map((scope) => [scope, "write"]),
);

/** A run of a push to main. */
export function exampleRun(repository: string, sha: string): NewRun {
  return {
    repository,
    path: ".github/workflows/develop.yml",
    workflow: "develop",
    event: { name: "push", payload: {}, ref: "refs/heads/main", sha, actor: { login: "ada", id: 7 } },
  };
}

/** Uploads bytes as an artifact over the wire, without any client. */
export async function uploadArtifact(
  github: LoopbackGitHub,
  run: number,
  job: string,
  name: string,
  bytes: Buffer,
  more: Readonly<Record<string, string>> = {},
): Promise<number> {
  const token = github.issueRuntimeToken({ run, job });
  const claims = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as { scp: string };
  const [, runId, jobId] = /Actions\.Results:([\w-]+):([\w-]+)/.exec(claims.scp) ?? [];
  const ids = { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId, name };
  const ask = async (method: string, message: object) => {
    const url = `${github.urls.results}/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ ...ids, ...message }) });
    if (!response.ok) throw new Error(`${method}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Record<string, string>;
  };
  const created = await ask("CreateArtifact", { version: 7, ...more });
  const put = await fetch(created.signed_upload_url ?? "", {
    method: "PUT",
    body: new Uint8Array(bytes),
    headers: { "x-ms-blob-type": "BlockBlob" },
  });
  if (put.status !== 201) throw new Error(`upload: ${put.status} ${await put.text()}`);
  return Number((await ask("FinalizeArtifact", { size: String(bytes.length) })).artifact_id);
}

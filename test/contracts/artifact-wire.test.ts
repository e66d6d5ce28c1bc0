import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { Octokit } from "@octokit/core";
import { type CheckedGitHub, openChecked } from "./checked-github.ts";
import { exampleRun, uploadArtifact } from "./example.ts";

const day = 24 * 3600 * 1000;
const start = Math.floor(Date.now() / 1000) * 1000;
let github: CheckedGitHub;
let run: number;

beforeAll(async () => {
  github = await openChecked({ now: () => start });
  await github.createRepository("acme/shop");
  const { sha } = await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } });
  run = github.startRun(exampleRun("acme/shop", sha)).id;
}, 120_000);

afterAll(() => github.end());

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, string>>;
}

async function ask(method: string, message: object, token = tokenOf(run)): Promise<Reply> {
  const url = `${github.urls.results}/twirp/github.actions.results.api.v1.ArtifactService/${method}`;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ ...ids(token), ...message }) });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const tokenOf = (id: number) => github.issueRuntimeToken({ run: id, job: "build" });

function ids(token: string): object {
  const claims = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
  const [, runId, jobId] = /Actions\.Results:([\w-]+):([\w-]+)/.exec(claims) ?? [];
  return { workflow_run_backend_id: runId, workflow_job_run_backend_id: jobId };
}

async function create(name: string): Promise<string> {
  const { body } = await ask("CreateArtifact", { name, version: 7 });
  return body.signed_upload_url ?? "";
}

async function put(url: string, body: string): Promise<number> {
  return (await fetch(url, { method: "PUT", body })).status;
}

const block = (text: string) => Buffer.from(text).toString("base64");
const listOf = (...names: string[]) =>
  `<BlockList>${names.map((name) => `<Latest>${block(name)}</Latest>`).join("")}</BlockList>`;
const at = (url: string, name: string) => `${url}&comp=block&blockid=${encodeURIComponent(block(name))}`;

test("blocks that arrive out of order are joined in the order of the list", async () => {
  const url = await create("blocks");
  expect([await put(at(url, "2"), "two"), await put(at(url, "1"), "lost"), await put(at(url, "1"), "one-")]).toEqual([
    201, 201, 201,
  ]);
  expect(await put(`${url}&comp=blocklist`, listOf("1", "2"))).toBe(201);
  const hash = `sha256:${createHash("sha256").update("one-two").digest("hex")}`;
  const done = await ask("FinalizeArtifact", { name: "blocks", size: "7", hash });
  expect(done).toMatchObject({ status: 200, body: { ok: true } });
  expect(await put(at(url, "3"), "late")).toBe(409);
});

test("a list that names a block nobody sent is refused", async () => {
  const url = await create("missing");
  expect(await put(`${url}&comp=blocklist`, listOf("1"))).toBe(400);
});

test("an artifact whose bytes are not what the client says is never finished", async () => {
  const url = await create("wrong");
  await put(url, "bytes");
  expect((await ask("FinalizeArtifact", { name: "wrong", size: "6" })).status).toBe(400);
  expect((await ask("FinalizeArtifact", { name: "wrong", size: "5", hash: "sha256:0" })).status).toBe(400);
  const { body } = await ask("ListArtifacts", { name_filter: "wrong" });
  expect(body.artifacts).toEqual([]);
});

test("an upload address is good for its own artifact and for nothing else", async () => {
  const [one, two] = [await create("one"), await create("two")];
  const { pathname } = new URL(two);
  const crossed = Object.assign(new URL(one), { pathname });
  expect(await put(crossed.href, "x")).toBe(403);
  expect((await fetch(one)).status).toBe(403);
});

test("a token of another run, a forged one and none are refused", async () => {
  const other = github.startRun({ ...exampleRun("acme/shop", "0".repeat(40)) }).id;
  const crossed = await ask("ListArtifacts", ids(tokenOf(run)), tokenOf(other));
  expect(crossed).toMatchObject({ status: 403, body: { code: "permission_denied" } });
  const [head, , signature] = tokenOf(run).split(".");
  const claims = Buffer.from(JSON.stringify({ run, attempt: 1, job: "build", exp: 9e9, scp: "x" })).toString(
    "base64url",
  );
  expect((await ask("ListArtifacts", {}, `${head}.${claims}.${signature}`)).status).toBe(401);
  expect((await ask("ListArtifacts", {}, "x")).status).toBe(401);
});

test.each(["", "a/b", "a\\b", 'a"b', "a:b", "a\nb", "x".repeat(257)])(
  "an artifact cannot be named %j",
  async (name) => {
    expect((await ask("CreateArtifact", { name })).status).toBe(400);
  },
);

test("a job has at most 500 artifacts, and each job its own", async () => {
  const [full, other] = ["full", "other"].map((job) => github.issueRuntimeToken({ run, job }));
  for (let made = 0; made < 500; made += 50) {
    const some = Array.from({ length: 50 }, (_, at) => ask("CreateArtifact", { name: `many-${made + at}` }, full));
    expect((await Promise.all(some)).map(({ status }) => status)).toEqual(Array(50).fill(200));
  }
  expect(await ask("CreateArtifact", { name: "many-500" }, full)).toMatchObject({
    status: 400,
    body: { code: "invalid_argument", msg: expect.stringContaining("500 artifacts") },
  });
  expect((await ask("CreateArtifact", { name: "many-500" }, other)).status).toBe(200);
});

test.each([
  ["no wish", {}, 90],
  ["100 days", { expires_at: new Date(start + 100 * day).toISOString() }, 90],
  ["7 days", { expires_at: new Date(start + 7 * day).toISOString() }, 7],
  ["an hour", { expires_at: new Date(start + day / 24).toISOString() }, 1],
])("an artifact is kept at least one day and at most 90: %s", async (name, more, days) => {
  const bytes = Buffer.from("x");
  const artifact_id = await uploadArtifact(github, run, "build", name, bytes, more);
  const auth = github.issueToken({ repository: "acme/shop", permissions: { actions: "read" } });
  const { data } = await new Octokit({ auth, baseUrl: github.urls.api }).request(
    "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
    { owner: "acme", repo: "shop", artifact_id },
  );
  expect((Date.parse(data.expires_at ?? "") - Date.parse(data.created_at ?? "")) / day).toBe(days);
});

test("a method that the service does not have is a bad route", async () => {
  expect(await ask("toString", {})).toMatchObject({ status: 404, body: { code: "bad_route" } });
});

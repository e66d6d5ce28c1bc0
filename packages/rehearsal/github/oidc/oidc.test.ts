import { createPublicKey, type JsonWebKey, verify } from "node:crypto";
import { mkdtempSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { type MovableClock, movableClock } from "../../protocol/clock.ts";
import type { WebhookEvent } from "../../protocol/run.ts";
import { type LoopbackGitHub, openGitHub } from "../github.ts";

let folder: string;
let clock: MovableClock;
let github: LoopbackGitHub;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "loopback-oidc-"));
  clock = movableClock();
  github = await openGitHub({ folder, clock });
  await github.createRepository("acme/shop");
  await github.createRepository("acme/old", { subject: "names", private: false });
});

afterEach(async () => {
  await github.close();
  await rm(folder, { recursive: true, force: true });
});

const sha = "a".repeat(40);
const push: WebhookEvent = {
  name: "push",
  payload: {},
  ref: "refs/heads/main",
  sha,
  actor: { login: "ada", id: 1815 },
};
const identity = { workflowRef: "acme/shop/.github/workflows/inner.yml@refs/heads/main", workflowSha: sha };

function aJob(event: WebhookEvent = push, environment?: string, repository = "acme/shop") {
  const run = github.startRun({ repository, path: ".github/workflows/x.yml", workflow: "X", event });
  const job = github.updateJob(run.id, "deploy", { status: "in_progress" });
  const more = { identity: { ...identity, ...(environment && { environment }) } };
  return { run, job, token: github.issueRuntimeToken({ run: run.id, job: "deploy", ...more }) };
}

const ask = (token: string, more = "") =>
  fetch(`${github.idTokenUrl}${more}`, { headers: { authorization: `Bearer ${token}` } });

const decoded = (part = "") => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;

async function claims(token: string, more = ""): Promise<Record<string, unknown>> {
  const { value } = (await (await ask(token, more)).json()) as { value: string };
  return decoded(value.split(".")[1]);
}

test("a token is signed with a key that discovery leads to", async () => {
  const { token } = aJob();
  const { value } = (await (await ask(token)).json()) as { value: string };
  const [head = "", body = "", signature = ""] = value.split(".");
  const { iss } = decoded(body) as { iss: string };
  const result = (await (await fetch(`${iss}/.well-known/openid-configuration`)).json()) as Record<string, unknown>;
  expect(result).toMatchObject({ issuer: iss, id_token_signing_alg_values_supported: ["RS256"] });
  const messages = Object.keys(decoded(body)).filter((name) => !(result.claims_supported as string[]).includes(name));
  expect(messages).toEqual([]);
  const { keys } = (await (await fetch(String(result.jwks_uri))).json()) as { keys: (JsonWebKey & { kid: string })[] };
  const key = keys.find(({ kid }) => kid === decoded(head).kid);
  expect(decoded(head)).toMatchObject({ alg: "RS256", typ: "JWT" });
  if (!key) throw new Error("no key");
  const holds = (text: string) =>
    verify("sha256", Buffer.from(text), createPublicKey({ key, format: "jwk" }), Buffer.from(signature, "base64url"));
  expect(holds(`${head}.${body}`)).toBe(true);
  expect(holds(`${head}.${body}x`)).toBe(false);
  expect((await stat(join(folder, "oidc-key.pem"))).mode & 0o777).toBe(0o600);
});

test("it tells everything about the job, as texts, and for how long", async () => {
  const { run, job, token } = aJob(push, "production");
  github.setEnvironment("acme/shop", "production");
  const report = await claims(token, "&audience=sts.amazonaws.com");
  const now = Math.floor(clock.now() / 1000);
  expect(report).toMatchObject({
    aud: "sts.amazonaws.com",
    ref: "refs/heads/main",
    sha,
    repository: "acme/shop",
    repository_owner: "acme",
    repository_id: String(github.repository("acme/shop")?.id),
    repository_visibility: "private",
    run_id: String(run.id),
    run_number: "1",
    run_attempt: "1",
    actor: "ada",
    actor_id: "1815",
    workflow: "X",
    event_name: "push",
    ref_type: "branch",
    ref_protected: "false",
    head_ref: "",
    base_ref: "",
    workflow_ref: "acme/shop/.github/workflows/x.yml@refs/heads/main",
    workflow_sha: sha,
    job_workflow_ref: identity.workflowRef,
    job_workflow_sha: sha,
    runner_environment: "github-hosted",
    environment: "production",
    environment_node_id: expect.any(String),
    check_run_id: String(job.id),
  });
  expect([report.nbf, report.exp]).toEqual([Number(report.iat) - 600, Number(report.iat) + 300]);
  expect(Math.abs(Number(report.iat) - now)).toBeLessThan(60);
  expect((await claims(token)).aud).toBe(`${github.urls.server}/acme`);
});

test("its subject speaks of the environment, the pull request, or the ref; by name or with numbers", async () => {
  const pull: WebhookEvent = { ...push, name: "pull_request", ref: "refs/pull/1/merge" };
  const tag: WebhookEvent = { ...push, ref: "refs/tags/v1" };
  const sub = async (...words: Parameters<typeof aJob>) => (await claims(aJob(...words).token)).sub;
  const id = github.repository("acme/shop")?.id;
  const owner = String((await claims(aJob().token)).repository_owner_id);
  expect(await sub(push, "uat:eu")).toBe(`repo:acme@${owner}/shop@${id}:environment:uat%3Aeu`);
  expect(await sub(push)).toBe(`repo:acme@${owner}/shop@${id}:ref:refs/heads/main`);
  expect(await sub(pull, undefined, "acme/old")).toBe("repo:acme/old:pull_request");
  expect(await sub(pull, "dev", "acme/old")).toBe("repo:acme/old:environment:dev");
  expect(await sub(tag, undefined, "acme/old")).toBe("repo:acme/old:ref:refs/tags/v1");
});

test("a ref is protected if its branch is, or if an active ruleset speaks of it", async () => {
  const isProtected = async (ref: string) => (await claims(aJob({ ...push, ref }).token)).ref_protected;
  await github.commit("acme/shop", { branch: "main", message: "First", files: { a: "a" } });
  expect(await isProtected("refs/heads/main")).toBe("false");
  github.setCollaborator("acme/shop", "root", "admin");
  const authorization = `Bearer ${github.issuePersonToken({ repository: "acme/shop", login: "root" })}`;
  const set = async (method: string, path: string, body: object) => {
    const url = `${github.urls.api}/repos/acme/shop/${path}`;
    expect((await fetch(url, { method, headers: { authorization }, body: JSON.stringify(body) })).ok).toBe(true);
  };
  const none = { required_status_checks: null, required_pull_request_reviews: null, restrictions: null };
  await set("PUT", "branches/main/protection", { ...none, enforce_admins: null });
  for (const [kind, enforcement] of [
    ["release", "active"],
    ["other", "disabled"],
  ] as const) {
    const conditions = { ref_name: { include: [`refs/heads/${kind}/*`], exclude: [] } };
    await set("POST", "rulesets", { name: kind, target: "branch", rules: [], enforcement, conditions });
  }
  for (const ref of ["heads/main", "heads/release/1"]) expect(await isProtected(`refs/${ref}`)).toBe("true");
  for (const ref of ["heads/other/1", "heads/main/x", "tags/main", "tags/release/1", "pull/1/merge"])
    expect(await isProtected(`refs/${ref}`)).toBe("false");
});

test("a repository made before the middle of July 2026 has no numbers in it", async () => {
  await github.close();
  github = await openGitHub({ folder, now: () => Date.parse("2026-07-14T00:00:00Z") });
  await github.createRepository("acme/early");
  expect((await claims(aJob(push, undefined, "acme/early").token)).sub).toBe("repo:acme/early:ref:refs/heads/main");
});

test("a job without id-token: write, one that has ended, and a stranger get none", async () => {
  const { run, token } = aJob();
  const plain = github.issueRuntimeToken({ run: run.id, job: "deploy" });
  const job = github.issueToken({ repository: "acme/shop", permissions: { "id-token": "write" } });
  for (const wrong of [plain, job, "x.y.z", `${token}x`]) expect((await ask(wrong)).status).toBe(401);
  expect((await fetch(github.idTokenUrl)).status).toBe(401);
  expect((await ask(token)).status).toBe(200);
  github.updateJob(run.id, "deploy", { status: "completed", conclusion: "success" });
  expect((await ask(token)).status).toBe(401);
});

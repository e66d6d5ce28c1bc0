/** Every route about rules, merges, releases, checks and apps, asked rightly once. */
import { createSign, generateKeyPairSync } from "node:crypto";
import { Octokit } from "@octokit/core";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import { allPermissions } from "./example.ts";

/** A JWT as an app signs it. */
export function appToken(app: number | string, privateKey: string, seconds: number): string {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const signed = `${encode({ alg: "RS256", typ: "JWT" })}.${encode({ iss: app, iat: seconds - 60, exp: seconds + 540 })}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(privateKey, "base64url")}`;
}

/** A key pair of an app, in PEM. */
export function appKeys(): { publicKey: string; privateKey: string } {
  const encoding = { type: "spki", format: "pem" } as const;
  return generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: encoding,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** Asks them all of a repository that has a branch `main`. */
export async function askAboutReleases(
  github: LoopbackGitHub,
  repo: { readonly owner: string; readonly repo: string },
): Promise<void> {
  const name = `${repo.owner}/${repo.repo}`;
  const permissions = { ...allPermissions, administration: "write" } as const;
  const auth = github.issueToken({ repository: name, permissions });
  const octokit = new Octokit({ auth, baseUrl: github.urls.api });
  await merging(github, octokit, repo);
  await rules(octokit, repo);
  await protection(octokit, { ...repo, branch: "main" });
  await releases(octokit, repo);
  await checks(octokit, repo);
  const { publicKey, privateKey } = appKeys();
  const app = github.registerApp({
    slug: "slipway",
    publicKey,
    permissions: { contents: "write" },
    repositories: [name],
  });
  const jwt = appToken(app.id, privateKey, Math.floor(Date.now() / 1000));
  const { data } = await new Octokit({ baseUrl: github.urls.api }).request(
    "POST /app/installations/{installation_id}/access_tokens",
    {
      installation_id: app.installation,
      repositories: [repo.repo],
      permissions: { contents: "read" },
      headers: { authorization: `Bearer ${jwt}` },
    },
  );
  const own = new Octokit({ auth: data.token, baseUrl: github.urls.api });
  await own.request("GET /repos/{owner}/{repo}/branches", repo);
  await own.request("GET /installation/repositories");
  await own.request("DELETE /installation/token");
  const proven = { headers: { authorization: `Bearer ${jwt}` } };
  const signed = new Octokit({ baseUrl: github.urls.api });
  await signed.request("GET /app", proven);
  await signed.request("GET /app/installations/{installation_id}", { installation_id: app.installation, ...proven });
  await signed.request("GET /repos/{owner}/{repo}/installation", { ...repo, ...proven });
  const setting = "/repos/{owner}/{repo}/actions/permissions/workflow" as const;
  await octokit.request(`PUT ${setting}`, { ...repo, can_approve_pull_request_reviews: true });
  await octokit.request(`GET ${setting}`, repo);
}

async function merging(github: LoopbackGitHub, octokit: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const name = `${repo.owner}/${repo.repo}`;
  for (const branch of ["to-merge", "to-pull"])
    await github.commit(name, { branch, message: branch, files: { [branch]: "x" } });
  await octokit.request("POST /repos/{owner}/{repo}/merges", { ...repo, base: "main", head: "to-merge" });
  await octokit.request("POST /repos/{owner}/{repo}/merges", { ...repo, base: "main", head: "to-merge" });
  const { data: pull } = await octokit.request("POST /repos/{owner}/{repo}/pulls", {
    ...repo,
    title: "Pull",
    head: "to-pull",
    base: "main",
  });
  const at = { ...repo, pull_number: pull.number };
  await octokit.request("PATCH /repos/{owner}/{repo}/pulls/{pull_number}", { ...at, title: "Pulled", body: "so" });
  await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/commits", at);
  await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/files", at);
  await octokit.request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge", { ...at, merge_method: "squash" });
  await octokit.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/merge", at);
}

async function rules(octokit: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/rulesets", {
    ...repo,
    name: "main",
    enforcement: "active",
    bypass_actors: [{ actor_id: 5, actor_type: "RepositoryRole", bypass_mode: "always" }],
    conditions: { ref_name: { include: ["refs/heads/ruled/**"], exclude: [] } },
    rules: [{ type: "deletion" }, { type: "required_linear_history" }],
  });
  const at = { ...repo, ruleset_id: data.id };
  await octokit.request("GET /repos/{owner}/{repo}/rulesets", repo);
  await octokit.request("GET /repos/{owner}/{repo}/rulesets/{ruleset_id}", at);
  await octokit.request("GET /repos/{owner}/{repo}/rules/branches/{branch}", { ...repo, branch: "ruled/x" });
  await octokit.request("PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}", { ...at, enforcement: "disabled" });
  await octokit.request("DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}", at);
}

async function protection(octokit: Octokit, at: { owner: string; repo: string; branch: string }): Promise<void> {
  const route = "/repos/{owner}/{repo}/branches/{branch}/protection" as const;
  const restrictions = { users: [], teams: [], apps: [] };
  await octokit.request(`PUT ${route}`, {
    ...at,
    enforce_admins: true,
    restrictions,
    required_status_checks: { strict: true, contexts: ["build"] },
    required_pull_request_reviews: { required_approving_review_count: 1 },
  });
  await octokit.request(`GET ${route}`, at);
  await octokit.request(`GET ${route}/enforce_admins`, at);
  await octokit.request(`GET ${route}/required_status_checks`, at);
  await octokit.request(`GET ${route}/required_pull_request_reviews`, at);
  await octokit.request(`GET ${route}/restrictions`, at);
  await octokit.request(`DELETE ${route}`, at);
}

async function releases(octokit: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const immutable = "/repos/{owner}/{repo}/immutable-releases";
  await octokit.request(`PUT ${immutable}`, repo);
  await octokit.request(`GET ${immutable}`, repo);
  await octokit.request(`DELETE ${immutable}`, repo);
  const { data: draft } = await octokit.request("POST /repos/{owner}/{repo}/releases", {
    ...repo,
    tag_name: "v1.0.0",
    name: "One",
    body: "Notes",
    draft: true,
    target_commitish: "main",
  });
  const at = { ...repo, release_id: draft.id };
  const { data: asset } = await octokit.request(`POST ${draft.upload_url.replace(/\{.*/, "")}`, {
    name: "a b.tar",
    data: Buffer.from("bytes"),
    headers: { "content-type": "application/x-tar" },
    url: `${draft.upload_url.replace(/\{.*/, "")}?name=a%20b.tar`,
  });
  const one = { ...repo, asset_id: asset.id };
  await octokit.request("GET /repos/{owner}/{repo}/releases/{release_id}/assets", at);
  await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", one);
  const bytes = { accept: "application/octet-stream" };
  await octokit.request("GET /repos/{owner}/{repo}/releases/assets/{asset_id}", { ...one, headers: bytes });
  await octokit.request("PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}", { ...one, label: "The tar" });
  await octokit.request("PATCH /repos/{owner}/{repo}/releases/{release_id}", { ...at, draft: false });
  await octokit.request("GET /repos/{owner}/{repo}/releases", repo);
  await octokit.request("GET /repos/{owner}/{repo}/releases/latest", repo);
  await octokit.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", { ...repo, tag: "v1.0.0" });
  await octokit.request("GET /repos/{owner}/{repo}/releases/{release_id}", at);
  await octokit.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", one);
  await octokit.request("DELETE /repos/{owner}/{repo}/releases/{release_id}", at);
}

async function checks(octokit: Octokit, repo: { owner: string; repo: string }): Promise<void> {
  const { data: branch } = await octokit.request("GET /repos/{owner}/{repo}/branches/{branch}", {
    ...repo,
    branch: "main",
  });
  const { data } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
    ...repo,
    name: "slipway",
    head_sha: branch.commit.sha,
    status: "in_progress",
  });
  const at = { ...repo, check_run_id: data.id };
  const annotations = [{ path: "a", start_line: 1, end_line: 1, annotation_level: "warning", message: "so" } as const];
  const output = { title: "Done", summary: "All", annotations };
  await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    ...at,
    conclusion: "success",
    output,
  });
  await octokit.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", at);
  await octokit.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", at);
  await octokit.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", { ...repo, ref: "main" });
}

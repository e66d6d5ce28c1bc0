import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { UserError } from "../../packages/model/document/user-error.ts";
import { installationToken, revokeInstallationToken } from "../../packages/ports/github/app-token.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import { steppedClock, systemClock } from "../../packages/ports/machine/clock.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { movableClock } from "../../packages/rehearsal/protocol/clock.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";

const repository = "acme/data-platform";
const pair = (modulusLength = 2048) =>
  generateKeyPairSync("rsa", {
    modulusLength,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs1", format: "pem" },
  });
const { publicKey, privateKey: key } = pair();
let github: CheckedGitHub;
let appId: string;
let clientId: string;
beforeAll(async () => {
  github = await openChecked();
  await github.createRepository(repository);
  await github.createRepository("acme/other");
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  const app = github.registerApp({
    slug: "slipway",
    publicKey,
    permissions: { contents: "write", members: "read" },
    repositories: [repository, "acme/other"],
  });
  [appId, clientId] = [String(app.id), app.clientId];
}, 60_000);
afterAll(() => github.end());

const settings = (more: Partial<Settings> = {}): Settings =>
  ({
    apiUrl: github.urls.api,
    serverUrl: github.urls.server,
    repository,
    signal: new AbortController().signal,
    ...more,
  }) as Settings;
const ask = (token: string, name = repository) =>
  gitHub(settings({ token, repository: name }), systemClock().sleep).request("GET /repos/{owner}/{repo}/branches");

test("an app gets a token that may do what is asked for and nothing else, on this repository only", async () => {
  const token = await installationToken(settings(), { appId, key }, { contents: "read" });
  await expect(ask(token)).resolves.toMatchObject({ status: 200 });
  await expect(ask(token, "acme/other")).rejects.toThrow(UserError);
  const poor = await installationToken(settings(), { appId, key }, { members: "read" });
  await expect(ask(poor)).rejects.toMatchObject({ reason: "forbidden" });
});

test("the app may be named by its client id, and its key may be on one line or in the newer form", async () => {
  const oneLine = key.replaceAll("\n", "\\n");
  await expect(installationToken(settings(), { appId: clientId, key: oneLine }, { contents: "read" })).resolves.toMatch(
    /^ghs_/,
  );
});

test("a token that is revoked opens nothing, and may be revoked again", async () => {
  const token = await installationToken(settings(), { appId, key }, { contents: "read" });
  await revokeInstallationToken(settings(), token);
  await expect(ask(token)).rejects.toMatchObject({ reason: "forbidden" });
  await revokeInstallationToken(settings(), token);
});

test("a key of another app proves nothing", async () => {
  await expect(
    installationToken(settings(), { appId, key: pair().privateKey }, { contents: "read" }),
  ).rejects.toMatchObject({ reason: "forbidden", message: expect.stringContaining(`this is the app ${appId}`) });
});

test("an app proves itself by the clock of its job, however far a rehearsal has moved its own to end a wait", async () => {
  const clock = movableClock();
  const moved = await openChecked({ clock });
  try {
    await moved.createRepository(repository);
    const app = moved.registerApp({
      slug: "late",
      publicKey,
      permissions: { contents: "write" },
      repositories: [repository],
    });
    clock.advance(31 * 24 * 3_600_000);
    const there = settings({ apiUrl: moved.urls.api, serverUrl: moved.urls.server });
    await expect(installationToken(there, { appId: String(app.id), key }, {})).resolves.toMatch(/^ghs_/);
  } finally {
    await moved.end();
  }
});

test("a clock that is far off is reported by GitHub's own words", async () => {
  const late = steppedClock("2001-01-01T00:00:00.000Z");
  await expect(installationToken(settings(), { appId, key }, {}, late)).rejects.toMatchObject({
    reason: "forbidden",
    message: expect.stringContaining("'Expiration time' claim ('exp')"),
  });
});

test.each(["", "-----BEGIN RSA PRIVATE KEY-----\nc2VjcmV0\n-----END RSA PRIVATE KEY-----", publicKey])(
  "what is no private key is refused and not quoted",
  async (wrong) => {
    const error = await installationToken(settings(), { appId, key: wrong }, {}).catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      reason: "bad_input",
      message: "the app's key (the secret SLIPWAY_APP_KEY of this job's environment) is not a private RSA key in PEM",
    });
    expect((error as Error).cause).toBeUndefined();
  },
);

test("an app that is not installed on the repository is reported so", async () => {
  await github.createRepository("acme/elsewhere");
  await expect(installationToken(settings({ repository: "acme/elsewhere" }), { appId, key }, {})).rejects.toMatchObject(
    { reason: "forbidden", message: `the app ${appId} is not installed on acme/elsewhere` },
  );
});

test("a permission that the installation lacks is named", async () => {
  await expect(
    installationToken(settings(), { appId, key }, { contents: "write", pull_requests: "write" }),
  ).rejects.toMatchObject({
    reason: "forbidden",
    message: expect.stringContaining("no token for contents: write, pull_requests: write"),
  });
});

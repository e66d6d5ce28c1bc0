import { createPrivateKey, createSign, type KeyObject } from "node:crypto";
import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import { Count } from "../../model/document/value.ts";
import { type Clock, systemClock } from "../machine/clock.ts";
import type { Settings } from "../machine/settings.ts";
import { type GitHub, gitHub } from "./github.ts";
import { answered } from "./github-answer.ts";

/** A GitHub App: its id or client id, and its private key in PEM. */
export interface AppKey {
  readonly appId: string;
  readonly key: string;
}

/** What a token should be allowed, in the spelling of the API: `pull_requests`. */
export type AppPermissions = Readonly<Record<string, "read" | "write">>;

/**
 * A token of the app's installation on the caller's repository, for that repository only and for an hour; the caller masks it.
 * Throws `UserError(bad_input)` for what is no key, `UserError(forbidden)` if the app is not installed here or lacks a permission.
 */
export async function installationToken(
  settings: Settings,
  { appId, key }: AppKey,
  permissions: AppPermissions,
  clock: Clock = systemClock(settings.signal),
): Promise<string> {
  const [owner = "", repo = ""] = settings.repository.split("/");
  const { id, github } = await installationOf(settings, appId, key, clock);
  const answer = await made(github, clock, {
    installation_id: id,
    repositories: [repo],
    permissions,
    allow: [401, 404, 422],
  });
  if (answer.status === 401) throw unproven(appId, answer.data);
  if (answer.status >= 400) throw notGranted(appId, owner, permissions, answer.data);
  return answered(Token, answer).token;
}

/** What the app's installation on the caller's repository may do, in the spelling of the API, without a token being made. Throws as `installationToken` does. */
export async function installationPermissions(
  settings: Settings,
  { appId, key }: AppKey,
  clock: Clock = systemClock(settings.signal),
): Promise<Readonly<Record<string, string>>> {
  const { permissions, suspended_at: suspended } = await installationOf(settings, appId, key, clock);
  if (suspended) throw isSuspended(appId, settings.repository);
  return permissions;
}

/** Ends an installation's token before its hour is over; one that is over already is no error. */
export async function revokeInstallationToken(
  settings: Settings,
  token: string,
  clock: Clock = systemClock(settings.signal),
): Promise<void> {
  await gitHub({ ...settings, token }, clock.sleep).request("DELETE /installation/token", { allow: [401] });
}

const installationOf = async (settings: Settings, appId: string, key: string, clock: Clock) => {
  const proof = proofOf(appId, privateKey(key), clock.now());
  const github = gitHub({ ...settings, token: proof }, clock.sleep);
  const answer = await github.request("GET /repos/{owner}/{repo}/installation", { allow: [401, 404] });
  if (answer.status === 401) throw unproven(appId, answer.data);
  if (answer.status === 404) throw notInstalled(appId, settings.repository);
  return { ...answered(Installation, answer), github };
};

const Installation = v.object({
  id: Count,
  permissions: v.optional(v.record(v.string(), v.string()), {}),
  suspended_at: v.optional(v.nullable(v.string()), null),
});
const Token = v.object({ token: v.pipe(v.string(), v.minLength(1)) });
const Told = v.object({ message: v.string() });

/** A token whose answer was lost is made once more: the lost one is worth nothing to anybody and ends by itself. */
const made = async (github: GitHub, clock: Clock, options: object): ReturnType<GitHub["request"]> => {
  const route = "POST /app/installations/{installation_id}/access_tokens";
  for (let pause = 250; ; pause *= 4) {
    try {
      return await github.request(route, { ...options });
    } catch (error) {
      const isLost = error instanceof UserError && error.reason === "github_unavailable";
      if (!isLost || pause > 4000) throw error;
      await clock.sleep(pause);
    }
  }
};

/** The JWT by which an app proves itself (https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app): a minute old, because clocks differ, and good for nine. */
const proofOf = (appId: string, key: KeyObject, now: Date): string => {
  const seconds = Math.floor(now.getTime() / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iss: appId, iat: seconds - 60, exp: seconds + 540 })}`;
  return `${text}.${createSign("RSA-SHA256").update(text).sign(key, "base64url")}`;
};

/** A key of several lines that was stored in one is read too. What is wrong with it is never quoted. */
const privateKey = (pem: string): KeyObject => {
  try {
    const key = createPrivateKey(pem.includes("\n") ? pem : pem.replaceAll("\\n", "\n"));
    if (key.asymmetricKeyType === "rsa") return key;
  } catch {
    // told below, without the words of the library, which might hold the key's
  }
  throw new UserError(
    "the app's key (the secret SLIPWAY_APP_KEY of this job's environment) is not a private RSA key in PEM",
    {
      reason: "bad_input",
      remedy:
        "Store the whole .pem file that GitHub gave for the app as the secret, from -----BEGIN to the last -----END line.",
    },
  );
};

const messageIn = (data: unknown): string => {
  const parsed = v.safeParse(Told, data);
  return parsed.success ? parsed.output.message : "no reason";
};

const unproven = (appId: string, data: unknown): UserError =>
  new UserError(`GitHub does not believe that this is the app ${appId}: ${messageIn(data)}`, {
    reason: "forbidden",
    remedy: "Check that the app's id and the private key belong together, and that the runner's clock is right.",
  });

const notInstalled = (appId: string, repository: string): UserError =>
  new UserError(`the app ${appId} is not installed on ${repository}`, {
    reason: "forbidden",
    remedy: "Install the app on this repository, in the settings of the organization.",
  });

const isSuspended = (appId: string, repository: string): UserError =>
  new UserError(`the app ${appId} is suspended on ${repository}`, {
    reason: "forbidden",
    remedy: "Let an owner of the organization lift the suspension of the app's installation.",
  });

const notGranted = (appId: string, owner: string, permissions: AppPermissions, data: unknown): UserError => {
  const wanted = Object.entries(permissions).map(([scope, level]) => `${scope}: ${level}`);
  return new UserError(
    `the installation of the app ${appId} gives no token for ${wanted.join(", ")}: ${messageIn(data)}`,
    {
      reason: "forbidden",
      remedy: `Give the app these permissions, and let an owner of ${owner} accept them for its installation.`,
    },
  );
};

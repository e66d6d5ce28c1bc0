import { createHash, randomBytes, randomInt } from "node:crypto";
import type { Permissions } from "../../protocol/run.ts";
import type { Collection } from "../records/collection.ts";
import type { Actor } from "../records/effect.ts";

/** What a token stands for; the token itself is never kept, only its hash. */
export interface Token {
  readonly hash: string;
  /** A job's or an app's token, or one of a person. */
  readonly kind: "installation" | "person";
  /** `owner/name`: the repository it opens. */
  readonly repository: string;
  /** The others that it opens too. */
  readonly others?: readonly string[];
  readonly permissions: Permissions;
  readonly actor: Actor;
  readonly expiresAt: number;
}

/** The tokens that hold. */
export interface TokenStore {
  readonly tokens: Collection<Token>;
}

/** For whom a token is made. */
export interface TokenRequest {
  readonly repository: string;
  readonly others?: readonly string[];
  readonly permissions: Permissions;
  readonly run?: number;
  /** The job's key in its run. */
  readonly job?: string;
  /** Who acts with it; the bot of GitHub Actions if nobody is named. */
  readonly login?: string;
}

/** The login behind every `GITHUB_TOKEN`. */
export const bot = "github-actions[bot]";

const day = 24 * 3600 * 1000;

/** Makes a `ghs_…` token; its length varies, as GitHub's does. */
export function issueToken(tokens: Collection<Token>, request: TokenRequest, now: number, lasts = day): string {
  const text = `ghs_${randomBytes(randomInt(27, 60)).toString("hex").slice(0, randomInt(36, 54))}`;
  return keepInstallationToken(tokens, text, request, now + lasts);
}

/** Makes an app's token for an hour, in the long form of 2026: `ghs_<app>_<three parts with dots between>`. */
export function issueAppToken(tokens: Collection<Token>, app: number, request: TokenRequest, now: number): string {
  const parts = [27, randomInt(90, 150), 32].map((size) => randomBytes(size).toString("base64url"));
  return keepInstallationToken(tokens, `ghs_${app}_${parts.join(".")}`, request, now + day / 24);
}

function keepInstallationToken(
  tokens: Collection<Token>,
  text: string,
  request: TokenRequest,
  expiresAt: number,
): string {
  const { repository, others = [], permissions, login = bot, run = null, job = null } = request;
  const token = { hash: hashOf(text), kind: "installation", repository, permissions, expiresAt } as const;
  tokens.put(token.hash, { ...token, actor: { login, run, job }, ...(others.length > 0 && { others }) });
  return text;
}

/** Whether a token is for a repository (`owner/name`). */
export function opens(token: Token | null | undefined, repository: string): boolean {
  const names = token ? [token.repository, ...(token.others ?? [])] : [];
  return names.some((name) => name.toLowerCase() === repository.toLowerCase());
}

/** Makes a `ghp_…` token with which a person acts as themselves, for ninety days. */
export function issuePersonToken(
  tokens: Collection<Token>,
  { repository, permissions, login }: Pick<TokenRequest, "repository" | "permissions"> & { readonly login: string },
  now: number,
): string {
  const text = `ghp_${randomBytes(18).toString("hex")}`;
  const hash = hashOf(text);
  const actor = { login, run: null, job: null };
  tokens.put(hash, { hash, kind: "person", repository, permissions, actor, expiresAt: now + 90 * day });
  return text;
}

/** Ends one token. */
export function revokeToken(tokens: Collection<Token>, text: string): void {
  tokens.remove(hashOf(text));
}

/** The token behind an `Authorization` header: `undefined` without a header, `null` if it is unknown or over. */
export function tokenOf(
  tokens: Collection<Token>,
  authorization: string | undefined,
  now: number,
): Token | null | undefined {
  if (!authorization) return undefined;
  const [scheme = "", value = ""] = authorization.trim().split(/\s+/, 2);
  const text = /^basic$/i.test(scheme)
    ? Buffer.from(value, "base64")
        .toString()
        .replace(/^[^:]*:/, "")
    : value;
  const token = tokens.get(hashOf(text));
  return token && token.expiresAt > now ? token : null;
}

/** Ends the tokens of a job, as GitHub does when it completes. */
export function revokeTokens(tokens: Collection<Token>, run: number, job: string): void {
  for (const token of tokens.all()) {
    if (token.actor.run === run && token.actor.job === job) tokens.remove(token.hash);
  }
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

import { createHash } from "node:crypto";
import type { Json } from "../../protocol/run.ts";
import type { Repository } from "../records/repository.ts";
import { covers, spell } from "../store/permission.ts";
import { bot, opens, type Token, tokenOf } from "../store/token.ts";
import { type Match, matchRoute } from "./match.ts";
import type { RestContext } from "./routes.ts";
import { refuseVersion, selectedVersion } from "./routing/api-version.ts";
import { refuseEmpty } from "./routing/empty.ts";
import type { Limits } from "./routing/limits.ts";
import { notFound, Refusal } from "./routing/refusal.ts";
import { type Answer, Body, type Call } from "./routing/route.ts";

/** A REST request, read whole. */
export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  /** Below the API's root. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** The body ended before it was whole. */
  readonly broken?: boolean;
}

/** What goes back over the wire, and what the request log keeps. */
export interface RestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly route: string;
  readonly token: Token | null;
}

/** Answers one REST request: who asks, what for, may they, then the route. */
export async function serveRest(store: RestContext, limits: Limits, request: RestRequest): Promise<RestAnswer> {
  const match = matchRoute(request.method === "HEAD" ? "GET" : request.method, request.path);
  const known = tokenOf(store.tokens, header(request, "authorization"), store.now());
  const limit = limits.count(known ?? null, match?.route.path === "/rate_limit");
  const creates = request.method === "POST" && !/\/git\/|\/access_tokens$/.test(request.path);
  const wait = match ? limits.spend(known ?? null, request.method, creates) : null;
  const answering = wait === null ? answerOf(store, request, match, known, limit) : Promise.reject(tooMuch(wait));
  const answer = await answering.catch((cause) => refuse(cause, match));
  const needs = match && known ? { "x-accepted-github-permissions": spell(match.route.needs) } : {};
  const encoded = encode(request, answer, { ...needs, ...answer.headers });
  // what has not changed does not count
  const remaining = encoded.status === 304 ? limits.giveBack(known ?? null) : limit;
  const headers = {
    date: new Date(store.now()).toUTCString(),
    "x-github-request-id": limits.requestId(),
    "x-github-media-type": "github.v3; format=json",
    "x-github-api-version-selected": selectedVersion(header(request, "x-github-api-version")),
    "x-ratelimit-limit": String(remaining.limit),
    "x-ratelimit-remaining": String(remaining.remaining),
    "x-ratelimit-used": String(remaining.used),
    "x-ratelimit-reset": String(remaining.reset),
    "x-ratelimit-resource": "core",
    ...encoded.headers,
  };
  return { ...encoded, headers, route: match?.route.path ?? "unknown", token: known ?? null };
}

/** A secondary limit, on what is asked or created in a minute; GitHub reports it with 403 and how long to wait. */
function tooMuch(wait: number): Refusal {
  const message = "You have exceeded a secondary rate limit. Please wait a few minutes before you try again.";
  return new Refusal(403, message, {
    headers: { "retry-after": String(wait) },
    page: `${limitsPage}#about-secondary-rate-limits`,
  });
}

const limitsPage = "https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api";

async function answerOf(
  store: RestContext,
  request: RestRequest,
  match: Match | null,
  known: Token | null | undefined,
  limit: Call["limit"],
): Promise<Answer> {
  if (!header(request, "user-agent")) {
    throw new Refusal(
      403,
      "Request forbidden by administrative rules. Please make sure your request has a User-Agent header",
    );
  }
  refuseVersion(header(request, "x-github-api-version"));
  if (known === null && !match?.route.signed)
    throw new Refusal(401, "Bad credentials", { page: "https://docs.github.com/rest" });
  if (limit.exceeded && match?.route.path !== "/rate_limit") {
    throw new Refusal(403, `API rate limit exceeded for installation of ${known?.repository ?? "nobody"}.`, {
      page: limitsPage,
    });
  }
  if (!match) throw notFound();
  const token = known ?? null;
  const { params } = match;
  const call = () => ({
    store,
    params,
    token,
    limit,
    url: request.url,
    query: request.url.searchParams,
    body: new Body(match.route.takes === "bytes" ? {} : readJson(request.body)),
    bytes: request.body,
    broken: request.broken === true,
    type: header(request, "content-type") ?? "application/octet-stream",
    authorization: header(request, "authorization") ?? "",
    media: mediaOf(header(request, "accept") ?? ""),
  });
  if (match.about === "else") {
    mayAskElse(token, match);
    return match.route.run(call());
  }
  const repository = store.find(`${params.owner}/${params.repo}`);
  if (!repository || !maySee(repository, token)) throw notFound();
  if (!mayDo(repository, token, match)) throw forbidden(token);
  const git = store.git(repository);
  await refuseEmpty(git, match.route);
  const actor = token?.actor ?? { login: bot, run: null, job: null };
  return match.route.run({ ...call(), repository, git, actor });
}

function maySee(repository: Repository, token: Token | null): boolean {
  return !repository.private || opens(token, repository.name);
}

function mayDo(repository: Repository, token: Token | null, { route: { needs, people } }: Match): boolean {
  const own = opens(token, repository.name);
  const asked = token?.kind === "person" ? (people ?? needs) : needs;
  if (own && token && covers(token.permissions, asked)) return true;
  return !repository.private && Object.values(needs).every((level) => level === "read");
}

/** What is about an organization is open to tokens of one of its repositories that may see its members; a job's never may. */
function mayAskElse(token: Token | null, { route: { needs }, params }: Match): void {
  if (Object.keys(needs).length === 0) return;
  if (!token || !covers(token.permissions, needs)) throw forbidden(token);
  const [owner = ""] = token.repository.split("/");
  if (params.org !== undefined && params.org.toLowerCase() !== owner.toLowerCase()) throw notFound();
}

function forbidden(token: Token | null): Refusal {
  if (!token) return new Refusal(401, "Requires authentication");
  if (token.kind === "person") return new Refusal(403, "Must have admin rights to Repository.");
  return new Refusal(403, "Resource not accessible by integration");
}

function readJson(body: Buffer): { [name: string]: Json } {
  if (body.length === 0) return {};
  let value: Json;
  try {
    value = JSON.parse(body.toString()) as Json;
  } catch {
    throw new Refusal(400, "Problems parsing JSON");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal(400, "Body should be a JSON object");
  }
  return value;
}

/** `application/vnd.github.raw+json` asks for `raw`; everything else is JSON. */
function mediaOf(accept: string): string {
  if (accept.startsWith("application/octet-stream")) return "octet-stream";
  return /application\/vnd\.github(?:\.v3)?\.(raw|sha|object|diff|patch)\b/.exec(accept)?.[1] ?? "json";
}

function refuse(cause: unknown, match: Match | null): Answer {
  const docs = `https://docs.github.com/rest${match ? `/${match.route.docs}` : ""}`;
  if (!(cause instanceof Refusal)) {
    const message = `Server Error: ${cause instanceof Error ? cause.message : String(cause)}`;
    return { status: 500, body: { message, documentation_url: docs, status: "500" } };
  }
  const { status, message, errors, headers } = cause;
  const page = cause.page ?? docs;
  const body = { message, ...(errors ? { errors } : {}), documentation_url: page, status: String(status) };
  return { status, body, headers };
}

function encode(
  request: RestRequest,
  { status, body }: Answer,
  headers: Readonly<Record<string, string>>,
): Pick<RestAnswer, "status" | "headers" | "body"> {
  if (body === undefined) return { status, headers, body: Buffer.alloc(0) };
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body));
  const type = Buffer.isBuffer(body) ? "application/vnd.github.raw; charset=utf-8" : "application/json; charset=utf-8";
  if (status !== 200 || request.method !== "GET")
    return { status, headers: { "content-type": type, ...headers }, body: bytes };
  const etag = `W/"${createHash("sha256").update(bytes).digest("hex")}"`;
  if (header(request, "if-none-match") === etag)
    return { status: 304, headers: { ...headers, etag }, body: Buffer.alloc(0) };
  return {
    status,
    headers: { "content-type": type, etag, "cache-control": "private, max-age=60, s-maxage=60", ...headers },
    body: bytes,
  };
}

function header(request: RestRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

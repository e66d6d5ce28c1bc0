import type { Json } from "../../../protocol/run.ts";
import type { Actor } from "../../records/effect.ts";
import type { Repository } from "../../records/repository.ts";
import type { Need } from "../../store/permission.ts";
import type { Git } from "../../store/store.ts";
import type { Token } from "../../store/token.ts";
import { Refusal } from "./refusal.ts";

/** One route of GitHub's REST description. */
export interface Route<C> {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /** As the description spells it: `/repos/{owner}/{repo}/git/ref/{ref}`. */
  readonly path: string;
  /** Where it is documented, below `https://docs.github.com/rest/`. */
  readonly docs: string;
  /** What the token must be allowed. */
  readonly needs: Need;
  /** What a person's token must be allowed instead, where people may do more than apps. */
  readonly people?: Need;
  /** The body is a file and no JSON. */
  readonly takes?: "bytes";
  /** The caller proves itself by a signature in the `Authorization` header, which the route checks; there is no token. */
  readonly signed?: boolean;
  readonly run: (call: C) => Answer | Promise<Answer>;
}

/** A route about a repository, with what it asks of the store. */
export type RepositoryRoute<Store = unknown> = Route<RepositoryCall<Store>>;

/** A route about something else. */
export type OpenRoute<Store = unknown> = Route<Call<Store>>;

/** A request that has passed the door. */
export interface Call<Store = unknown> {
  /** What the route uses of what this GitHub keeps. */
  readonly store: Store;
  /** Decoded parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Body;
  readonly token: Token | null;
  /** The body as it came; only for routes that take a file. */
  readonly bytes: Buffer;
  /** The body ended before it was whole. */
  readonly broken: boolean;
  /** Media type of the body. */
  readonly type: string;
  readonly authorization: string;
  /** What the `Accept` header asks for: `json`, `raw`, `object` … */
  readonly media: string;
  readonly url: URL;
  readonly limit: Limit;
}

/** What is left of the requests that a token may make. */
export interface Limit {
  readonly limit: number;
  readonly remaining: number;
  readonly used: number;
  /** Seconds since 1970. */
  readonly reset: number;
  /** Whether this request is one too many. */
  readonly exceeded: boolean;
}

/** A request about a repository that its token opens. */
export interface RepositoryCall<Store = unknown> extends Call<Store> {
  readonly repository: Repository;
  readonly git: Git;
  readonly actor: Actor;
}

/** What a route answers; `body` becomes JSON unless it is bytes. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** 200 with a body. */
export function ok(body: unknown): Answer {
  return { status: 200, body };
}

/** A part of the path; the route's own template names it. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no {${name}}`);
  return value;
}

/** A number in the path; anything else is not found. */
export function idParam(call: Call, name: string): number {
  const value = param(call, name);
  if (!/^\d{1,15}$/.test(value)) throw new Refusal(404, "Not Found");
  return Number(value);
}

/** The fields of a JSON request, read one by one, each refused in GitHub's words. */
export class Body {
  readonly #fields: { readonly [name: string]: Json };

  constructor(fields: { readonly [name: string]: Json }) {
    this.#fields = fields;
  }

  has(name: string): boolean {
    return this.#fields[name] !== undefined && this.#fields[name] !== null;
  }

  /** All of it. */
  whole(): { [name: string]: Json } {
    return { ...this.#fields };
  }

  raw(name: string): Json | undefined {
    return this.#fields[name];
  }

  string(name: string): string {
    const value = this.optionalString(name);
    if (value === undefined) throw new Refusal(422, `Invalid request.\n\n"${name}" wasn't supplied.`);
    return value;
  }

  optionalString(name: string): string | undefined {
    return this.#read(name, "string", (value) => typeof value === "string") as string | undefined;
  }

  boolean(name: string, otherwise: boolean): boolean {
    const value = this.#read(name, "boolean", (item) => typeof item === "boolean");
    return (value as boolean | undefined) ?? otherwise;
  }

  list(name: string): readonly Json[] | undefined {
    return this.#read(name, "array", Array.isArray) as readonly Json[] | undefined;
  }

  object(name: string): Body | undefined {
    const isObject = (value: Json) => typeof value === "object" && value !== null && !Array.isArray(value);
    const value = this.#read(name, "object", isObject);
    return value === undefined ? undefined : new Body(value as { [key: string]: Json });
  }

  #read(name: string, type: string, fits: (value: Json) => boolean): Json | undefined {
    const value = this.#fields[name];
    if (value === undefined || value === null) return undefined;
    if (fits(value)) return value;
    const message = `Invalid request.\n\nFor 'properties/${name}', ${JSON.stringify(value)} is not a${type === "array" || type === "object" ? "n" : ""} ${type}.`;
    throw new Refusal(422, message);
  }
}

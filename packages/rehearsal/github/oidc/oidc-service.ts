import type { IncomingMessage, ServerResponse } from "node:http";
import { jobOf } from "../runs/run.ts";
import type { Addresses } from "../store/addresses.ts";
import type { SignerStore } from "../store/signature.ts";
import type { IdentityKeyStore } from "../store/signing-key.ts";
import { type ClaimsContext, claimsOf } from "./claims.ts";
import { readRuntimeToken } from "./runtime-token.ts";

/** What this file uses of the store. */
export interface OidcServiceContext extends ClaimsContext, IdentityKeyStore, SignerStore {}

/** The part of the path that belongs to OpenID Connect. */
export const oidcRoot = "/_services/";

const issuerPath = `${oidcRoot}token`;
const requestPath = `${oidcRoot}idtoken`;

/** Who signs the tokens of this GitHub. */
export function issuerOf({ urls }: Addresses): string {
  return `${urls.results}${issuerPath}`;
}

/** Where a job asks for a token (`ACTIONS_ID_TOKEN_REQUEST_URL`): clients add `&audience=…`. */
export function idTokenUrl({ urls }: Addresses): string {
  return `${urls.results}${requestPath}?api-version=2.0`;
}

/** Answers discovery, keys, and jobs that ask for a token. Gives the name of what was asked, and by which job. */
export function serveOidc(
  store: OidcServiceContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): { readonly route: string; readonly run?: number; readonly job?: string } {
  request.resume();
  const issuer = issuerOf(store);
  const answer = (status: number, body: unknown) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  switch (url.pathname) {
    case `${issuerPath}/.well-known/openid-configuration`:
      answer(200, discovery(issuer));
      return { route: "openid-configuration" };
    case `${issuerPath}/.well-known/jwks`:
      answer(200, { keys: store.oidcKeys.published().map(({ jwk }) => jwk) });
      return { route: "jwks" };
    case requestPath: {
      const token = tokenFor(store, request.headers.authorization, url.searchParams.get("audience"));
      if (token === null) answer(401, { message: "The token request is not authorized." });
      else answer(200, { count: token.length, value: token });
      const runtime = readRuntimeToken(store, request.headers.authorization);
      return { route: "idtoken", ...(runtime && { run: runtime.run, job: runtime.job }) };
    }
    default:
      answer(404, { message: "Not Found" });
      return { route: "unknown" };
  }
}

/** A token for a job that runs and may have one (`id-token: write`). */
function tokenFor(
  store: OidcServiceContext,
  authorization: string | undefined,
  audience: string | null,
): string | null {
  const runtime = readRuntimeToken(store, authorization);
  if (!runtime?.identity) return null;
  if (jobOf(store, runtime.run, runtime.attempt, runtime.job)?.status === "completed") return null;
  const claims = claimsOf(store, issuerOf(store), { ...runtime, identity: runtime.identity }, audience || null);
  return claims && store.oidcKeys.current().sign(claims);
}

const claims =
  "sub aud exp iat iss jti nbf ref sha repository repository_id repository_owner repository_owner_id run_id run_number run_attempt actor actor_id workflow workflow_ref workflow_sha head_ref base_ref event_name ref_type ref_protected environment environment_node_id job_workflow_ref job_workflow_sha repository_visibility runner_environment check_run_id";

function discovery(issuer: string): unknown {
  return {
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
    subject_types_supported: ["public", "pairwise"],
    response_types_supported: ["id_token"],
    claims_supported: claims.split(" "),
    id_token_signing_alg_values_supported: ["RS256"],
    scopes_supported: ["openid"],
  };
}

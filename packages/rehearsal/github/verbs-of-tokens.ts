import type { Permissions } from "../protocol/run.ts";
import type { JobIdentity } from "./oidc/claims.ts";
import { idTokenUrl } from "./oidc/oidc-service.ts";
import type { RuntimeTokenContext } from "./oidc/runtime-token.ts";
import { issueRuntimeToken } from "./oidc/runtime-token.ts";
import type { NewApp } from "./people/app.ts";
import { registerApp } from "./people/app.ts";
import type { App, AppStore } from "./records/app.ts";
import type { Repository } from "./records/repository.ts";
import type { ChangeLog } from "./store/change-log.ts";
import type { IdentityKeyStore } from "./store/signing-key.ts";
import type { TokenRequest, TokenStore } from "./store/token.ts";
import { issueToken, revokeToken, revokeTokens } from "./store/token.ts";

/** What can be done about tokens and who signs them. */
export interface TokenVerbs {
  issueToken(request: TokenRequest & { readonly permissions: Permissions }): string;
  revokeToken(token: string): void;
  revokeTokens(run: number, job: string): void;
  /** A token for the services of a run; with an identity the job may ask for OpenID Connect tokens. */
  issueRuntimeToken(request: { readonly run: number; readonly job: string; readonly identity?: JobIdentity }): string;
  /** Where a job asks for one (`ACTIONS_ID_TOKEN_REQUEST_URL`). */
  readonly idTokenUrl: string;
  /** Signs these tokens with a new key from now on; the old one stays among the published ones unless it is withdrawn. */
  rotateIdentityKey(options?: { readonly withdraw?: boolean }): void;
  /** Registers a GitHub App and installs it on repositories of one owner. */
  registerApp(app: NewApp): App;
}

/** These verbs over the store. */
export function tokenVerbs(
  store: RuntimeTokenContext & TokenStore & IdentityKeyStore & AppStore & ChangeLog,
  must: (name: string) => Repository,
): TokenVerbs {
  return {
    issueToken: (request) =>
      issueToken(store.tokens, { ...request, repository: must(request.repository).name }, store.now()),
    revokeToken: (token) => revokeToken(store.tokens, token),
    revokeTokens: (run, job) => revokeTokens(store.tokens, run, job),
    issueRuntimeToken: ({ run, job, identity }) =>
      issueRuntimeToken(store, run, store.runs.get(run)?.attempt ?? 1, job, identity),
    idTokenUrl: idTokenUrl(store),
    rotateIdentityKey: ({ withdraw = false } = {}) => store.oidcKeys.rotate(withdraw),
    registerApp: (app) => registerApp(store, app),
  };
}

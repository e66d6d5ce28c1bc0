import type { Permissions } from "../../../protocol/run.ts";
import { nodeId, simpleUser, userId } from "../../people/user.ts";
import type { App, AppStore } from "../../records/app.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { notFound } from "../routing/refusal.ts";
import { idParam, type OpenRoute, ok, param } from "../routing/route.ts";
import { provenApp } from "./app-proof.ts";

/** What these routes use of the store. */
export interface AppsRouteContext extends Addresses, AppStore, UserStore {}

/** The routes of https://docs.github.com/rest/apps/apps by which an app finds itself; it proves itself by a JWT. */
export const apps: readonly OpenRoute<AppsRouteContext>[] = [
  {
    method: "GET",
    path: "/app",
    docs: "apps/apps#get-the-authenticated-app",
    needs: {},
    signed: true,
    run: (call) => ok({ ...appBody(call.store, provenApp(call)), installations_count: 1 }),
  },
  {
    method: "GET",
    path: "/app/installations/{installation_id}",
    docs: "apps/apps#get-an-installation-for-the-authenticated-app",
    needs: {},
    signed: true,
    run: (call) => {
      const app = provenApp(call);
      if (app.installation !== idParam(call, "installation_id")) throw notFound();
      return ok(installationBody(call.store, app));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/installation",
    docs: "apps/apps#get-a-repository-installation-for-the-authenticated-app",
    needs: {},
    signed: true,
    run: (call) => {
      const app = provenApp(call);
      const name = `${param(call, "owner")}/${param(call, "repo")}`.toLowerCase();
      if (!app.repositories.some((own) => own.toLowerCase() === name)) throw notFound();
      return ok(installationBody(call.store, app));
    },
  },
];

/** Scopes as the API spells them: `pull_requests`. */
export function spellPermissions(permissions: Permissions): Record<string, string> {
  const held = Object.entries(permissions).filter(([, level]) => level !== "none");
  return Object.fromEntries(held.map(([scope, level]) => [scope.replaceAll("-", "_"), level]));
}

/** An app as GitHub shows it. */
export function appBody(store: AppsRouteContext, app: App): Record<string, unknown> {
  const made = isoSeconds(app.createdAt);
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId("App", app.id),
    client_id: app.clientId,
    owner: simpleUser(store, app.owner),
    name: app.slug,
    description: "",
    external_url: `${store.urls.server}/apps/${app.slug}`,
    html_url: `${store.urls.server}/apps/${app.slug}`,
    created_at: made,
    updated_at: made,
    permissions: { metadata: "read", ...spellPermissions(app.permissions) },
    events: [],
  };
}

function installationBody(store: Addresses & UserStore, app: App): Record<string, unknown> {
  const made = isoSeconds(app.createdAt);
  return {
    id: app.installation,
    app_id: app.id,
    client_id: app.clientId,
    app_slug: app.slug,
    account: { ...simpleUser(store, app.owner), type: "Organization" },
    target_id: userId(store, app.owner),
    target_type: "Organization",
    repository_selection: "selected",
    access_tokens_url: `${store.urls.api}/app/installations/${app.installation}/access_tokens`,
    repositories_url: `${store.urls.api}/installation/repositories`,
    html_url: `${store.urls.server}/organizations/${app.owner}/settings/installations/${app.installation}`,
    permissions: { metadata: "read", ...spellPermissions(app.permissions) },
    events: [],
    created_at: made,
    updated_at: made,
    single_file_name: null,
    suspended_by: null,
    suspended_at: null,
  };
}

import { createHash } from "node:crypto";
import type { UserStore } from "../records/user.ts";
import type { Addresses } from "../store/addresses.ts";
import { bot } from "../store/token.ts";

/** A user as other resources show one. */
export function simpleUser(store: Addresses & UserStore, login: string): Record<string, unknown> & { id: number } {
  const url = `${store.urls.api}/users/${encodeURIComponent(login)}`;
  const id = userId(store, login);
  return {
    login,
    id,
    node_id: nodeId("User", id),
    avatar_url: `${store.urls.server}/avatars/${id}`,
    gravatar_id: "",
    url,
    html_url: `${store.urls.server}/${encodeURIComponent(login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: login.endsWith("[bot]") ? "Bot" : "User",
    user_view_type: "public",
    site_admin: false,
  };
}

/** GitHub's opaque id for queries: it only has to be the same each time. */
export function nodeId(kind: string, id: string | number): string {
  return Buffer.from(`${kind}:${id}`).toString("base64");
}

/** The number of a user or an organization. */
export function userId(store: UserStore, login: string): number {
  if (login === bot) return 41898282;
  const known = store.users.all().find((user) => user.login.toLowerCase() === login.toLowerCase());
  return known?.id ?? createHash("sha256").update(login.toLowerCase()).digest().readUInt32BE(0);
}

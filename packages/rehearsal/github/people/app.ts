import { createHash } from "node:crypto";
import type { App, AppStore } from "../records/app.ts";
import type { ChangeLog } from "../store/change-log.ts";

/** What must be said to register an app. */
export type NewApp = Pick<App, "slug" | "publicKey" | "permissions" | "repositories">;

/** Registers an app and installs it on repositories of one owner. Throws if they are of several. */
export function registerApp(store: AppStore & ChangeLog, request: NewApp): App {
  const [owner = "", ...others] = new Set(request.repositories.map((name) => name.split("/")[0] ?? ""));
  if (owner === "" || others.length > 0) {
    throw new Error(`The app ${request.slug} is installed on repositories of one owner; name one repository at least.`);
  }
  const known = store.apps.all().find(({ slug }) => slug === request.slug);
  const id = known?.id ?? store.ids.next("app");
  const clientId = `Iv23li${createHash("sha256").update(request.slug).digest("hex").slice(0, 14)}`;
  const fresh = { id, owner, clientId, installation: 60_000_000 + id, createdAt: store.now() };
  return store.apps.put(id, { ...fresh, ...known, ...request, owner });
}

/** Whether somebody's login is this app's. */
export function isApp({ slug }: App, login: string): boolean {
  return login === `${slug}[bot]`;
}

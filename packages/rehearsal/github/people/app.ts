import { createHash } from "node:crypto";
import type { Permissions } from "../../protocol/run.ts";
import type { World } from "../store/world.ts";

/** A GitHub App and its one installation. */
export interface App {
  readonly id: number;
  readonly slug: string;
  /** The id of its installation, which is not the app's. */
  readonly installation: number;
  /** `Iv23li…`: may stand for the id where the app proves itself. */
  readonly clientId: string;
  /** The account it is installed on. */
  readonly owner: string;
  /** PEM; the app signs with the other half. */
  readonly publicKey: string;
  readonly permissions: Permissions;
  /** `owner/name` of each repository that it may open. */
  readonly repositories: readonly string[];
  readonly createdAt: number;
}

/** What must be said to register an app. */
export type NewApp = Pick<App, "slug" | "publicKey" | "permissions" | "repositories">;

/** Registers an app and installs it on repositories of one owner. Throws if they are of several. */
export function registerApp(world: World, request: NewApp): App {
  const [owner = "", ...others] = new Set(request.repositories.map((name) => name.split("/")[0] ?? ""));
  if (owner === "" || others.length > 0) {
    throw new Error(`The app ${request.slug} is installed on repositories of one owner; name one repository at least.`);
  }
  const known = world.apps.all().find(({ slug }) => slug === request.slug);
  const id = known?.id ?? world.ids.next("app");
  const clientId = `Iv23li${createHash("sha256").update(request.slug).digest("hex").slice(0, 14)}`;
  const fresh = { id, owner, clientId, installation: 60_000_000 + id, createdAt: world.now() };
  return world.apps.put(id, { ...fresh, ...known, ...request, owner });
}

/** Whether somebody's login is this app's. */
export function isApp({ slug }: App, login: string): boolean {
  return login === `${slug}[bot]`;
}

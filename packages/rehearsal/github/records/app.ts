import type { Permissions } from "../../protocol/run.ts";
import type { Collection } from "./collection.ts";

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

/** The GitHub Apps. */
export interface AppStore {
  readonly apps: Collection<App>;
}

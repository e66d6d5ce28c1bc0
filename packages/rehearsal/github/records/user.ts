import type { Collection } from "./collection.ts";

/** An account, and the number that GitHub gave it. */
export interface User {
  readonly login: string;
  readonly id: number;
}

/** The accounts that were spoken of. */
export interface UserStore {
  readonly users: Collection<User>;
}

import type { Collection } from "./collection.ts";
/** What a person may do in a repository, least first. */
export const roles = ["read", "triage", "write", "maintain", "admin"] as const;

export type Role = (typeof roles)[number];

/** A person who may see a repository. */
export interface Collaborator {
  readonly repository: number;
  readonly login: string;
  readonly role: Role;
  /** Addresses by which GitHub knows their commits, besides the one that it gave them; not there in a state that an earlier Slipway kept. */
  readonly emails?: readonly string[];
  /** Public keys of SSH by which GitHub knows their signatures: `ssh-ed25519 AAAA…`. */
  readonly keys?: readonly string[];
}

/** Who may see which repository. */
export interface CollaboratorStore {
  readonly collaborators: Collection<Collaborator>;
}

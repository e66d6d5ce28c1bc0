import { noreplyAccount } from "../../../formats/identity/noreply-address.ts";
import { simpleUser } from "../people/user.ts";
import type { CollaboratorStore } from "../records/collaborator.ts";
import type { UserStore } from "../records/user.ts";
import type { Addresses } from "../store/addresses.ts";

/** What this file uses of the store. */
export interface CommitAccountContext extends CollaboratorStore, Addresses, UserStore {}

/** GitHub's own name in the commits that it makes by its buttons, and which it signs. */
export const webFlow = { name: "GitHub", email: "noreply@github.com" } as const;

/**
 * The account that GitHub shows beside a commit, by its email: one that somebody has in their account, or the address that GitHub gives
 * everybody (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference). `null` for an address of no account.
 */
export function accountOf(store: CommitAccountContext, email: string): ReturnType<typeof simpleUser> | null {
  const is = (own: string): boolean => own.toLowerCase() === email.toLowerCase();
  if (is(webFlow.email)) return simpleUser(store, "web-flow");
  const login =
    noreplyAccount(email, "https://github.com")?.login ??
    store.collaborators.all().find(({ emails = [] }) => emails.some(is))?.login;
  return login === undefined ? null : simpleUser(store, login);
}

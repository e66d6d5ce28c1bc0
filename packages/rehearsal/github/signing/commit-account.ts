import { noreplyAccount } from "../../../formats/identity/noreply-address.ts";
import { simpleUser } from "../people/user.ts";
import type { World } from "../store/world.ts";
import { webFlow } from "./verification.ts";

/**
 * The account that GitHub shows beside a commit, by its email: one that somebody has in their account, or the address that GitHub gives
 * everybody (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference). `null` for an address of no account.
 */
export function accountOf(world: World, email: string): ReturnType<typeof simpleUser> | null {
  const is = (own: string): boolean => own.toLowerCase() === email.toLowerCase();
  if (is(webFlow.email)) return simpleUser(world, "web-flow");
  const login =
    noreplyAccount(email, "https://github.com")?.login ??
    world.collaborators.all().find(({ emails = [] }) => emails.some(is))?.login;
  return login === undefined ? null : simpleUser(world, login);
}

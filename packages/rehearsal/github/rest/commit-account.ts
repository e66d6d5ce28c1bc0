import type { World } from "../world.ts";
import { simpleUser } from "./users.ts";

const noreply = /^(?:\d+\+)?([A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\[bot\])?)@users\.noreply\.github\.com$/i;

/**
 * The account that GitHub shows beside a commit, by its email: here the address that GitHub gives every account
 * (https://docs.github.com/en/account-and-profile/reference/email-addresses-reference). `null` for an address of no account.
 */
export function accountOf(world: World, email: string): ReturnType<typeof simpleUser> | null {
  const login = noreply.exec(email)?.[1];
  return login === undefined ? null : simpleUser(world, login);
}

import * as v from "valibot";
import { Email, Login } from "./configuration-field.ts";

const Accounts = v.record(Email, v.nullable(Login));

/**
 * How authors are known. A map says whose address of a commit it is where GitHub knows no account for it: a login, or `null` for somebody who
 * approves nothing. `verified`: only commits whose signature GitHub verified name their author, and a release that holds another one is not approved.
 */
export const Authors = v.union(
  [v.literal("verified"), v.strictObject({ verified: v.literal(true), known: v.optional(Accounts, {}) }), Accounts],
  "verified, a map such as { ada@example.com: ada } (null for somebody who approves nothing), or { verified: true, known: that map }",
);
export type Authors = v.InferOutput<typeof Authors>;

/** Whether every commit must have a signature that GitHub verified. */
export function areVerified(authors: Authors): boolean {
  return authors === "verified" || isSigned(authors);
}

/** Address ► login, for addresses that GitHub does not know. */
export function knownAccounts(authors: Authors): v.InferOutput<typeof Accounts> {
  if (authors === "verified") return {};
  return isSigned(authors) ? authors.known : authors;
}

function isSigned(
  authors: Exclude<Authors, "verified">,
): authors is { verified: true; known: v.InferOutput<typeof Accounts> } {
  return "verified" in authors && authors.verified === true;
}

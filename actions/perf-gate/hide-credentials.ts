import type { World } from "../../packages/kit/world.ts";

/** Letters of a password from which on hiding it hides nothing else. */
const fewest = 8;

/** Hides what commands of the team are given and may print: each secret, and the password of the database alone, for GitHub knows only the whole address. */
export function hideCredentials(
  secrets: Readonly<Record<string, string>> | undefined,
  url: string | undefined,
  mask: World["mask"],
): void {
  for (const [name, value] of Object.entries(secrets ?? {})) mask(value, `${name} in SLIPWAY_CHECK_SECRETS`);
  for (const password of passwordsIn(url ?? "")) mask(password, "the password in DATABASE_URL");
}

/** The password of an address, as the address has it and as a program says it. */
function passwordsIn(url: string): string[] {
  const password = URL.parse(url)?.password ?? "";
  return [...new Set([password, decoded(password)])].filter(({ length }) => length >= fewest);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % is a letter of it
  }
}

/** Where `.github/rehearsal.yml` comes from. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Checkout } from "./repository.ts";

/** The one that is committed, the one in the work tree, a proposed one, or none at all. */
export interface Settings {
  readonly from: "commit" | "work tree" | "proposal" | "nothing";
  readonly text: string;
}

/** The place of the file in a repository. */
export const settingsPath = ".github/rehearsal.yml";

/** Finds it; `propose` makes one where there is none. */
export async function findSettings(
  checkout: Checkout,
  propose?: (checkout: Checkout) => Promise<string>,
): Promise<Settings> {
  const committed = await checkout.read("HEAD", settingsPath);
  if (committed !== null) return { from: "commit", text: committed };
  const written = await readFile(join(checkout.folder, settingsPath), "utf8").catch(() => null);
  if (written !== null) return { from: "work tree", text: written };
  return propose ? { from: "proposal", text: await propose(checkout) } : { from: "nothing", text: "version: 1\n" };
}

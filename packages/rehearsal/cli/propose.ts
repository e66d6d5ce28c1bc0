/** `.github/rehearsal.yml` where a repository has none: proposed from what its workflows ask for. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import { askedFor } from "../sources/asked-for.ts";
import { proposalOf } from "../sources/proposal.ts";
import { type Checkout, openCheckout } from "../sources/repository.ts";
import { settingsPath } from "../sources/settings.ts";
import type { Place } from "./rehearse.ts";

/** Prints the proposal; answers the exit code. */
export async function proposeCommand(place: Place): Promise<number> {
  process.stdout.write(await propose(await openCheckout(place.repository, process.env), place));
  return 0;
}

/** Makes the proposal, and writes it if that is asked for. */
export async function propose(checkout: Checkout, { as = "you", write }: Pick<Place, "as" | "write">): Promise<string> {
  const asked = await askedFor(await checkout.files("HEAD", ".github/workflows"), checkout.name);
  const config = asked.slipway ? await checkout.read("HEAD", ".github/slipway.yml") : null;
  const text = proposalOf(asked, as, config === null ? undefined : parseConfiguration(config, ".github/slipway.yml"));
  if (write) {
    const path = join(checkout.folder, settingsPath);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { flag: "wx" });
  }
  return text;
}

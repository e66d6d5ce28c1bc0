import { join } from "node:path";
import {
  evidenceText,
  isEvidence,
  type LedgerDocuments,
  releaseFolder,
} from "../../packages/decide/finalise/evidence.ts";
import type { Job } from "./job.ts";

/** The documents of a release in the ledger, as it was when the release was found to be in production. */
export async function readDocuments({ ledger, credentials, release }: Job): Promise<LedgerDocuments> {
  if (ledger.commit === null) return {};
  const paths = await credentials.finishing().refs.paths(ledger.commit, releaseFolder(release));
  const report = paths
    .filter((path) => isEvidence(path, release))
    .map(async (path) => [path, (await ledger.read(path)) ?? ""]);
  return Object.fromEntries(await Promise.all(report));
}

/** Writes them into one file. Answers its path. */
export async function writeEvidence({ release, world }: Job, documents: LedgerDocuments): Promise<string> {
  const file = join(world.temp, "evidence.json");
  await world.files.write(file, evidenceText(release, documents));
  return file;
}

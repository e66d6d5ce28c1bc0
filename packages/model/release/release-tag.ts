import type { Release } from "./release.ts";

/** What the annotated tag of a release says. */
export const releaseTagMessage = (
  version: string,
  { id, artefact }: Pick<Release, "id" | "artefact">,
  ledger: string | null,
): string =>
  [
    `Release ${version}\n`,
    `release ${id}`,
    `artefact ${artefact.digest}`,
    ...(ledger ? [`ledger ${ledger}`] : []),
  ].join("\n");

/** The commit of the ledger that the tag names, where it does. */
export const ledgerInTag = (message: string): string | null => /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;

/** Is it the message of a tag that finalise-release made? */
export const isReleaseTag = (message: string): boolean => /^artefact sha256:[0-9a-f]{64}$/m.test(message);

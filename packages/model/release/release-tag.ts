import type { Release } from "./release.ts";

/** What the annotated tag of a release says. */
export function releaseTagMessage(
  version: string,
  { id, artefact }: Pick<Release, "id" | "artefact">,
  ledger: string | null,
): string {
  return [
    `Release ${version}\n`,
    `release ${id}`,
    `artefact ${artefact.digest}`,
    ...(ledger ? [`ledger ${ledger}`] : []),
  ].join("\n");
}

/** The commit of the ledger that the tag names, where it does. */
export function ledgerInTag(message: string): string | null {
  return /^ledger ([0-9a-f]{40})$/m.exec(message)?.[1] ?? null;
}

/** Is it the message of a tag that finalise-release made? */
export function isReleaseTag(message: string): boolean {
  return /^artefact sha256:[0-9a-f]{64}$/m.test(message);
}

import type { Release } from "./release.ts";

/** What the annotated tag of a release says. */
export const releaseTagMessage = (version: string, { id, artefact }: Pick<Release, "id" | "artefact">): string =>
  `Release ${version}\n\nrelease ${id}\nartefact ${artefact.digest}`;

/** Is it the message of a tag that finalise-release made? */
export const isReleaseTag = (message: string): boolean => /^artefact sha256:[0-9a-f]{64}$/m.test(message);

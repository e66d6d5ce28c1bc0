import { createHash } from "node:crypto";

/** One file of an artefact as its manifest reports it. */
export interface ManifestRow {
  readonly path: string;
  readonly mode: number;
  /** 64 hex digits. */
  readonly sha256: string;
}

/** The mode of links in a manifest, which is that of git. */
export const linkRowMode = 0o120000;

/** The row of a link: its mode, and the digest of where it leads. */
export function linkRow(path: string, link: string): ManifestRow {
  return {
    path,
    mode: linkRowMode,
    sha256: createHash("sha256").update(link).digest("hex"),
  };
}

/** The manifest: one line `<sha256> <mode> <path>` a file, as they are in the archive. */
export function manifestText(rows: readonly ManifestRow[]): string {
  return rows.map(({ sha256, mode, path }) => `${sha256} ${mode.toString(8).padStart(4, "0")} ${path}\n`).join("");
}

/** What of two manifests differs first, for people; `undefined` if they are equal. */
export function manifestDifference(message: string, match: string): string | undefined {
  if (message === match) return undefined;
  const [tellers, finders] = [message.split("\n"), match.split("\n")];
  const at = tellers.findIndex((line, index) => line !== finders[index]);
  const line = tellers[at] || finders[at === -1 ? tellers.length : at] || "";
  return JSON.stringify(line.split(" ").slice(2).join(" "));
}

/** What an artefact may hold at most: store refuses more, and so does retrieve, before it writes. */
export const tarLimits = {
  files: 100_000,
  /** Sum of the bytes of all files. */
  bytes: 2 * 1024 ** 3,
  /** Bytes of the manifest beside them. */
  manifest: 128 * 1024 ** 2,
  /** Folders above a file. */
  depth: 40,
  /** Bytes of a path, and of one name in it. */
  path: 1_000,
  name: 255,
} as const;
export type TarLimits = { readonly [K in keyof typeof tarLimits]: number };

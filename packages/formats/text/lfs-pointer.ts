/** What a pointer of Git LFS names. */
export interface LfsPointer {
  /** 64 hex digits. */
  readonly oid: string;
  /** Bytes of the file. */
  readonly size: number;
}

/** A pointer is smaller than this (the specification of Git LFS, docs/spec.md). */
export const largestLfsPointer = 1024;

/** The pointer that is instead of a file, as Git LFS writes and reads it; `undefined` for everything else. */
export function lfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length >= largestLfsPointer) return undefined;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  if (!/^version https?:\/\/(git-lfs\.github\.com\/spec|hawser\.github\.com\/spec|git-media\.io\/v)\/?/.test(text))
    return undefined;
  const [, oid] = /\noid (?:sha256:)?([0-9a-f]{64})\r?(?:\n|$)/.exec(text) ?? [];
  const [, size] = /\nsize ([0-9]{1,15})\r?(?:\n|$)/.exec(text) ?? [];
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
}

import type { PackedFile } from "../../formats/tar/tar-writer.ts";

/** Artefacts on the disk of this machine: the tar of one commit. */
export interface Archive {
  /** Packs files, in their order, into a tar that must not exist; `time` is the time of all of them, in seconds since 1970. */
  pack(files: AsyncIterable<PackedFile>, time: number, to: string): Promise<Packed>;
  /**
   * Extracts a tar whose bytes were told to be `message` into a folder of the workspace that does not exist or is empty. The digest is compared
   * before anything is extracted, every file with the manifest before others can see it; files end up read-only. On failure nothing is left.
   * Throws `UserError` with digest_mismatch, unsafe_archive, or bad_input for the folder.
   */
  unpack(from: string, message: Pick<Packed, "digest" | "manifest" | "files">, to: string): Promise<void>;
  /** Compresses a tar (zstd) into a file that must not exist; the same bytes give the same bytes. */
  compress(from: string, to: string): Promise<Compressed>;
  /**
   * Writes the tar, of at most `most` bytes, in a compressed file into a file that must not exist. The digest of what is compressed is
   * compared before any of it is read. Throws `UserError` with digest_mismatch or unsafe_archive; nothing is left behind then.
   */
  decompress(from: string, message: Compressed, to: string, most: number): Promise<void>;
  /** Writes the manifest of a tar into a new file. Throws `UserError(digest_mismatch)` unless both are what was reported. */
  manifest(from: string, message: Pick<Packed, "digest" | "manifest">, to: string): Promise<void>;
}

/** A tar as it travels. */
export interface Compressed {
  /** sha256 of the compressed bytes, `sha256:…`. */
  readonly digest: string;
  /** How many they are. */
  readonly size: number;
}

export interface Packed {
  /** sha256 of the tar, `sha256:…`. */
  readonly digest: string;
  /** Bytes of the tar. */
  readonly size: number;
  /** Files in it, the manifest not counted. */
  readonly files: number;
  /** sha256 of the manifest. */
  readonly manifest: string;
}

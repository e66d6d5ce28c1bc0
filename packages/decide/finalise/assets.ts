/** A file that a release is to have. */
export interface WantedAsset {
  readonly name: string;
  readonly digest: string;
  /** Bytes, or `null` where nobody counted them yet. */
  readonly size: number | null;
}

/** A file that a release has. */
export interface FoundAsset {
  readonly name: string;
  readonly digest: string | null;
  readonly size: number;
  /** Whether all of its bytes have arrived. */
  readonly whole: boolean;
}

/** What to do about one file. `half`: some of its bytes are there; `other`: other bytes have its name. */
export type AssetState = "there" | "missing" | "half" | "other";

/** Found against wanted: by digest, or by size where GitHub tells no digest. */
export function assetState(wanted: WantedAsset, foundAssets: readonly FoundAsset[]): AssetState {
  const asset = foundAssets.find(({ name }) => name === wanted.name);
  if (!asset) return "missing";
  if (!asset.whole) return "half";
  const isEqual = asset.digest === null ? asset.size === wanted.size : asset.digest === wanted.digest;
  return isEqual ? "there" : "other";
}

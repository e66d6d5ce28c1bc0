import type { LockedProvider } from "../../model/terraform/terraform-plan.ts";
import { hclBody, isSymbol, literalOf } from "./body.ts";
import { HclMistake, hclTokens } from "./tokens.ts";

/** A provider of a lock file. */
export interface ProviderLock extends LockedProvider {
  /** Checksums of its packages, `h1:…` or `zh:…`. */
  readonly hashes: readonly string[];
}

/** Reads `.terraform.lock.hcl`, by source. Throws `HclMistake` for anything but providers with a version. */
export function providerLocks(text: string): ProviderLock[] {
  const { attributes, blocks } = hclBody(hclTokens(text));
  if (attributes.size > 0) throw new HclMistake("has an argument where only providers stand", 1);
  const locks = blocks.map(({ type, labels, line, body }) => {
    const [source = ""] = labels;
    const version = body.attributes.get("version")?.tokens ?? [];
    const text = version.length === 1 ? literalOf(version[0]) : undefined;
    const isPlain =
      type === "provider" && labels.length === 1 && body.blocks.length === 0 && /^[^/]+\/[^/]+\/[^/]+$/.test(source);
    if (!isPlain || text === undefined)
      throw new HclMistake("has something that is not a provider with a version", line);
    const hashes = (body.attributes.get("hashes")?.tokens ?? [])
      .filter((token) => !["[", "]", ","].some((sign) => isSymbol(token, sign)))
      .map((token) => literalOf(token) ?? "");
    if (hashes.some((hash) => !/^(h1:[A-Za-z0-9+/]{43}=|zh:[0-9a-f]{64})$/.test(hash)))
      throw new HclMistake(`has a checksum of ${source} that is none`, line);
    return { source: source.toLowerCase(), version: text, hashes };
  });
  if (new Set(locks.map(({ source }) => source)).size < locks.length) throw new HclMistake("has a provider twice", 1);
  return locks.sort((a, b) => (a.source < b.source ? -1 : 1));
}

/** The providers that a plan was made with, by the lock file inside of it. */
export function lockedProviders(lock: string | null): LockedProvider[] {
  return (lock === null ? [] : providerLocks(lock)).map(({ source, version }) => ({ source, version }));
}

/** Providers that a trusted lock file does not have: of another source or another version. Without one that can be read all are new. */
export function newProviders(trustedLock: string | null, lock: string | null): LockedProvider[] {
  return unknownProviders(trustedLock, lockedProviders(lock));
}

/** Those of a list of providers that a trusted lock file does not have. */
export function unknownProviders(trustedLock: string | null, providers: readonly LockedProvider[]): LockedProvider[] {
  const known = new Map(knownIn(trustedLock).map(({ source, version }) => [source, version]));
  return providers.filter(({ source, version }) => known.get(source) !== version);
}

const knownIn = (lock: string | null): LockedProvider[] => {
  try {
    return lockedProviders(lock);
  } catch {
    return [];
  }
};

const host = "registry.terraform.io";

/** A source as written ► the whole one, `registry.terraform.io/hashicorp/aws`; `undefined` for one that is none. */
export function wholeSource(source: string): string | undefined {
  const steps = source.toLowerCase().split("/");
  if (steps.length > 3 || steps.some((step) => !/^[\p{L}\p{N}][\p{L}\p{N}.:_-]*$/u.test(step))) return undefined;
  return [...[host, "hashicorp"].slice(0, 3 - steps.length), ...steps].join("/");
}

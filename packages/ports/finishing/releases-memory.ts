import type { Asset, HostedRelease, Kept, Releases, ReleaseText } from "./releases.ts";

/** Releases of memory, oldest first, with every change. */
export interface MemoryReleases extends Releases {
  readonly kept: ReadonlyMap<number, HostedRelease & ReleaseText>;
  /** `drafted 1`, `uploaded 1 a.tar`, `published 1` …, oldest first. */
  readonly changes: readonly string[];
  /** Leaves a release or a file as somebody else would. */
  put(release: Partial<HostedRelease & ReleaseText>): number;
}

/** Releases in memory that behave as GitHub's do: any number of drafts of a tag, one that is published, one file of a name, which is not whole while its bytes (`bytesOf`) come in. */
export function memoryReleases(
  bytesOf: (file: string) => Promise<{ readonly digest: string; readonly size: number }>,
  { immutable = false }: { readonly immutable?: boolean } = {},
): MemoryReleases {
  const kept = new Map<number, HostedRelease & ReleaseText>();
  const changes: string[] = [];
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };
  const put: MemoryReleases["put"] = (release) => {
    const id = release.id ?? next();
    const url = `https://github.com/acme/data-platform/releases/${id}`;
    const blank = {
      tag: "",
      name: "",
      body: "",
      draft: true,
      immutable: false,
      prerelease: false,
      latest: true,
      assets: [],
    };
    kept.set(id, { ...blank, uploadUrl: `${url}/assets`, ...kept.get(id), ...release, id, url });
    return id;
  };
  const must = (id: number) => {
    const release = kept.get(id);
    if (!release) throw new Error(`no release ${id}`);
    return release;
  };
  const gone: Kept = { done: false, why: "gone", message: "Not Found" };
  return {
    kept,
    changes,
    put,
    find: async (tag) => [...kept.values()].filter((release) => release.tag === tag),
    look: async (id) => kept.get(id) ?? null,
    draft: async (text) => {
      const id = put({ ...text, draft: true });
      changes.push(`drafted ${id}`);
      return must(id);
    },
    publish: async (id, text) => {
      const release = kept.get(id);
      if (!release) return gone;
      const other = [...kept.values()].some((one) => one.id !== id && !one.draft && one.tag === text.tag);
      if (other) return { done: false, why: "exists", message: "already_exists" };
      changes.push(`${release.draft ? "published" : "edited"} ${id}`);
      put({ ...release, ...text, draft: false, immutable });
      return { done: true, url: release.url };
    },
    upload: async ({ id }, name, file) => {
      const release = kept.get(id);
      if (!release) return gone;
      if (release.immutable)
        return { done: false, why: "forbidden", message: "Cannot upload to an immutable release." };
      if (release.assets.some((asset) => asset.name === name))
        return { done: false, why: "exists", message: "already_exists" };
      const half: Asset = { id: next(), name, size: 0, digest: null, whole: false };
      put({ ...release, assets: [...release.assets, half] });
      const whole = { ...half, ...(await bytesOf(file)), whole: true };
      const now = kept.get(id);
      if (!now?.assets.some((asset) => asset.id === half.id)) return gone;
      put({ ...now, assets: now.assets.map((asset) => (asset.id === half.id ? whole : asset)) });
      changes.push(`uploaded ${id} ${name}`);
      return { done: true, url: `${release.url}/${name}` };
    },
    removeAsset: async (id) => {
      const release = [...kept.values()].find(({ assets }) => assets.some((asset) => asset.id === id));
      if (!release) return;
      if (release.immutable) throw new Error("the test removed a file of an immutable release");
      put({ ...release, assets: release.assets.filter((asset) => asset.id !== id) });
      changes.push(`removed ${release.id} ${release.assets.find((asset) => asset.id === id)?.name}`);
    },
    remove: async (id) => {
      if (kept.delete(id)) changes.push(`discarded ${id}`);
    },
  };
}

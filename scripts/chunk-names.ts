/** Chunks of a bundle by names that people can read, where webpack gives them numbers. */

/** A chunk, as webpack's statistics tell of it. */
export interface Chunk {
  readonly id: number | string | null;
  /** The `import()`s that it was made for, as they stand in the source. */
  readonly origins?: readonly { readonly request?: string }[];
  readonly modules?: readonly { readonly name?: string; readonly size?: number }[];
}

/** Files of a bundle by their names, without the entry. */
type Assets = Readonly<Record<string, { readonly source: string | Uint8Array }>>;

/**
 * Id ► name of every chunk: of the one module that it was made for (`./actions/record/main.js` ► `record`), and of the largest module of one
 * that several share (`shared-configuration`). The same chunks always get the same names.
 */
export function chunkNames(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const chunk of chunks.toSorted((a, b) => Number(a.id) - Number(b.id))) {
    const wanted = nameOf(chunk);
    let name = wanted;
    for (let more = 2; taken.has(name); more += 1) name = `${wanted}-${more}`;
    taken.add(name);
    names.set(String(chunk.id), name);
  }
  return names;
}

/**
 * Renames the chunks of a bundle, `<id>.index.js` ► `<folder><name>.js`, and lets the entry load them by these names. Throws if the entry
 * loads them in another way than this knows.
 */
export function withChunkNames<B extends { readonly code: string; readonly assets: Assets }>(
  bundle: B,
  chunks: readonly Chunk[],
  folder: string,
): B {
  const names = chunkNames(chunks.filter(({ id }) => Object.hasOwn(bundle.assets, `${id}.index.js`)));
  const [call, ...others] = bundle.code.matchAll(/""\s*\+\s*(\w+)\s*\+\s*"\.index\.js"/g);
  if (call === undefined || others.length > 0)
    throw new Error(`webpack names its chunks in ${others.length + (call ? 1 : 0)} places of the entry, not in one`);
  const [old, id] = call;
  const table = JSON.stringify(Object.fromEntries(names));
  const assets = Object.entries(bundle.assets).map(([file, asset]) => {
    const name = names.get(file.replace(/\.index\.js$/, ""));
    return [name === undefined ? file : `${folder}${name}.js`, asset];
  });
  return {
    ...bundle,
    code: bundle.code.replace(old, () => `${JSON.stringify(folder)}+${table}[${id}]+".js"`),
    assets: Object.fromEntries(assets),
  };
}

function nameOf({ id, origins = [], modules = [] }: Chunk): string {
  const requests = new Set(origins.flatMap(({ request }) => (request === undefined ? [] : [baseOf(request)])));
  const [request] = requests;
  if (requests.size === 1 && request !== undefined) return request;
  const [largest] = modules.toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0) || compare(a.name, b.name));
  return `shared-${baseOf(largest?.name ?? String(id))}`;
}

/** `./actions/record/main.js` ► `record`, `../node_modules/pg/lib/index.js + 3 modules` ► `pg`. */
function baseOf(path: string): string {
  const parts = (path.split(" ")[0] ?? "")
    .replace(/\.m?js$/, "")
    .split("/")
    .filter((part) => !["", ".", "..", "main", "index", "lib", "dist", "dist-src"].includes(part));
  return (parts.at(-1) ?? "chunk").replaceAll(/[^\w-]+/g, "-");
}

const compare = (a = "", b = ""): number => (a < b ? -1 : a > b ? 1 : 0);

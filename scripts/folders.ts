/** The folders inside the rooms: each has doors (`doors.ts`), and no folders import in a circle. */
import { importsOf, resolved, type SourceFile } from "./layers.ts";

/** Folder below `packages/` ► the files in it that other folders may import, without `.ts`; `every` for all of them. */
export type Doors = Readonly<Record<string, readonly string[] | "every">>;

/** Files that a folder may hold, apart from tests. */
const most = 22;

interface Import {
  readonly from: string;
  readonly to: string;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/"));
const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, "");
const isTest = (path: string): boolean => path.endsWith(".test.ts");
/** What only tests use: builders, and the fakes of ports. */
const isForTests = (path: string): boolean => /\/builders\/|-memory\.ts$/.test(path);

/** Every import past a door, every door that nobody needs, every circle of folders and every crowded folder, as one line each. */
export function brokenFolders(files: readonly SourceFile[], doors: Doors): string[] {
  const shipped = files.filter(({ path }) => !isTest(path));
  const imports = shipped.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => ({ from: path, to: resolved(path, specifier) }))
      .filter(({ to }) => to.startsWith("packages/")),
  );
  const between = imports.filter(({ from, to }) => folderOf(from) !== folderOf(to) && !isForTests(from));
  return [
    ...forTests(between),
    ...pastDoors(between, doors),
    ...unusedDoors(between, doors),
    ...circles(between),
    ...crowded(shipped),
  ];
}

function forTests(between: readonly Import[]): string[] {
  return between.filter(({ to }) => isForTests(to)).map(({ from, to }) => `${from}: ${to} is for tests alone`);
}

function pastDoors(between: readonly Import[], doors: Doors): string[] {
  return between.flatMap(({ from, to }) => {
    const folder = folderOf(to).slice("packages/".length);
    const own = doors[folder] ?? [];
    if (isForTests(to) || own === "every" || own.includes(nameOf(to))) return [];
    return [
      `${from}: ${to} is not a door of ${folder}: import ${own.join(" or ") || "nothing of it"}, or name it in scripts/doors.ts`,
    ];
  });
}

function unusedDoors(between: readonly Import[], doors: Doors): string[] {
  const used = new Set(between.map(({ to }) => to));
  return Object.entries(doors).flatMap(([folder, names]) =>
    (names === "every" ? [] : names)
      .filter((name) => !used.has(`packages/${folder}/${name}.ts`))
      .map((name) => `scripts/doors.ts: no other folder imports ${folder}/${name}.ts`),
  );
}

/** For each folder that can be come back to, the shortest way back. */
function circles(between: readonly Import[]): string[] {
  return waysBack(
    between.filter(({ from }) => from.startsWith("packages/")),
    folderOf,
  ).map((way) => `folders import in a circle: ${way}`);
}

/** The circles in which files import each other, also for a type alone, as one line each. */
export function fileCircles(files: readonly SourceFile[]): string[] {
  const imports = files.flatMap(({ path, text }) =>
    importsOf(text)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) => ({ from: path, to: resolved(path, specifier) })),
  );
  return waysBack(imports, (path) => path).map((way) => `files import in a circle: ${way}`);
}

function waysBack(imports: readonly Import[], placeOf: (path: string) => string): string[] {
  const next = Map.groupBy(imports, ({ from }) => placeOf(from));
  const seen = new Set<string>();
  return [...next.keys()].flatMap((start) => {
    const way = seen.has(start) ? undefined : wayBack(start, next, placeOf);
    for (const { from } of way ?? []) seen.add(placeOf(from));
    return way ? [way.map(({ from, to }) => `${from} ► ${to}`).join(", ")] : [];
  });
}

function wayBack(
  start: string,
  next: ReadonlyMap<string, readonly Import[]>,
  placeOf: (path: string) => string,
): Import[] | undefined {
  const ways: Import[][] = (next.get(start) ?? []).map((one) => [one]);
  const met = new Set<string>();
  for (const way of ways) {
    const place = placeOf(way.at(-1)?.to ?? "");
    if (place === start) return way;
    if (met.has(place)) continue;
    met.add(place);
    ways.push(...(next.get(place) ?? []).map((one) => [...way, one]));
  }
  return undefined;
}

function crowded(shipped: readonly SourceFile[]): string[] {
  const inRooms = shipped.filter(({ path }) => path.startsWith("packages/"));
  return [...Map.groupBy(inRooms, ({ path }) => folderOf(path))]
    .filter(([, list]) => list.length > most)
    .map(([folder, list]) => `${folder} holds ${list.length} files: split it along a seam that has a name`);
}

import { lstatSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { linkMistakes, type TarLink } from "./tar-link.ts";

const random = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
};

/** What the file system itself makes of a link below a folder. */
const judged = (root: string, path: string): "in" | "out" => {
  try {
    const to = realpathSync(join(root, path));
    return to !== root && to.startsWith(`${root}/`) ? "in" : "out";
  } catch {
    return "out";
  }
};

test("a link that passes leads into the tree on a real file system, whatever the links around it are", () => {
  const next = random(5);
  const names = ["a", "b", "c", "..", ".", "", "x"];
  let passes = 0;
  for (let round = 0; round < 300; round += 1) {
    const home = realpathSync(mkdtempSync(join(tmpdir(), "slipway-links-")));
    const root = join(home, "a");
    mkdirSync(join(root, "a/b"), { recursive: true });
    writeFileSync(join(root, "x"), "");
    writeFileSync(join(root, "a/x"), "");
    writeFileSync(join(root, "a/b/x"), "");
    writeFileSync(join(home, "x"), "out");
    const files = ["x", "a/x", "a/b/x"];
    const links: TarLink[] = [];
    for (const path of ["c", "b", "a/c", "a/a", "a/b/c", "a/b/b"]) {
      if (next(3) === 0) continue;
      const link = Array.from({ length: 1 + next(4) }, () => names[next(names.length)]).join("/");
      if (link === "" || link.startsWith("/")) continue;
      mkdirSync(dirname(join(root, path)), { recursive: true });
      symlinkSync(link, join(root, path));
      links.push({ path, link });
    }
    const bad = new Set(linkMistakes(links, files).map(({ path }) => path));
    for (const { path } of links.filter((each) => !bad.has(each.path))) {
      passes += 1;
      expect([links, path, judged(root, path)]).toEqual([links, path, "in"]);
    }
    // One that is refused is not one that plainly leads to a file inside.
    for (const { path, link } of links.filter((each) => bad.has(each.path) && /^[abx]$/.test(each.link)))
      if (!links.some((other) => other.path === join(dirname(path), link)) && judged(root, path) === "in")
        expect(lstatSync(realpathSync(join(root, path))).isFile()).toBe(false);
    rmSync(home, { recursive: true });
  }
  expect(passes).toBeGreaterThan(100);
});

test("a chain of links is followed, and not for ever", () => {
  const chain = (length: number): TarLink[] =>
    Array.from({ length }, (_, at) => ({ path: `l${at}`, link: at === 0 ? "x" : `l${at - 1}` }));
  expect(linkMistakes(chain(40), ["x"])).toEqual([]);
  expect(linkMistakes(chain(42), ["x"]).map(({ path }) => path)).toEqual(["l41"]);
});

import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { glob } from "tinyglobby";
import { parse } from "yaml";
import { root } from "../../scripts/tree.ts";

interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly version?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

const text = (path: string): Promise<string> => readFile(join(root, path), "utf8");
const sources = () =>
  glob(["**/*.{ts,mjs,cjs,js,json,md,yml,yaml,py,tf,sql}", ".github/**"], {
    cwd: root,
    ignore: ["**/node_modules/**", "dist/**", "build-*/**", ".slipway*/**"],
    onlyFiles: true,
  });

test("packages are installed without their scripts, in exact versions, and none that is days old", async () => {
  const settings = Object.fromEntries((await text(".npmrc")).split("\n").map((line) => line.split("=")));
  expect(settings).toMatchObject({ "ignore-scripts": "true", "save-exact": "true" });
  expect(Number(settings["min-release-age"])).toBeGreaterThanOrEqual(7);
  const { dependencies, devDependencies, optionalDependencies, scripts } = JSON.parse(await text("package.json"));
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([]);
  expect(Object.keys(scripts).filter((name) => /^(pre|post)?(install|prepare|publish)/.test(name))).toEqual([]);
});

test("every package of the lock comes from the registry, with its integrity", async () => {
  const { lockfileVersion, packages } = JSON.parse(await text("package-lock.json"));
  expect(lockfileVersion).toBe(3);
  const strange = Object.entries(packages as Record<string, Locked>).filter(([path, locked]) => {
    const { resolved, integrity, link, version = "", optional, os, cpu } = locked;
    const isOfRegistry = resolved === undefined || resolved.startsWith("https://registry.npmjs.org/");
    // Of other platforms than those that are tested no integrity is known; see scripts/complete-lock.mjs.
    const isTested = os?.includes("linux") && cpu?.includes("x64") && !path.includes("musl");
    const isProved = /^sha512-/.test(integrity ?? "") || (optional === true && os !== undefined && !isTested);
    return path !== "" && (link === true || !isOfRegistry || !isProved || !/^\d+\.\d+\.\d+/.test(version));
  });
  expect(strange).toEqual([]);
});

test("no workflow of ours uses somebody else's action but by its commit", async () => {
  const files = [
    ...(await glob([".github/workflows/*.yml"], { cwd: root })),
    ...(await glob(["actions/*/action.yml"], { cwd: root })),
  ];
  expect(files.length).toBeGreaterThan(15);
  const uses: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, item] of Object.entries(value))
      if (key === "uses" && typeof item === "string") uses.push(item);
      else visit(item);
  };
  for (const file of files) visit(parse(await text(file)));
  expect(uses.filter((use) => !use.startsWith("$/") && !/^actions\/[\w-]+@[0-9a-f]{40}$/.test(use))).toEqual([]);
});

test("no file of the source holds letters that nobody sees", async () => {
  const files = await sources();
  expect(files.length).toBeGreaterThan(800);
  // Marks of direction and of no width, variation selectors and tags; as escapes, they may be written.
  const unseen =
    /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/u;
  const matches = await Promise.all(files.map(async (file) => (unseen.test(await text(file)) ? [file] : [])));
  expect(matches.flat()).toEqual([]);
});

test("what ships and what builds it has owners", async () => {
  const owned = (await text(".github/CODEOWNERS"))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => line.split(/\s+/));
  for (const path of ["*", "/dist/", "/scripts/", "/.github/", "/package.json", "/package-lock.json", "/.npmrc"])
    expect([path, owned.findLast(([pattern]) => pattern === path)?.slice(1)]).toEqual([
      path,
      [expect.stringMatching(/^@[\w-]+\/[\w-]+$/)],
    ]);
});

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
}

test("npm makes a CycloneDX list of what is bundled from the lock alone, each part in its version and with its hash", async () => {
  const made = await promisify(execFile)(
    "npm",
    ["sbom", "--sbom-format=cyclonedx", "--package-lock-only", "--offline"], // with --omit=dev npm 11 leaves out @octokit/core, too
    { cwd: root, maxBuffer: 2 ** 26 },
  );
  const { bomFormat, specVersion, components } = JSON.parse(made.stdout);
  expect([bomFormat, Number(specVersion) >= 1.5]).toEqual(["CycloneDX", true]);
  const { packages } = JSON.parse(await text("package-lock.json"));
  const listed = new Map(components.map((one: Component) => [`${one.name}@${one.version}`, one]));
  const bundled =
    (await text("dist/licenses.txt")).match(
      /^(@[\w.-]+\/)?[a-z][a-z0-9.-]+(?=\n(MIT|ISC|BSD|Apache|0BSD|\(|BlueOak))/gm,
    ) ?? [];
  expect(bundled.length).toBeGreaterThan(20);
  for (const name of new Set(bundled).difference(new Set(["slipway", "@vercel/ncc"]))) {
    const { version, integrity } = (packages as Record<string, Locked>)[`node_modules/${name}`] ?? {};
    const hash = Buffer.from((integrity ?? "").replace("sha512-", ""), "base64").toString("hex");
    expect([name, listed.get(`${name}@${version}`)]).toEqual([
      name,
      expect.objectContaining({
        purl: expect.stringContaining(`@${version}`),
        hashes: [{ alg: "SHA-512", content: hash }],
      }),
    ]);
  }
}, 60_000);

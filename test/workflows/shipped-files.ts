/** The workflow files that teams call, as they are shipped. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import type { Need } from "../../packages/rehearsal/github/store/permission.ts";
import { root } from "../../scripts/tree.ts";

export const folder = ".github/workflows";

/** Names of all files that a release, a push or a pull request of a team plays. */
export const files = [
  "feature.yml",
  "develop.yml",
  "release.yml",
  "main.yml",
  "verify.yml",
  "plan.yml",
  "ask.yml",
  "promote.yml",
];

export interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, string>>;
}

export interface Job {
  readonly environment?: { readonly name: string };
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly permissions?: Need;
  readonly uses?: string;
  readonly steps?: readonly Step[];
  readonly concurrency?: Queue;
}

interface Queue {
  readonly group: string;
}

/** A shipped file, as YAML has it; jobs by their keys. */
export interface Shipped {
  readonly concurrency?: Queue;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** The text of a shipped file, by its bare name. */
export function textOf(name: string): string {
  return readFileSync(join(root, folder, name), "utf8");
}

/** A shipped file by its bare name. */
export function shipped(name: string): Shipped {
  return parse(textOf(name)) as Shipped;
}

import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll } from "@jest/globals";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import { packageClientSettings } from "../../packages/rehearsal/runner/job/package-clients.ts";
import { root } from "../../scripts/tree.ts";
import { type StepOptions, type StepResult, step } from "./step.ts";

/** The sample, as a team's tree. */
export const sample = join(root, "examples", "data-platform");

/** Files by their path, programs by their `#!`; `null` takes one away. */
export type Changes = Readonly<Record<string, string | null>>;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A workspace whose folder `artefact` is a copy of a tree (or of none) with changes. */
export async function workspaceWith(from: string | null, changes: Changes = {}): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), "slipway-verify-"));
  folders.push(workspace);
  const tree = join(workspace, "artefact");
  await (from === null ? mkdir(tree) : cp(from, tree, { recursive: true }));
  for (const [path, text] of Object.entries(changes)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    const mode = text?.startsWith("#!") ? 0o755 : 0o644;
    await (text === null ? rm(join(tree, path), { recursive: true }) : writeFile(join(tree, path), text, { mode }));
  }
  return workspace;
}

/** Runs an action of verification on a workspace, with the configuration of this text. */
export function verify(
  action: "static-analysis" | "unit-test",
  workspace: string,
  { config, inputs = {}, env = {}, ...more }: StepOptions & { readonly config?: string } = {},
): Promise<StepResult> {
  return step(action, {
    workspace,
    inputs: {
      release: JSON.stringify(releaseOf()),
      configuration: JSON.stringify(configurationOf(config)),
      ...inputs,
    },
    env: { ...packageClientSettings(process.env), ...env },
    ...more,
  });
}

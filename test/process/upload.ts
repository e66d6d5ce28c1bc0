import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ArtifactReference } from "../../packages/model/document/artifact-reference.ts";
import { gitHubArtifacts } from "../../packages/ports/artifacts/artifacts-github.ts";
import type { GitHub } from "../../packages/ports/github/github.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";

/** Uploads a text as any step that uses an action can, also one of a team, and answers the reference that stands for it. */
export async function uploadText(
  env: Readonly<Record<string, string>>,
  name: string,
  text: string,
): Promise<ArtifactReference> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-upload-"));
  try {
    const file = join(folder, name);
    await writeFile(file, text);
    const settings = { env, signal: new AbortController().signal } as unknown as Settings;
    const { id } = await gitHubArtifacts(settings, undefined as unknown as GitHub).upload(name, file);
    const digest = `sha256:${createHash("sha256").update(text).digest("hex")}`;
    const size = Buffer.byteLength(text);
    return { kind: "artifact-reference", version: 1, artifact: { id, name }, digest, size };
  } finally {
    await rm(folder, { recursive: true });
  }
}

import { createHash } from "node:crypto";
import { join } from "node:path";
import {
  type ArtifactReference,
  inlineOutputs,
  largestOutput,
  outputSize,
} from "../model/document/artifact-reference.ts";
import { UserError } from "../model/document/user-error.ts";
import type { World } from "./world.ts";

type Kept = Pick<World, "artifacts" | "files" | "log" | "temp">;

/** Whether an output of this text has to be moved into an artifact. */
export function isLarge(name: string, text: string): boolean {
  return outputSize(text) > largestOutput(name);
}

/**
 * A document that is too large for an output ► the reference that takes its place, once its bytes are uploaded under the name of their digest.
 * Throws `UserError`: `bad_config` for an output that workflow files look into, and what the upload throws.
 */
export async function moveToArtifact(
  name: string,
  text: string,
  { artifacts, files, log, temp }: Kept,
): Promise<string> {
  const size = Buffer.byteLength(text);
  if (inlineOutputs.has(name))
    throw new UserError(`the output ${name} has ${size} bytes, which is more than a job can pass on`, {
      reason: "bad_config",
      remedy:
        "Make smaller what the configuration asks for: shorter names, fewer environments, fewer people at one gate.",
    });
  const hash = createHash("sha256").update(text).digest("hex");
  const artifact = `slipway-${name}-${hash}.json`;
  const file = join(temp, artifact);
  await files.write(file, text);
  const { id } = await artifacts.upload(artifact, file);
  log.info(`the output ${name} has ${size} bytes: uploaded as artifact ${id}`);
  const reference: ArtifactReference = {
    kind: "artifact-reference",
    version: 1,
    artifact: { id, name: artifact },
    digest: `sha256:${hash}`,
    size,
  };
  return JSON.stringify(reference);
}

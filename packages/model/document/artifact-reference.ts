import * as v from "valibot";
import { Count, Digest } from "./value.ts";

/** Says where a document is that is too large for an output: an artifact of this run holds its bytes, and only bytes of this digest are believed. */
export const ArtifactReference = v.strictObject({
  kind: v.literal("artifact-reference"),
  version: v.literal(1),
  /** Id and name of the uploaded artifact. */
  artifact: v.strictObject({ id: Count, name: v.string() }),
  /** sha256 of the document's text. */
  digest: Digest,
  /** Bytes of it. */
  size: Count,
});
export type ArtifactReference = v.InferOutput<typeof ArtifactReference>;

/** Whether the text of an output or input is such a reference, as `JSON.stringify` begins one. */
export function isArtifactReference(text: string): boolean {
  return text.startsWith('{"kind":"artifact-reference",');
}

/**
 * Bytes that an output may have, as it is in `toJSON(needs)`. Linux gives a program at most 128 KiB in one environment variable, GitHub
 * passes every input in one, and `record` gets the outputs of up to ten jobs in one of its inputs; `test/workflows/sizes.test.ts` adds them up.
 */
export function largestOutput(name: string): number {
  return largest.get(name) ?? 4 * 1024;
}

const largest: ReadonlyMap<string, number> = new Map([
  ["configuration", 16 * 1024],
  ["chain", 1024],
  ["asks", 1024],
  ["policy", 1024],
  ["release", 2048],
]);

/** Bytes of an output inside of `toJSON(needs)`, where quotes and backslashes are escaped once more. */
export function outputSize(text: string): number {
  return Buffer.byteLength(JSON.stringify(text));
}

/** Outputs that expressions of workflow files look into: they stay what they are, whatever their size. */
export const inlineOutputs: ReadonlySet<string> = new Set(["flow", "chain", "asks", "approvals", "release", "policy"]);

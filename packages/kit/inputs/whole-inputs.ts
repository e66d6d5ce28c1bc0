import { createHash } from "node:crypto";
import { ArtifactReference, isArtifactReference } from "../../model/document/artifact-reference.ts";
import { parseDocument } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { Needs } from "../../model/run/needs.ts";
import type { Reader } from "./input.ts";
import { type Inputs, inputText, variable } from "./inputs.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the bytes of an artifact of this run. */
export type ReadArtifact = (what: {
  readonly id: number;
  readonly name: string;
  readonly size: number;
}) => Promise<Buffer>;

/** Larger documents are made by nobody here. */
const most = 64 * 1024 * 1024;

/**
 * The environment of a step, with each document instead of the reference that an earlier job put out for it. Of the needs of a job only
 * the entries are read; one that cannot be read is noted there, so that all others are. Throws `UserError` for any other document:
 * `artifact_missing`, `digest_mismatch`, `github_unavailable`, `bad_document`.
 */
export async function withWholeInputs(inputs: Inputs, env: Environment, read: ReadArtifact): Promise<Environment> {
  const whole: Record<string, string> = {};
  for (const [name, field] of Object.entries(inputs.fields)) {
    const text = field.secret ? "" : inputText(env, name);
    if (!text.includes("artifact-reference")) continue;
    const resolved = await resolve(field, text, name, read);
    if (resolved !== undefined) whole[variable(name)] = resolved;
  }
  return { ...env, ...whole };
}

const resolve = async (
  { holds }: Reader<unknown>,
  text: string,
  name: string,
  read: ReadArtifact,
): Promise<string | undefined> => {
  if (holds === "needs") return wholeNeeds(text, name, read);
  return holds === "document" && isArtifactReference(text) ? documentOf(text, `the input ${name}`, read) : undefined;
};

const documentOf = async (text: string, what: string, read: ReadArtifact): Promise<string> => {
  const { artifact, digest, size } = parseDocument(ArtifactReference, text, what);
  if (size > most)
    throw new UserError(`${what} is said to have ${size} bytes`, {
      reason: "bad_document",
      remedy: "Pass the output of the earlier job on unchanged.",
    });
  const bytes = await read({ ...artifact, size }).catch((error: Error) => {
    throw error instanceof UserError
      ? new UserError(`${what} cannot be read: ${error.message}`, { reason: error.reason, remedy: error.remedy })
      : error;
  });
  const match = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  if (match === digest) return bytes.toString("utf8");
  throw new UserError(
    `${what} is not what the earlier job uploaded: the artifact ${artifact.id} holds ${match}, not ${digest}`,
    {
      reason: "digest_mismatch",
      remedy: "Find out who could change it, then re-run all jobs of the run.",
    },
  );
};

const wholeNeeds = async (text: string, name: string, read: ReadArtifact): Promise<string> => {
  const needs = parseDocument(Needs, text, `the input ${name}`);
  const jobs = Object.entries(needs).map(async ([job, report]) => {
    const outputs: Record<string, string> = { ...report.outputs };
    const unread: NonNullable<Needs[string]["unread"]> = {};
    for (const [output, value] of Object.entries(report.outputs)) {
      if (!isEntry.test(output) || !isArtifactReference(value)) continue;
      try {
        outputs[output] = await documentOf(value, `the output ${output} of the job ${job}`, read);
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        unread[output] = { reason: error.reason, because: error.message };
      }
    }
    return [job, { ...report, outputs, said: report.outputs, unread }] as const;
  });
  return JSON.stringify(Object.fromEntries(await Promise.all(jobs)));
};

const isEntry = /^(approval|entries|(.+-)?entry)$/;

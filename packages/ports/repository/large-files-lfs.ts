import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { bytesOf, type HttpRequest, httpClient, type Send } from "../http/http-client.ts";
import type { Settings } from "../machine/settings.ts";
import type { LargeFile, LargeFiles } from "./large-files.ts";

const mediaType = "application/vnd.git-lfs+json";
/** Files that are asked for at once: an address holds for minutes, and GitHub takes a hundred. */
const batchSize = 100;
const tries = 3;
const patience = 10 * 60_000;

const Action = v.object({ href: v.string(), header: v.optional(v.record(v.string(), v.string()), {}) });
const Batch = v.object({
  transfer: v.optional(v.literal("basic"), "basic"),
  objects: v.array(
    v.object({
      oid: v.string(),
      actions: v.optional(v.object({ download: v.optional(Action) })),
      error: v.optional(v.object({ code: v.number(), message: v.string() })),
    }),
  ),
});

/**
 * Git LFS of the caller's repository, over its batch API (https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md), with the job's
 * token. What `.lfsconfig` says of another server does not count: the token is for GitHub alone.
 */
export function gitLfs(settings: Settings, send: Send = httpClient(settings.env)): LargeFiles {
  return { read: async (files) => verifiedFiles(files, settings, send) };
}

async function* verifiedFiles(files: readonly LargeFile[], settings: Settings, send: Send): AsyncGenerator<Buffer> {
  for (let at = 0; at < files.length; at += batchSize) {
    const batch = files.slice(at, at + batchSize);
    const actions = await addressesOf(batch, settings, send);
    for (const file of batch) {
      const action = actions.get(file.oid);
      if (action !== undefined) yield verified(file, await downloaded(file, action, settings, send));
    }
  }
}

/** Where each file is, by its oid. Throws for all that are nowhere together. */
const addressesOf = async (
  files: readonly LargeFile[],
  settings: Settings,
  send: Send,
): Promise<Map<string, v.InferOutput<typeof Action>>> => {
  const { serverUrl, repository, token } = settings;
  const objects = files.map(({ oid, size }) => ({ oid, size }));
  const { status, bytes } = await asked(
    new URL(`${serverUrl}/${repository}.git/info/lfs/objects/batch`),
    {
      method: "POST",
      headers: {
        accept: mediaType,
        "content-type": mediaType,
        ...(token !== undefined && {
          authorization: `Basic ${Buffer.from(`x-access-token:${token}`).toString("base64")}`,
        }),
      },
      body: JSON.stringify({ operation: "download", transfers: ["basic"], objects, hash_algo: "sha256" }),
    },
    settings,
    send,
  );
  if (status !== 200) throw refused(repository, status, bytes);
  const batch = v.safeParse(Batch, json(bytes));
  if (!batch.success) throw unavailable("its answer is none of Git LFS");
  const known = new Map(batch.output.objects.map((object) => [object.oid, object]));
  const missing = files.flatMap(({ path, oid }) => {
    const { actions, error } = known.get(oid) ?? {};
    return actions?.download ? [] : [`  ${JSON.stringify(path)}, ${oid}: ${error?.message ?? "no address is told"}`];
  });
  if (missing.length > 0)
    throw new UserError([`Git LFS of ${repository} does not have what the commit points at`, ...missing].join("\n"), {
      reason: "bad_commit",
      remedy:
        "Push the files (git lfs push --all origin), or leave them out by artefact.exclude. Only GitHub's own Git LFS is asked, not a server that .lfsconfig names.",
    });
  return new Map(
    [...known].flatMap(([oid, { actions }]) => (actions?.download ? [[oid, actions.download] as const] : [])),
  );
};

/** The address itself is a secret: it is told to nobody. It gets what GitHub gave for it, never the job's token. */
const downloaded = async (
  { path, size }: LargeFile,
  { href, header }: v.InferOutput<typeof Action>,
  settings: Settings,
  send: Send,
): Promise<Buffer> => {
  const address = URL.canParse(href) ? new URL(href) : undefined;
  const isPlain = settings.serverUrl.startsWith("http:");
  if (address?.protocol !== "https:" && !(isPlain && address?.protocol === "http:"))
    throw unavailable(`the address of ${JSON.stringify(path)} is not one of https`);
  const { status, bytes } = await asked(address, { headers: header }, settings, send, size);
  if (status === 200) return bytes;
  throw unavailable(`the storage answered ${status} for ${JSON.stringify(path)}`);
};

/** Asks again where an answer broke off or the server had none; redirects are answers. */
const asked = async (
  address: URL,
  request: Omit<HttpRequest, "signal">,
  { signal }: Settings,
  send: Send,
  most = 16 * 1024 ** 2,
): Promise<{ readonly status: number; readonly bytes: Buffer }> => {
  for (let attempt = 1; ; attempt += 1) {
    const either = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    try {
      const answer = await send(address, { ...request, signal: either });
      const { statusCode: status = 0 } = answer;
      const bytes = await bytesOf(answer, either, status === 200 ? most : 65_536);
      if ((status < 500 && status !== 429) || attempt === tries) return { status, bytes };
    } catch (cause) {
      signal.throwIfAborted();
      if (attempt === tries) throw unavailable((cause as Error).message, cause);
    }
    await pause(1000 * attempt, undefined, { signal });
  }
};

/** The pointer is part of the commit, and so are the bytes that it names, wherever they were kept. */
const verified = ({ path, oid, size }: LargeFile, bytes: Buffer): Buffer => {
  const digest = createHash("sha256").update(bytes).digest("hex");
  if (digest === oid && bytes.length === size) return bytes;
  throw new UserError(
    `Git LFS gave ${bytes.length} bytes with the sha256 ${digest} for ${JSON.stringify(path)}, whose pointer names ${size} with ${oid}`,
    {
      reason: "digest_mismatch",
      remedy: "Push the file again (git lfs push --all origin), and re-run the job.",
    },
  );
};

const refused = (repository: string, status: number, bytes: Buffer): UserError => {
  const told = v.safeParse(v.object({ message: v.string() }), json(bytes));
  const said = told.success ? told.output.message.slice(0, 300) : `it answered ${status}`;
  if (status >= 500 || status === 429) return unavailable(said);
  return new UserError(`Git LFS of ${repository} may not be read: ${said}`, {
    reason: "forbidden",
    remedy:
      "Give the job the permission contents: read; where GitHub speaks of a quota, raise it on the billing page of the owner.",
  });
};

const json = (bytes: Buffer): unknown => {
  try {
    return parseJson(bytes.toString("utf8"), "the answer of Git LFS");
  } catch {
    return undefined;
  }
};

const unavailable = (because: string, cause?: unknown): UserError =>
  new UserError(`Git LFS of GitHub gives no files: ${because}`, {
    reason: "github_unavailable",
    remedy: "Re-run the job; if it stays, look at githubstatus.com.",
    cause,
  });

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Addresses } from "../store/addresses.ts";
import type { LargeFileStore } from "../store/repository-store.ts";
import type { SignerStore } from "../store/signature.ts";
import type { Token } from "../store/token.ts";
import { admitted, type GitServiceContext } from "./git-service.ts";

/** What this file uses of the store. */
export interface LfsServiceContext extends GitServiceContext, LargeFileStore, SignerStore, Addresses {}

/** The part of the path that belongs to files of Git LFS. */
export const lfsRoot = "/large-files/";

const mediaType = "application/vnd.git-lfs+json";

interface Asked {
  readonly operation?: unknown;
  readonly objects?: readonly { readonly oid?: unknown; readonly size?: unknown }[];
}

/** Reads the path of Git LFS's batch API; gives `owner/name`, or `null` if it is none. */
export function parseLfsPath({ pathname }: URL): string | null {
  return /^\/([^/]+\/[^/]+?)(?:\.git)?\/info\/lfs\/objects\/batch$/.exec(pathname)?.[1] ?? null;
}

/** Answers where files are, as https://github.com/git-lfs/git-lfs/blob/main/docs/api/batch.md says. Gives the token. */
export async function serveLfsBatch(
  store: LfsServiceContext,
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
): Promise<Token | null> {
  const path = { repository: name, rest: "git-upload-pack", service: "git-upload-pack" } as const;
  const { token, repository, refusal } = await admitted(store, request, path);
  const answer = (status: number, body: object) => {
    response.writeHead(status, { "content-type": mediaType }).end(JSON.stringify(body));
    return token ?? null;
  };
  const asked = JSON.parse((await text(request)) || "{}") as Asked;
  if (refusal || !repository) return answer(refusal?.status ?? 404, { message: refusal?.text ?? "Not Found" });
  if (asked.operation !== "download" || !Array.isArray(asked.objects))
    return answer(422, { message: "A rehearsal gives files of Git LFS and takes none; git lfs push is for GitHub." });
  const objects = asked.objects.map(async ({ oid, size }) => {
    const file = fileOf(store, repository.id, String(oid));
    const found = file && (await stat(file).catch(() => null));
    if (!found || found.size !== size)
      return { oid, size, error: { code: 404, message: "Object does not exist on the server" } };
    const href = signed(store, `${lfsRoot}${repository.id}/${oid}`);
    return { oid, size, authenticated: true, actions: { download: { href, header: {}, expires_in: 900 } } };
  });
  return answer(200, { transfer: "basic", objects: await Promise.all(objects), hash_algo: "sha256" });
}

/** Gives a file to whoever holds its address. As a storage of files does, it takes no other proof beside that. */
export async function serveLfsFile(
  store: LfsServiceContext,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  request.resume();
  const [repository = "", oid = ""] = url.pathname.slice(lfsRoot.length).split("/");
  const [until, signature] = [url.searchParams.get("se") ?? "", url.searchParams.get("sig") ?? ""];
  const holds = store.signer.holds(`${url.pathname} ${until}`, signature) && Date.parse(until) > store.now();
  const file = fileOf(store, Number(repository), oid);
  const refuse = (status: number, words: string) => void response.writeHead(status).end(`${words}\n`);
  if (request.headers.authorization !== undefined)
    return refuse(400, "Only one auth mechanism allowed; the address is signed, and came with an Authorization header");
  if (!holds || file === null) return refuse(403, "Signature did not match.");
  response.writeHead(200, { "content-type": "application/octet-stream" });
  await pipeline(createReadStream(file), response);
}

/** Where Git LFS keeps a file in a checkout; `null` for what is no oid, or where there is no checkout. */
function fileOf(store: LargeFileStore, repository: number, oid: string): string | null {
  const folder = store.largeFiles.get(repository);
  if (folder === undefined || !/^[0-9a-f]{64}$/.test(oid)) return null;
  return join(folder, oid.slice(0, 2), oid.slice(2, 4), oid);
}

function signed(store: LfsServiceContext, path: string): string {
  const until = new Date(store.now() + 900_000).toISOString();
  const query = new URLSearchParams({ se: until, sig: store.signer.sign(`${path} ${until}`) });
  return `${store.urls.results}${path}?${query}`;
}

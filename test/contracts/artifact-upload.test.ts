/** What our own way up sends is what GitHub's client sends, byte for byte where it matters. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { sendBlocks } from "../../packages/ports/artifacts/artifact-blocks.ts";
import { artifactService } from "../../packages/ports/artifacts/artifact-service.ts";
import { httpClient } from "../../packages/ports/http/http-client.ts";

interface Sent {
  readonly call: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const scopes = "Actions.GenericRead:0 Actions.Results:the-run:the-job Actions.UploadArtifacts:0";
const token = `h.${Buffer.from(JSON.stringify({ scp: scopes })).toString("base64url")}.s`;
const messages = ["authorization", "content-length", "content-type", "x-ms-blob-content-type", "x-ms-version"];
const signal = new AbortController().signal;

let folder: string;
let server: Server;
let address: string;
let sent: Sent[] = [];

/** Names of blocks are random: here they are numbers, in their order. */
function plain(request: IncomingMessage, body: Buffer): Sent {
  const url = new URL(request.url ?? "", address);
  const number = (id: string) => Number(Buffer.from(id, "base64").toString().slice(-6));
  const block = url.searchParams.get("blockid");
  const [path = "", query = ""] = (request.url ?? "").split("?");
  return {
    call: `${request.method} ${path}?${query.replace(/blockid=.*/, "")}${block === null ? "" : number(block)}`,
    headers: Object.fromEntries(messages.map((name) => [name, request.headers[name]])),
    body:
      body.length > 1e5
        ? `${body.length} bytes`
        : body.toString().replaceAll(/<Latest>(.*?)<\/Latest>/g, (_, id: string) => `<Latest>${number(id)}</Latest>`),
  };
}

beforeAll(async () => {
  jest.spyOn(process.stdout, "write").mockReturnValue(true);
  folder = await mkdtemp(join(tmpdir(), "upload-"));
  server = createServer(async (request, response) => {
    sent.push(plain(request, await buffer(request)));
    const answers: Record<string, object> = {
      CreateArtifact: { ok: true, signed_upload_url: `${address}/results/blob.tar?sv=2025-11-05&sig=a%2Bb%3D&se=x` },
      FinalizeArtifact: { ok: true, artifact_id: "77" },
      ListArtifacts: { artifacts: [{ name: "x.tar", database_id: "77", digest: "sha256:abc", size: "1" }] },
    };
    const answer = answers[request.url?.split("/").at(-1) ?? ""];
    response
      .writeHead(answer ? 200 : 201, { "content-type": "application/json" })
      .end(answer && JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.ACTIONS_RESULTS_URL = `${address}/`;
  process.env.ACTIONS_RUNTIME_TOKEN = token;
  process.env.GITHUB_SERVER_URL = "https://github.com";
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const heard = async (work: () => Promise<unknown>): Promise<readonly Sent[]> => {
  sent = [];
  await work();
  // Blocks travel side by side.
  return sent.toSorted(
    (a, b) =>
      Number(b.call.includes("comp=block&")) - Number(a.call.includes("comp=block&")) || a.call.localeCompare(b.call),
  );
};

test.each([
  ["of many blocks", 20_000_003],
  ["of one block", 5],
  ["of no block", 0],
])("a file %s goes up as with GitHub's own client", async (_, size) => {
  const path = join(folder, "x.tar");
  await writeFile(path, Buffer.alloc(size, "x"));
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const client = new DefaultArtifactClient();
  const theirs = await heard(async () => {
    expect((await client.uploadArtifact("x.tar", [path], folder, { skipArchive: true })).id).toBe(77);
    expect((await client.getArtifact("x.tar")).artifact).toMatchObject({ id: 77, digest: "sha256:abc" });
  });
  const ours = await heard(async () => {
    const service = artifactService({ env: process.env, signal });
    const signed = await service.create("x.tar", "application/x-tar");
    const { size: count, digest } = await sendBlocks(httpClient(), signed, path, "application/x-tar", signal);
    expect(await service.finalize("x.tar", count, digest)).toBe(77);
    expect(await service.find("x.tar")).toEqual({ id: 77, digest: "sha256:abc" });
  });
  expect(ours).toEqual(theirs);
  expect(ours.length).toBe(4 + Math.ceil(size / (8 * 1024 * 1024)));
});

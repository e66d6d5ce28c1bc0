import { createHash, randomUUID } from "node:crypto";
import { open } from "node:fs/promises";
import type { Send } from "../http/http-client.ts";
import { type Clock, systemClock } from "../machine/clock.ts";

/** What was sent. */
export interface Sent {
  readonly size: number;
  /** `sha256:…` of the bytes as they were read. */
  readonly digest: string;
}

const octets = { "content-type": "application/octet-stream" };
const blockSize = 8 * 1024 * 1024;
const atOnce = 4;
const tries = 5;
const patience = 5 * 60_000;

/** The version of the protocol: https://learn.microsoft.com/rest/api/storageservices/put-block-list. */
const version = "2026-04-06";

/** Sends a file to a signed address of Azure's storage, as a list of blocks, each tried again where it may help; `sleep` waits between tries. */
export async function sendBlocks(
  send: Send,
  address: string,
  path: string,
  contentType: string,
  signal: AbortSignal,
  sleep: Clock["sleep"] = systemClock(signal).sleep,
): Promise<Sent> {
  const hash = createHash("sha256");
  const upload = randomUUID();
  const blocks: string[] = [];
  const file = await open(path);
  const failed = new AbortController();
  const either = AbortSignal.any([signal, failed.signal]);
  const sent: Promise<void>[] = [];
  let size = 0;
  try {
    for (;;) {
      const buffer = Buffer.allocUnsafe(blockSize);
      const { bytesRead } = await file.read(buffer, 0, blockSize);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, bytesRead);
      hash.update(bytes);
      size += bytesRead;
      const block = Buffer.from(`${upload}${String(blocks.length).padStart(12, "0")}`).toString("base64");
      blocks.push(block);
      const query = `comp=block&blockid=${encodeURIComponent(block)}`;
      const sending = put(send, address, query, bytes, octets, either, sleep);
      sending.catch(() => {}); // it may fail before anybody waits for it, and is waited for below
      sent.push(sending);
      await sent.at(-atOnce);
    }
    await Promise.all(sent);
  } finally {
    failed.abort();
    await file.close();
  }
  const list = blocks.map((block) => `<Latest>${block}</Latest>`).join("");
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${list ? `<BlockList>${list}</BlockList>` : "<BlockList/>"}`;
  const headers = { "content-type": "application/xml", "x-ms-blob-content-type": contentType };
  await put(send, address, "comp=blocklist", Buffer.from(xml), headers, signal, sleep);
  return { size, digest: `sha256:${hash.digest("hex")}` };
}

/** To do it twice does no harm: blocks and lists have names. The address is signed, so no message shows it. */
const put = async (
  send: Send,
  address: string,
  query: string,
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
  sleep: Clock["sleep"],
): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    const status = await send(new URL(`${address}${address.includes("?") ? "&" : "?"}${query}`), {
      method: "PUT",
      headers: { "x-ms-version": version, "user-agent": "slipway", ...headers },
      body,
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    }).then(
      (answer) => {
        answer.resume();
        return answer.statusCode ?? 0;
      },
      () => undefined,
    );
    signal.throwIfAborted();
    if (status === 201) return;
    if (attempt === tries || !(status === undefined || status === 408 || status === 429 || status >= 500))
      throw new Error(`the storage answered ${status ?? "nothing"}`);
    await sleep(1000 * 3 ** (attempt - 1));
  }
};

import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import { expect, test } from "@jest/globals";
import type { HttpRequest, Send } from "../http/http-client.ts";
import type { Settings } from "../machine/settings.ts";
import { gitLfs } from "./large-files-lfs.ts";

interface Asked extends HttpRequest {
  readonly address: string;
}

const settings = {
  repository: "acme/shop",
  serverUrl: "https://github.com",
  token: "ghs_job",
  env: {},
  signal: new AbortController().signal,
} as unknown as Settings;
const bytes = (at: number) => `file ${at}`;
const fileOf = (at: number) => ({
  path: `data/${at}.csv`,
  oid: createHash("sha256").update(bytes(at)).digest("hex"),
  size: bytes(at).length,
});

/** Reads files from a server that answers the batch with these addresses, and everything else with a file by its number. */
const reading = async (count: number, hrefOf = (at: number) => `https://storage.example/${at}`, batchStatus = 200) => {
  const asked: Asked[] = [];
  const files = Array.from({ length: count }, (_, at) => fileOf(at));
  const answerTo = (address: URL, body: HttpRequest["body"]): string => {
    if (address.hostname !== "github.com") return bytes(Number(address.pathname.slice(1)));
    if (batchStatus !== 200) return JSON.stringify({ message: "over its data quota" });
    const { objects } = JSON.parse(String(body)) as { objects: { oid: string }[] };
    const at = (oid: string) => files.findIndex((file) => file.oid === oid);
    return JSON.stringify({
      objects: objects.map(({ oid }) => ({
        oid,
        actions: { download: { href: hrefOf(at(oid)), header: { "x-s": "1" } } },
      })),
    });
  };
  const send: Send = async (address, request) => {
    asked.push({ ...request, address: address.href });
    const statusCode = address.hostname === "github.com" ? batchStatus : 200;
    const answer = Readable.from([Buffer.from(answerTo(address, request.body))]);
    return Object.assign(answer, { statusCode, headers: {} }) as unknown as IncomingMessage;
  };
  const found: string[] = [];
  for await (const whole of await gitLfs(settings, send).read(files)) found.push(whole.toString());
  return { found, asked };
};

test("files are asked for a hundred at a time, and the job's token goes to GitHub alone", async () => {
  const { found, asked } = await reading(101);
  expect(found).toEqual(Array.from({ length: 101 }, (_, at) => bytes(at)));
  const batches = asked.filter(({ method }) => method === "POST");
  expect(batches.map(({ address }) => address)).toEqual(
    Array(2).fill("https://github.com/acme/shop.git/info/lfs/objects/batch"),
  );
  const basic = `Basic ${Buffer.from("x-access-token:ghs_job").toString("base64")}`;
  expect(new Set(batches.map(({ headers }) => headers?.authorization))).toEqual(new Set([basic]));
  const others = asked.filter(({ method }) => method !== "POST").map(({ headers }) => headers);
  expect(others).toEqual(Array(101).fill({ "x-s": "1" }));
});

test.each([
  ["http", () => "http://storage.example/0"],
  ["a file of this machine", () => "file:///etc/passwd"],
  ["nothing", () => "0"],
])("an address of %s in GitHub's answer is not asked", async (_what, hrefOf) => {
  await expect(reading(1, hrefOf)).rejects.toMatchObject({
    reason: "github_unavailable",
    message: expect.stringContaining('the address of "data/0.csv" is not one of https'),
  });
});

test("why GitHub gives none is told in its words", async () => {
  await expect(reading(1, undefined, 403)).rejects.toMatchObject({
    reason: "forbidden",
    message: expect.stringContaining("over its data quota"),
  });
});

test("bytes that the pointer does not name are given to nobody", async () => {
  await expect(reading(2, () => "https://storage.example/1")).rejects.toMatchObject({ reason: "digest_mismatch" });
});

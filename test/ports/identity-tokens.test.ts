import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { httpClient } from "../../packages/ports/http/http-client.ts";
import { identityTokens } from "../../packages/ports/ledger-proof/identity-tokens.ts";
import { publicKeys } from "../../packages/ports/ledger-proof/public-keys.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Answers these in turn, the last one again and again; says what it was asked. */
const serving = async (...answers: readonly (readonly [status: number, body: string])[]) => {
  const asked: { url: string; authorization: string | undefined }[] = [];
  server = createServer((request, response) => {
    const [status = 500, body = ""] = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push({ url: request.url ?? "", authorization: request.headers.authorization });
    response.writeHead(status).end(body);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return { asked, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
const never = new AbortController().signal;
const pauses: number[] = [];
const sleep = async (pause: number) => void pauses.push(pause);
const tokensAt = (address: string) =>
  identityTokens(
    { ACTIONS_ID_TOKEN_REQUEST_URL: `${address}/idtoken?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: "asks" },
    httpClient(),
    never,
    sleep,
  );

test("a token is asked for with its audience, and again where GitHub does not answer", async () => {
  const { asked, address } = await serving([502, ""], [200, "{"], [200, JSON.stringify({ value: "a.b.c" })]);
  expect(await tokensAt(address).ask("slipway-ledger:1&x")).toBe("a.b.c");
  const url = "/idtoken?api-version=2.0&audience=slipway-ledger%3A1%26x";
  expect(asked).toEqual(Array.from({ length: 3 }, () => ({ url, authorization: "Bearer asks" })));
});

test("without an answer there is no token, and the one that asks is in no error", async () => {
  const { address } = await serving([500, "asks"]);
  const error = await tokensAt(address)
    .ask("x")
    .catch((cause: Error) => cause);
  expect(error).toMatchObject({ reason: "github_unavailable", message: expect.stringContaining("answered 500") });
  expect(String(error)).not.toContain("asks");
});

test("a job without id-token: write is reported what it lacks", async () => {
  await expect(identityTokens({}, httpClient(), never, sleep).ask("x")).rejects.toMatchObject({
    reason: "forbidden",
    remedy: expect.stringContaining("id-token: write"),
  });
});

test("keys are asked for once, again where they do not come, and what is no RSA key of 2048 bits is none", async () => {
  const n = "A".repeat(342);
  const keys = [
    { kty: "RSA", kid: "good", n, e: "AQAB" },
    { kty: "RSA", kid: "short", n: "AAAA", e: "AQAB" },
    { kty: "oct", kid: "secret", k: "AAAA" },
    { kty: "RSA", kid: "../up", n, e: "AQAB" },
  ];
  const { asked, address } = await serving([503, ""], [200, JSON.stringify({ keys })]);
  const port = publicKeys(address, httpClient(), never, sleep);
  expect([...(await port.live()).keys()]).toEqual(["good"]);
  await port.live();
  expect(asked.map(({ url }) => url)).toEqual(["/.well-known/jwks", "/.well-known/jwks"]);
});

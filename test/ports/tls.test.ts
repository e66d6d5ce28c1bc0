import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SecureContextOptions } from "node:tls";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { releaseOf } from "../../packages/model/builders/release.ts";
import { promoting, run as runAction } from "../process/promotion.ts";

const run = promisify(execFile);
let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-tls-"));
  await openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-keyout",
    "ca.key",
    "-out",
    "ca.pem",
    "-subj",
    "/CN=company",
    "-days",
    "30",
  );
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => rm(folder, { recursive: true }));
const openssl = (...args: string[]) => run("openssl", args, { cwd: folder });

/** A certificate of the company's authority. */
const certificate = async ({
  key = "rsa:2048",
  name = "IP:127.0.0.1",
  self = false,
  past = false,
} = {}): Promise<SecureContextOptions> => {
  await openssl("req", "-newkey", key, "-nodes", "-keyout", "leaf.key", "-out", "leaf.csr", "-subj", "/CN=service");
  await writeFile(join(folder, "leaf.ext"), `subjectAltName=${name}\n`);
  const signed = self ? ["-signkey", "leaf.key"] : ["-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial"];
  await openssl(
    "x509",
    "-req",
    "-in",
    "leaf.csr",
    ...signed,
    "-extfile",
    "leaf.ext",
    "-out",
    "leaf.pem",
    "-days",
    past ? "-1" : "30",
  );
  const [cert, privateKey] = await Promise.all(["leaf.pem", "leaf.key"].map((file) => readFile(join(folder, file))));
  return { cert, key: privateKey } as SecureContextOptions;
};

/** What a check says of a server with such a certificate, where the machine trusts the company's authority. */
const ask = async (
  options: SecureContextOptions,
  trusts = true,
): Promise<{ reason: string | undefined; log: string; asked: number }> => {
  let asked = 0;
  const server = createServer(options, (_, response) => {
    asked += 1;
    response.end('{"version":"1.5.0"}');
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const config =
    'network: { allow: [127.0.0.1] }\nchecks: [{ http: "{outputs.url}", expect: { json: { version: "{version}" } }, within: 1s }]';
  const env: Record<string, string> = trusts ? { NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") } : {};
  const inputs = { ...promoting(config, releaseOf()), outputs: JSON.stringify({ url }) };
  const { outputs, log } = await runAction("integration-check", { env, inputs });
  return { reason: outputs.reason, log, asked };
};

test("an authority of the company is trusted where the machine says so, and only there", async () => {
  const options = await certificate();
  expect(await ask(options)).toMatchObject({ reason: "done", asked: 1 });
  expect(await ask(options, false)).toMatchObject({
    reason: "check_failed",
    asked: 0,
    log: expect.stringMatching(/unable to (verify|get local)/),
  });
});

test.each<[string, Parameters<typeof certificate>[0], SecureContextOptions, RegExp]>([
  ["a certificate that has expired", { past: true }, {}, /certificate has expired/],
  ["a certificate for somebody else", { name: "DNS:other.example" }, {}, /does not match certificate/],
  ["a certificate that it signed itself", { self: true }, {}, /self-signed certificate/],
  [
    "TLS 1.1",
    {},
    { minVersion: "TLSv1.1", maxVersion: "TLSv1.1", ciphers: "ALL:@SECLEVEL=0" },
    /protocol version|unsupported protocol|alert/,
  ],
  [
    "a key that anybody can break",
    { key: "rsa:1024" },
    { ciphers: "ALL:@SECLEVEL=0" },
    /key too small|too weak|EE_KEY_TOO_SMALL|certificate/,
  ],
])("a server with %s is not spoken to", async (_, kind, options, expected) => {
  const { reason, log, asked } = await ask({ ...(await certificate(kind)), ...options });
  expect([reason, asked, log]).toEqual(["check_failed", 0, expect.stringMatching(expected)]);
});

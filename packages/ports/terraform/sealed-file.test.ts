import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { readPrivateKey, readPublicKey } from "./public-seal.ts";
import { openSealedFile, sealAgain, sealFor, sealWith } from "./sealed-file.ts";

let folder: string;
const at = (name: string) => join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "slipway-seal-"));
  await writeFile(at("plan"), "a plan with a secret");
});
afterEach(() => rm(folder, { recursive: true }));

test("a sealed file opens with the same passphrase, and only for its owner", async () => {
  await sealWith("words")(at("plan"), at("sealed"));
  expect((await readFile(at("sealed"))).includes("secret")).toBe(false);
  expect(await openSealedFile(at("sealed"), at("opened"), "words")).toBe("opened");
  expect(await readFile(at("opened"), "utf8")).toBe("a plan with a secret");
  expect([(await stat(at("sealed"))).mode & 0o777, (await stat(at("opened"))).mode & 0o777]).toEqual([0o600, 0o600]);
});

test("the same bytes are sealed differently each time", async () => {
  await sealWith("words")(at("plan"), at("a"));
  await sealWith("words")(at("plan"), at("b"));
  expect(await readFile(at("a"))).not.toEqual(await readFile(at("b")));
});

test.each<[string | undefined, string]>([
  ["other words", "other key"],
  [undefined, "no key"],
])("with %p it says %s and writes nothing", async (passphrase, message) => {
  await sealWith("words")(at("plan"), at("sealed"));
  expect(await openSealedFile(at("sealed"), at("opened"), passphrase)).toBe(message);
  await expect(stat(at("opened"))).rejects.toThrow("ENOENT");
});

test("a file that was never sealed is said to be none", async () => {
  expect(await openSealedFile(at("plan"), at("opened"), "words")).toBe("not sealed");
});

test("no byte of a sealed file can be changed unseen", async () => {
  await sealWith("words")(at("plan"), at("sealed"));
  const bytes = await readFile(at("sealed"));
  const messages = new Set<string>();
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    await writeFile(at("changed"), changed);
    messages.add(await openSealedFile(at("changed"), at("opened"), "words"));
  }
  await writeFile(at("changed"), bytes.subarray(0, 70));
  messages.add(await openSealedFile(at("changed"), at("opened"), "words"));
  expect([...messages].sort()).toEqual(["changed", "not sealed", "other key"]);
  await expect(stat(at("opened"))).rejects.toThrow("ENOENT");
}, 60_000);

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  return {
    open: privateKey.export({ format: "der", type: "pkcs8" }).toString("base64"),
    seal: publicKey.export({ format: "der", type: "spki" }).toString("base64"),
  };
};

test("what is sealed for a public key is opened by its private key alone: whoever sealed it cannot", async () => {
  const { open, seal } = pair();
  await sealFor(readPublicKey(seal))(at("plan"), at("sealed"));
  expect((await readFile(at("sealed"))).subarray(0, 16).toString()).toBe("slipway-sealed-2");
  for (const [passphrase, message] of [
    [seal, "other key"],
    ["a passphrase", "other key"],
    [pair().open, "other key"],
    [undefined, "no key"],
  ] as const)
    expect(await openSealedFile(at("sealed"), at("opened"), passphrase)).toBe(message);
  expect(await openSealedFile(at("sealed"), at("opened"), open)).toBe("opened");
  expect(await readFile(at("opened"), "utf8")).toBe("a plan with a secret");
  // What deploy seals again opens with the same key.
  await sealAgain(open)(at("plan"), at("again"));
  expect(await openSealedFile(at("again"), at("opened-again"), open)).toBe("opened");
});

test("no byte of a file that is sealed for a public key can be changed unseen", async () => {
  const { open, seal } = pair();
  await sealFor(readPublicKey(seal))(at("plan"), at("sealed"));
  const bytes = await readFile(at("sealed"));
  const messages = new Set<string>();
  for (let index = 0; index < bytes.length; index += 1) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    await writeFile(at("changed"), changed);
    messages.add(await openSealedFile(at("changed"), at("opened"), open));
  }
  expect([...messages].sort()).toEqual(["changed", "not sealed", "other key"]);
});

test("keys as openssl writes them are read, and what is no key is reported by the name of its variable", () => {
  expect(readPrivateKey("MC4CAQAwBQYDK2VuBCIEIEhfQk8Y3uP0uOdOTZtOnV9gW9BXk4tBCdYq9GY5Wmdz")).toBeDefined();
  expect(readPrivateKey("a long and random word")).toBeUndefined();
  for (const text of ["", "x", pair().open, `${pair().seal}AA`])
    expect(() => readPublicKey(text)).toThrow(
      expect.objectContaining({ reason: "bad_input", message: expect.stringContaining("SLIPWAY_PLAN_PUBLIC_KEY") }),
    );
});

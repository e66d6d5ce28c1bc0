import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "@jest/globals";
import { pack } from "tar-stream";
import { answer, ask, openTrial, type Trial, tinyService, wanted } from "../builders/cloud.ts";

let trial: Trial;
beforeAll(async () => {
  trial = await openTrial();
}, 120_000);
afterEach(() => trial.closeCloud());
afterAll(() => trial.close());

test("a service sees the release's values and nothing of the host", async () => {
  process.env.SECRET_OF_HOST = "x";
  const digest = await trial.store({ "service.py": tinyService });
  await trial.open("seen");
  await trial.apply("seen", { ...wanted(digest, trial.portOf("seen")), variables: { EXTRA: "e", SERVICE_PORT: "1" } });
  const { url } = await trial.event("service-running");
  delete process.env.SECRET_OF_HOST;
  expect(await answer(url)).toEqual({
    RELEASE_VERSION: "1.0.0",
    ENVIRONMENT: "seen",
    EXTRA: "e",
    HOME: expect.stringContaining(join(trial.folder, "cloud")),
    SECRET_OF_HOST: null,
  });
});

test("while the new release cannot be fetched the old one goes on answering, and why is said", async () => {
  const digest = await trial.store({ "service.py": tinyService });
  const swapped = await trial.store({ "service.py": "swapped" }, `sha256:${"b".repeat(64)}`);
  await trial.open("stay");
  await trial.apply("stay", wanted(digest, trial.portOf("stay")));
  const { url } = await trial.event("service-running");
  for (const [service, because] of [
    [wanted(swapped, trial.portOf("stay"), "2.0.0"), /the bytes that were stored for it are sha256:/],
    [wanted(`sha256:${"0".repeat(64)}`, trial.portOf("stay"), "2.0.0"), /no artefact/],
    [
      { ...wanted(digest, trial.portOf("stay"), "2.0.0"), command: ["no-such-program"] },
      /"no-such-program" is not there/,
    ],
    [{ ...wanted(digest, trial.portOf("stay"), "2.0.0"), port: "x" }, /the output "service": port: expected/],
  ] as const) {
    await trial.apply("stay", service);
    await trial.event("service-refused", (refused) => because.test(refused.because));
    expect((await answer(url)).RELEASE_VERSION).toBe("1.0.0");
  }
  expect(trial.cloud.services()).toMatchObject([{ version: "1.0.0", state: "running" }]);
  const started = trial.cloud.events.filter(({ type }) => type === "service-starting").length;
  await trial.apply("stay", wanted(digest, trial.portOf("stay")));
  await pause(600);
  expect(trial.cloud.events.filter(({ type }) => type === "service-starting").length).toBe(started);
});

test("a service that ends by itself is started again, and that is said with its code", async () => {
  const digest = await trial.store({ "service.py": tinyService });
  await trial.open("again");
  await trial.apply("again", wanted(digest, trial.portOf("again")));
  const { url } = await trial.event("service-running");
  await fetch(`${url}/die`).catch(() => {});
  expect(await trial.event("service-died")).toMatchObject({ code: 7, again: 500 });
  await trial.until(
    () => (trial.cloud.events.at(-1)?.type === "service-running" ? true : undefined),
    "the service again",
  );
  expect((await answer(url)).RELEASE_VERSION).toBe("1.0.0");
});

test("a port in use is said, and the service starts when it is free", async () => {
  const digest = await trial.store({ "service.py": tinyService });
  await trial.open("port");
  const server = createServer().listen(trial.portOf("port"), "127.0.0.1");
  await trial.apply("port", wanted(digest, trial.portOf("port")));
  expect((await trial.event("service-refused")).because).toBe(
    `1.0.0 cannot start: port ${trial.portOf("port")} is in use by another program.`,
  );
  expect(await readFile(join(trial.folder, "cloud", "cloud.log"), "utf8")).toContain(
    `port ${trial.portOf("port")} is in use`,
  );
  server.close();
  await trial.event("service-running");
});

test.each([
  ["../out", "file"],
  ["/etc/out", "file"],
  ["a//b", "file"],
  ["link", "symlink"],
] as const)("an archive with %s (%s) is refused as a whole", async (name, type) => {
  const tar = pack();
  tar.entry({ name: "service.py" }, tinyService);
  tar.entry(type === "symlink" ? { name, type, linkname: "/etc/passwd" } : { name, type }, "");
  tar.finalize();
  const bytes = Buffer.concat(await Array.fromAsync(tar as AsyncIterable<Buffer>));
  const digest = `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
  const file = join(trial.folder, `${digest.slice(7, 20)}.tar`);
  await writeFile(file, bytes);
  trial.know(digest, file);
  await trial.open("archive");
  await trial.apply("archive", wanted(digest, trial.portOf("archive")));
  const message = `${JSON.stringify(name)}, which is ${type === "symlink" ? "a link to an absolute path" : "not a plain file"}`;
  await trial.event("service-refused", ({ because }) => because.includes(message));
  expect(await readdir(join(trial.folder, "cloud", "services", "archive"))).toEqual([]);
});

test("a lost connection to the database is said and made again, and the service goes on", async () => {
  const digest = await trial.store({ "service.py": tinyService });
  await trial.open("lost");
  await trial.apply("lost", wanted(digest, trial.portOf("lost")));
  const { url } = await trial.event("service-running");
  const owner = (await trial.postgres.database("lost")).url;
  await ask(
    owner,
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'lost' AND pid <> pg_backend_pid()",
  );
  await trial.event("service-refused", ({ because }) => because.includes("the state cannot be read"));
  expect((await answer(url)).RELEASE_VERSION).toBe("1.0.0");
  await trial.apply("lost", wanted(digest, trial.portOf("lost"), "1.0.1"));
  await trial.event("service-running", ({ version }) => version === "1.0.1");
});

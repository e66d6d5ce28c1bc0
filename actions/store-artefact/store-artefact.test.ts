import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/memory-world.ts";
import { defaultConfiguration } from "../../packages/model/configuration.ts";
import type { Release } from "../../packages/model/release.ts";
import { fileArchive } from "../../packages/ports/archive-files.ts";
import { memoryArtifacts } from "../../packages/ports/artifacts-memory.ts";
import { type MemoryCommit, memoryGit } from "../../packages/ports/git-memory.ts";
import { storeArtefact } from "./store-artefact.ts";

let temp: string;
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), "slipway-store-"));
});
afterEach(() => rmSync(temp, { recursive: true }));

const trigger = triggerOf();
const link = { mode: "120000", content: "/etc/passwd" };

const store = async (
  files: MemoryCommit["files"],
  {
    exclude = [],
    attempt = 1,
    artifacts = memoryArtifacts(),
  }: { exclude?: string[]; attempt?: number; artifacts?: ReturnType<typeof memoryArtifacts> } = {},
) => {
  const folder = mkdtempSync(join(temp, "step-"));
  const signal = new AbortController().signal;
  const world = memoryWorld({
    trigger,
    temp: folder,
    execution: { run: 12, number: 12, attempt, job: "store" },
    git: memoryGit({ [trigger.commit]: { files } }),
    artifacts,
    archive: fileArchive({ workspace: folder, signal }),
  });
  const configuration = { ...defaultConfiguration(), artefact: { exclude } };
  const result = await storeArtefact({ flow: flowFor(trigger, configuration), configuration, token: "t" }, world);
  return { result, release: result.outputs?.release as Release, artifacts, lines: world.lines };
};

test("a commit becomes one release: one digest, one artifact, under the name of the flow", async () => {
  const { result, release, artifacts } = await store({ "a.sql": "select 1", "b/c.py": "pass" });
  expect(result).toMatchObject({ outcome: "passed", artefact: release.artefact.digest, commit: trigger.commit });
  expect(release).toMatchObject({
    kind: "release",
    id: "0.0.0-develop.ga1b2c3d",
    commit: trigger.commit,
    artefact: { id: 1, name: "slipway-a1b2c3d-1.tar.zst", files: 2 },
  });
  expect(artifacts.kept.get(1)?.bytes.length).toBe(release.artefact.compressed?.size);
});

test("the same files in another order, on another machine, give the same digest", async () => {
  const one = await store({ a: "1", b: "2", "\u{1f600}": "3", "\uff5e": "4" });
  const other = await store({ "\uff5e": "4", "\u{1f600}": "3", b: "2", a: "1" });
  expect(other.release.artefact.digest).toBe(one.release.artefact.digest);
  const changed = await store({ a: "1", b: "2", "\u{1f600}": "3", "\uff5e": "5" });
  expect(changed.release.artefact.digest).not.toBe(one.release.artefact.digest);
});

test("a mode is part of the artefact", async () => {
  const plain = await store({ run: "x" });
  const executable = await store({ run: { mode: "100755", content: "x" } });
  expect(executable.release.artefact.digest).not.toBe(plain.release.artefact.digest);
});

test("excluded files stay out, and a pattern that meets nothing is told", async () => {
  const { result, release, lines } = await store(
    { "a.sql": "1", "docs/b.md": "2", "docs/.c": link },
    { exclude: ["docs/**", "old/**"] },
  );
  expect(release.artefact.files).toBe(1);
  expect(result.facts).toMatchObject({ files: 1, excluded: 2 });
  expect(lines).toContain('the pattern "old/**" of artefact.exclude met no file');
});

test("everything that an artefact cannot carry is told together", async () => {
  const odd = {
    etc: link,
    vendor: { mode: "160000", content: "" },
    "a\\b": "",
    "a\nb": "",
    "Docs/x": "",
    "docs/y": "",
    "trailing.": "",
    "caf\u00e9": "",
    "cafe\u0301": "",
    "broken\ufffd": "",
    ".slipway/manifest": "",
  };
  const refusal = await store({ ...odd, fine: "" }).then(
    () => undefined,
    (error: Error) => error,
  );
  expect(refusal).toMatchObject({ reason: "bad_commit" });
  expect(refusal?.message).toMatchInlineSnapshot(`
"the commit a1b2c3d holds what an artefact cannot carry
  ".slipway/manifest" is a name that Slipway itself uses
  "a\\nb" has a control character in it
  "a\\\\b" has a backslash in it
  "broken�" is no valid UTF-8
  "café" collides with "café" where case or Unicode form is ignored
  "docs/y" collides with "Docs" where case or Unicode form is ignored
  "etc" is a link
  "trailing." has a name that ends in a dot or a space
  "vendor" is a submodule"
`);
});

test.each([
  ...[
    "infra/terraform.tfstate",
    "a/x.tfstate.backup",
    "errored.tfstate",
    "infra/.terraform/providers/x",
    ".env",
    "app/.ENV",
  ],
  ...[
    ".env.production",
    ".netrc",
    "home/.pypirc",
    ".pgpass",
    ".git-credentials",
    "keys/id_ed25519",
    "credentials.tfrc.json",
  ],
])("a file that holds secrets by its name is refused: %s", async (path) => {
  await expect(store({ [path]: "", fine: "" })).rejects.toMatchObject({
    reason: "bad_commit",
    message: expect.stringContaining("leave it out by artefact.exclude"),
  });
});

test("a name that only looks like one of a secret is packed", async () => {
  const names = [".env.example", ".env.test", "environment", "docs/tfstate.md", "id_rsa.pub", "certs/ca.pem", ".npmrc"];
  await expect(store(Object.fromEntries(names.map((name) => [name, ""])))).resolves.toBeDefined();
});

test("a commit without a file is no artefact", async () => {
  await expect(store({ "a.md": "" }, { exclude: ["**"] })).rejects.toMatchObject({ reason: "bad_commit" });
  await expect(store({})).rejects.toMatchObject({ reason: "bad_commit" });
});

test("a commit that cannot be had stops the run", async () => {
  const world = memoryWorld({ trigger, git: memoryGit({}) });
  const configuration = defaultConfiguration();
  await expect(
    storeArtefact({ flow: flowFor(trigger, configuration), configuration, token: "t" }, world),
  ).rejects.toMatchObject({ reason: "commit_missing" });
});

test("a second attempt stores under a name of its own; the same attempt finds what it stored", async () => {
  const { artifacts, release } = await store({ a: "1" });
  expect((await store({ a: "1" }, { artifacts })).release).toEqual(release);
  const again = await store({ a: "1" }, { artifacts, attempt: 2 });
  expect(again.release.artefact).toEqual({ ...release.artefact, id: 2, name: "slipway-a1b2c3d-2.tar.zst" });
});

test("bytes that GitHub keeps otherwise are not released", async () => {
  const artifacts = { ...memoryArtifacts(), upload: async () => ({ id: 1, digest: `sha256:${"0".repeat(64)}` }) };
  await expect(store({ a: "1" }, { artifacts })).rejects.toMatchObject({ reason: "digest_mismatch" });
});

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { memoryWorld, triggerOf } from "../../packages/kit/builders/world.ts";
import { defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Release } from "../../packages/model/release/release.ts";
import { fileArchive } from "../../packages/ports/artifacts/archive-files.ts";
import { memoryArtifacts } from "../../packages/ports/artifacts/artifacts-memory.ts";
import { type MemoryCommit, memoryGit } from "../../packages/ports/repository/git-memory.ts";
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

test("excluded files stay out, and a pattern that meets nothing is reported", async () => {
  const { result, release, lines } = await store(
    { "a.sql": "1", "docs/b.md": "2", "docs/.c": link },
    { exclude: ["docs/**", "old/**"] },
  );
  expect(release.artefact.files).toBe(1);
  expect(result.facts).toMatchObject({ files: 1, excluded: 2 });
  expect(lines).toContain('the pattern "old/**" of artefact.exclude matched no file');
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
  "broken�" is not valid UTF-8
  "café" collides with "café" where case or Unicode form is ignored
  "docs/y" collides with "Docs" where case or Unicode form is ignored
  "trailing." has a name that ends in a dot or a space
  "vendor" is a submodule, whose files are not part of this commit; put them into the repository, or leave it out by artefact.exclude
  "etc" is a link to an absolute path"
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

test("a commit that cannot be fetched stops the run", async () => {
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

const linkTo = (content: string) => ({ mode: "120000", content });

test("links inside the tree are carried, and the same commit gives the same bytes", async () => {
  const files = {
    "AGENTS.md": "x",
    "CLAUDE.md": linkTo("AGENTS.md"),
    ".github/copilot-instructions.md": linkTo("../AGENTS.md"),
    "docs/latest": linkTo("v1/"),
    "docs/v1/a.md": "1",
    [`${"deep/".repeat(25)}x`]: linkTo(`${"../".repeat(25)}docs/latest/a.md`),
    "größe.md": linkTo("docs/v1/größer.md"),
    "docs/v1/größer.md": "2",
    "infra/common.tf": linkTo("../shared/common.tf"),
    "shared/common.tf": "",
  };
  const [one, other] = [await store(files), await store(Object.fromEntries(Object.entries(files).reverse()))];
  expect(one.release.artefact).toMatchObject({ files: 10, digest: other.release.artefact.digest });
  const changed = await store({ ...files, "CLAUDE.md": linkTo("./AGENTS.md") });
  expect(changed.release.artefact.manifest).not.toBe(one.release.artefact.manifest);
});

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d".repeat(32)}\nsize 12345\n`;
test.each<[string, MemoryCommit["files"], string]>([
  ["a pointer of Git LFS", { "data/a.csv": pointer }, '"data/a.csv" is a pointer of Git LFS'],
  ["a link out", { "a/b": linkTo("../../x") }, '"a/b" is a link that leads out of the repository'],
  [
    "a link to what is left out",
    { l: linkTo("docs/a"), "docs/a": "" },
    '"l" is a link that leads to nothing in the artefact',
  ],
  [
    "a linked migration",
    { "sql/migrations/0002_b.sql": linkTo("../b.sql"), "sql/b.sql": "" },
    "is a link where the configuration names sql/migrations/**",
  ],
  [
    "linked migrations",
    { "sql/migrations": linkTo("../old"), "old/0001_a.sql": "" },
    "is a link where the configuration names",
  ],
  [
    "a folder above",
    { sql: linkTo("old"), "old/migrations/0001_a.sql": "" },
    "is a link where the configuration names",
  ],
  ["linked Terraform", { infra: linkTo("old"), "old/main.tf": "" }, "is a link where the configuration names infra"],
  ["a linked setting", { ".sqlfluff": linkTo("a.cfg"), "a.cfg": "" }, "is a link instead of settings"],
  [
    "linked variables",
    { "infra/uat.tfvars": linkTo("dev.tfvars"), "infra/dev.tfvars": "" },
    "is a link instead of settings",
  ],
  [
    "code under another kind of name",
    { "infra/a.tf": linkTo("a.txt"), "infra/a.txt": "" },
    "is a link to a file that does not end in .tf",
  ],
  ["a data folder of Terraform", { "infra/.terraform": linkTo("../x"), "x/a": "" }, "is a working folder of Terraform"],
])("%s is refused by name, and nothing is kept", async (_, files, message) => {
  const artifacts = memoryArtifacts();
  await expect(store({ ...files, "README.md": "" }, { exclude: ["docs/**"], artifacts })).rejects.toMatchObject({
    reason: "bad_commit",
    message: expect.stringContaining(message),
  });
  expect(artifacts.kept.size).toBe(0);
});

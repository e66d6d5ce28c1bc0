import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { gitHubArtifacts } from "../../packages/ports/artifacts/artifacts-github.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import type { Fault } from "../../packages/rehearsal/github/faults/fault.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";
import { exampleRun, uploadArtifact } from "../contracts/example.ts";
import { everyFault } from "./every-fault.ts";

const repository = "acme/shop";
let github: CheckedGitHub;
let temp: string;
let settings: Settings;
let run: number;
let count = 0;
let pauses: number[];
beforeAll(async () => {
  jest.spyOn(process.stdout, "write").mockReturnValue(true);
  temp = mkdtempSync(join(tmpdir(), "slipway-artifacts-"));
  github = await openChecked({ limits: noLimits });
  await github.createRepository(repository);
  const { sha } = await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  run = github.startRun(exampleRun(repository, sha)).id;
  const env: Settings["env"] = {
    ACTIONS_RESULTS_URL: `${github.urls.results}/`,
    ACTIONS_RUNTIME_TOKEN: github.issueRuntimeToken({ run, job: "store" }),
  };
  const token = github.issueToken({ repository, permissions: { actions: "read" } });
  settings = {
    env,
    apiUrl: github.urls.api,
    repository,
    token,
    temp,
    signal: new AbortController().signal,
  } as Settings;
}, 120_000);
beforeEach(() => {
  github.faults.plan([]);
  pauses = [];
});
afterAll(async () => {
  await github.end();
  rmSync(temp, { recursive: true });
});

const sleep = async (milliseconds: number) => void pauses.push(milliseconds);
const artifacts = () => gitHubArtifacts(settings, gitHub(settings, sleep), sleep);
const digestOf = (bytes: Buffer) => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;
const fresh = () => {
  count += 1;
  const [name, bytes] = [`bytes-${count}`, randomBytes(20_000)];
  writeFileSync(join(temp, name), bytes);
  return { name, bytes, file: join(temp, name) };
};
const createdAs = (name: string) =>
  github.effects.filter(({ change, subject }) => change === "artifact.created" && subject === name);

const after: Fault = { kind: "reset", when: "after" };
test.each<[string, Fault]>([
  ["CreateArtifact", { kind: "error", status: 502 }],
  ["CreateArtifact", after],
  ["CreateArtifact", { kind: "truncated" }],
  ["PutBlock", { kind: "html" }],
  ["PutBlockList", { kind: "limit", status: 429, limit: "secondary", retryAfter: 1 }],
  ["FinalizeArtifact", { kind: "truncated" }],
  ["PutBlock", { kind: "error", status: 503 }],
  ["PutBlock", after],
  ["PutBlockList", { kind: "reset", when: "before" }],
  ["PutBlockList", after],
  ["FinalizeArtifact", { kind: "error", status: 500 }],
  ["FinalizeArtifact", { kind: "html" }],
  ["FinalizeArtifact", after],
  ["FinalizeArtifact", { kind: "limit", status: 429, limit: "secondary", retryAfter: 1 }],
])(
  "an upload with %s struck by %j keeps the bytes once, or says that it failed",
  async (route, fault) => {
    const { name, bytes, file } = fresh();
    github.faults.plan([{ route, fault }]);
    const uploaded = await artifacts()
      .upload(name, file)
      .catch((error: unknown) => error);
    expect(github.faults.fired.at(-1)).toMatchObject({ route, job: "store" });
    if (uploaded instanceof Error) {
      expect(uploaded).toMatchObject({ reason: "github_unavailable" });
      expect(createdAs(name)).toEqual([]);
    } else {
      expect(uploaded).toMatchObject({ digest: digestOf(bytes) });
      expect(createdAs(name)).toMatchObject([{ to: digestOf(bytes) }]);
      expect(pauses).toEqual([1000]); // it was asked again, but not at once
    }
  },
  60_000,
);

test.each(everyFault)(
  "a download under %s gives the bytes, or none",
  async (_, fault) => {
    const { name, bytes } = fresh();
    const id = await uploadArtifact(github, run, "other", name, bytes);
    for (const route of ["/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", "GetBlob"]) {
      const to = join(temp, `${name}-${route.length}`);
      github.faults.plan([{ route, fault }]);
      const failed = await artifacts()
        .download(id, to, bytes.length)
        .catch((error: unknown) => error);
      if (failed !== undefined) {
        // only a page that says 404 looks like an artifact that is gone
        expect([fault, failed]).toMatchObject([{ kind: "html", status: 404 }, { reason: "artifact_missing" }]);
        expect(existsSync(to)).toBe(false);
        continue;
      }
      // a wrong length or a page is whole to any client; the digest that the caller compares tells
      const report = route === "GetBlob" && (fault.kind === "html" || (fault.kind === "wrong-length" && fault.by < 0));
      expect(readFileSync(to).equals(bytes)).toBe(!report);
    }
  },
  60_000,
);

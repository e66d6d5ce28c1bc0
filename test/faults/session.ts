/** A session of calls such as jobs make: each looks for its effect before it is done, so that it may be done again after whatever went wrong. */
import { join } from "node:path";
import { UserError } from "../../packages/model/document/user-error.ts";
import { gitHubMerging } from "../../packages/ports/finishing/merging-github.ts";
import { gitHubPullRequests } from "../../packages/ports/finishing/pull-requests-github.ts";
import { gitHubRefs } from "../../packages/ports/finishing/refs-github.ts";
import { gitHubReleases } from "../../packages/ports/finishing/releases-github.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import { ledgerBranch } from "../../packages/ports/ledger/ledger-branch.ts";
import { memoryIssuer, memoryProof } from "../../packages/ports/ledger-proof/issuer-memory.ts";
import { steppedClock } from "../../packages/ports/machine/clock.ts";
import { childProcesses } from "../../packages/ports/machine/exec.ts";
import type { Settings } from "../../packages/ports/machine/settings.ts";
import { gitHubContents } from "../../packages/ports/repository/contents.ts";
import { gitHubDeployments } from "../../packages/ports/runs/deployments-github.ts";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";

const issuer = memoryIssuer();

/** One call, and what it leaves behind: the changes by their names, each to happen so often and never more. */
export interface Call {
  readonly name: string;
  run(): Promise<void>;
  readonly leaves: Readonly<Record<string, number>>;
}

/** The calls that a session is put together from, for a repository with a branch `main` at `sha` and one `topic` ahead of it. */
export function callsOf(github: LoopbackGitHub, repository: string, sha: string, temp: string): readonly Call[] {
  const permissions = { contents: "write", deployments: "write", "pull-requests": "write" } as const;
  const token = github.issueToken({ repository, permissions, job: "session" });
  const { api: apiUrl, server: serverUrl } = github.urls;
  const signal = new AbortController().signal;
  const settings = { apiUrl, serverUrl, repository, token, temp, signal } as Settings;
  const rest = gitHub(settings, async () => {});
  const refs = gitHubRefs(settings, rest, childProcesses({ env: {} }));
  const releases = gitHubReleases(settings, rest);
  const pulls = gitHubPullRequests(settings, rest);
  const tag = { name: "v1", message: "One", commit: sha };
  return [
    {
      name: "read a file",
      run: async () => {
        const text = await gitHubContents(rest).read("a.yml", sha);
        if (text !== "version: 1\n") throw new Error(`a.yml reads ${JSON.stringify(text)}`);
      },
      leaves: {},
    },
    {
      name: "append to the ledger",
      run: async () => {
        await ledgerBranch(rest, steppedClock(), memoryProof(rest, issuer)).append("Record", async (now) =>
          (await now.read("entry.json")) === null ? { "entry.json": "{}\n" } : null,
        );
      },
      leaves: { "ref.created refs/heads/slipway-ledger": 1, "ref.updated refs/heads/slipway-ledger": 0 },
    },
    {
      name: "record a deployment",
      run: async () => {
        await gitHubDeployments(settings, rest).record({
          environment: "dev",
          commit: sha,
          release: "1.0.0-abc",
          execution: { run: 12, attempt: 1 },
          state: "success",
          description: "done",
        });
      },
      leaves: { "deployment.created": 1, "deployment_status.created": 1 },
    },
    {
      name: "tag",
      run: async () => {
        if (await refs.read("refs/tags/v1")) return;
        await refs.create("refs/tags/v1", await refs.makeTag(tag));
      },
      leaves: { "ref.created refs/tags/v1": 1 },
    },
    {
      name: "propose",
      run: async () => {
        if (!(await pulls.find("topic", "next")))
          await pulls.open({ head: "topic", base: "next", title: "Topic", body: "" });
      },
      leaves: { "pull_request.opened": 1 },
    },
    {
      name: "merge",
      run: async () => void (await gitHubMerging(rest).merge("main", "topic", "Merge topic")),
      leaves: { "ref.updated refs/heads/main": 1 },
    },
    {
      name: "release",
      run: async () => {
        const text = { tag: "v1", name: "One", body: "Notes", prerelease: false, latest: true };
        const [known] = await releases.find("v1");
        const { id } = known ?? (await releases.draft(text));
        const draft = await releases.look(id);
        if (!draft) throw new UserError("the release is gone", { reason: "github_unavailable", remedy: "Try again." });
        for (const asset of draft.assets) if (!asset.whole) await releases.removeAsset(asset.id);
        if (!draft.assets.some(({ name, whole }) => name === "file" && whole))
          await releases.upload(draft, "file", join(temp, "file"));
        if (draft.draft) await releases.publish(id, text);
      },
      leaves: { "release.created": 1, "release_asset.created": 1, "release.published": 1 },
    },
  ];
}

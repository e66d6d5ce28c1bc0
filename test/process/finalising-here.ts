/** finalise-release in this process, with its real ports on a loopback GitHub and waits that cost no time. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finaliseRelease } from "../../actions/finalise-release/finalise-release.ts";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { openSigned } from "../../packages/kit/open-ledger.ts";
import type { Result } from "../../packages/kit/result.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { parseDocument } from "../../packages/model/document/document.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { Release } from "../../packages/model/release/release.ts";
import { fileArchive } from "../../packages/ports/artifacts/archive-files.ts";
import { gitHubArtifacts } from "../../packages/ports/artifacts/artifacts-github.ts";
import { appFinishing } from "../../packages/ports/finishing/app-finishing.ts";
import { gitHubFinishing } from "../../packages/ports/finishing/finishing.ts";
import { gitHub } from "../../packages/ports/github/github.ts";
import type { Ledger } from "../../packages/ports/ledger/ledger.ts";
import { childProcesses, type Exec } from "../../packages/ports/machine/exec.ts";
import { fileSystem } from "../../packages/ports/machine/files.ts";
import { gitHubAncestry } from "../../packages/ports/repository/ancestry.ts";
import { gitHubContents } from "../../packages/ports/repository/contents.ts";
import { gitHubReleaseTags } from "../../packages/ports/repository/release-tags.ts";
import { type Finalising, mirrorTokens, permissions, repository } from "./finalising.ts";
import { repositoryVariables, slipwayVariables } from "./ledger-identity.ts";

/** A release besides the one that the context was made for, with a ledger that says that production runs it. */
export interface OtherRelease extends Pick<Finalising, "release" | "flow"> {
  readonly ledger: Pick<Ledger, "now">;
}

/** How it ended; what it throws is an answer, unless it is a bug. A `signal` that aborts is a kill: nothing is asked any more. */
export async function finaliseHere(
  on: Finalising,
  {
    app = true,
    signal = new AbortController().signal,
    other,
    tokens = mirrorTokens(on),
  }: {
    readonly app?: boolean;
    readonly signal?: AbortSignal;
    readonly other?: OtherRelease;
    /** Tokens of mirrors by their host. */
    readonly tokens?: Readonly<Record<string, string>>;
  } = {},
): Promise<Result> {
  const temp = mkdtempSync(join(tmpdir(), "slipway-here-"));
  const token = on.github.issueToken({ repository, permissions, run: on.run, job: "finalise" });
  const childEnv = { PATH: process.env.PATH ?? "", HOME: temp, TMPDIR: temp, LANG: "C.UTF-8" };
  const { api: apiUrl, server: serverUrl } = on.github.urls;
  const place = { workspace: temp, temp, toolCache: temp };
  const env = { ...slipwayVariables, ...repositoryVariables(on.github, repository) };
  const settings = { ...place, apiUrl, serverUrl, repository, token, childEnv, env, signal };
  const clock = { now: () => new Date(), sleep: async () => {} };
  const execution = { run: on.run, number: 1, attempt: 1, job: "finalise" };
  const programs = childProcesses({ env: childEnv, signal });
  const exec: Exec = {
    run: async (command) => {
      signal.throwIfAborted();
      return programs.run(command);
    },
  };
  const github = gitHub(settings, clock.sleep);
  const { flow } = other ?? on;
  const world = memoryWorld({
    clock,
    signal,
    ...place,
    exec,
    trigger: flow.trigger,
    files: fileSystem(),
    contents: gitHubContents(github),
    ancestry: gitHubAncestry(github),
    releaseTags: gitHubReleaseTags(github),
    ledger: { ...openSigned({ settings, github, clock, execution, workflow: undefined }).ledger, ...other?.ledger },
    artifacts: gitHubArtifacts(settings, github, clock.sleep),
    archive: fileArchive(settings),
    finishing: gitHubFinishing(settings, github, exec, clock),
    asApp: (key, may) => appFinishing({ settings, clock, exec, mask: () => {} }, key, may),
  });
  const key = app
    ? { "look-ahead": false, "app-id": String(on.app.id), "app-key": on.appKey }
    : { "look-ahead": false, "app-id": undefined, "app-key": undefined };
  const { configuration } = on;
  const policy = parseDocument(Policy, on.inputs.policy ?? "", "the policy");
  const release = parseDocument(Release, JSON.stringify((other ?? on).release), "the release"); // its bytes are part of the evidence
  const mirrors = { "mirror-key": undefined, "mirror-hosts": undefined, "mirror-tokens": tokens };
  try {
    return await finaliseRelease(
      { workflow: undefined, flow, release, configuration, policy, token, needs: undefined, ...mirrors, ...key },
      world,
    );
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { outcome: "failed", reason: error.reason, because: error.message, remedy: error.remedy };
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** A repository whose release 1.5.0 runs in production, on a loopback GitHub: what finalise-release begins with. */

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, policyOf, releaseOf } from "../../packages/model/builders/release.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Acceptance, EnvironmentState, Promotion } from "../../packages/model/ledger/promotion.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import { fileArchive } from "../../packages/ports/artifacts/archive-files.ts";
import { type LoopbackGitHub, openGitHub } from "../../packages/rehearsal/github/github.ts";
import type { App } from "../../packages/rehearsal/github/records/app.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { appKeys } from "../contracts/ask-about-releases.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";
import { exampleRun, uploadArtifact } from "../contracts/example.ts";
import { type State, stateOf } from "./finalising-state.ts";
import { ledgerHand } from "./ledger-hand.ts";
import { repositoryVariables } from "./ledger-identity.ts";
import { type StepOptions, type StepResult, step } from "./step.ts";

export const repository = "acme/data-platform";
export const mirror = "acme/mirror";
/** What the job of a team's workflow may do. */
export const permissions: Permissions = { contents: "write", "pull-requests": "write", actions: "read" };

/** How the repository differs from the plain one. */
export interface Situation {
  readonly branch?: string;
  readonly defaultBranch?: string;
  /** Whether the release changes a workflow file. */
  readonly workflow?: boolean;
  /** Lines of the configuration below `version`. */
  readonly config?: string;
  /** Done to the repository once everything else is there. */
  readonly also?: (at: Context) => Promise<void>;
}

/** The repository before its release is finished. */
export interface Context {
  readonly github: LoopbackGitHub;
  /** Ends of branches as they were made: `main`, `develop`, and the deployed commit. */
  readonly main: string;
  readonly develop: string;
  readonly deployed: string;
  readonly run: number;
  readonly release: Release;
  readonly flow: Flow;
  readonly config: string;
  readonly app: App;
  readonly appKey: string;
  git(...args: readonly string[]): string;
}

/** A context that stays as it is, to be copied. */
export interface Prepared extends Omit<Context, "github" | "git"> {
  readonly folder: string;
  remove(): void;
}

/** The rules stand on a branch of their own, because they name the address of a GitHub that is not open yet. */
const ruled = "policy: { branch: rules }";
const keys = appKeys();
const at = "2026-11-23T09:00:00.000Z";
const person = (login: string, id: number, role: string, gate: "approve" | "accept") => ({
  login,
  id,
  role,
  for: gate,
  at,
});

/** Makes the context once: a second or two. */
export async function prepare(situation: Situation = {}): Promise<Prepared> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-finalise-"));
  const github = await openGitHub({ folder });
  const { branch = "release/1.5.0", defaultBranch = "main", config = "" } = situation;
  for (const name of [repository, mirror])
    await github.createRepository(name, { defaultBranch, actionsMayOpenPulls: true });
  const git = gitOf(github);
  const commit = async (to: string, message: string, files: Record<string, string>) =>
    (await github.commit(repository, { branch: to, message, files })).sha;
  const first = { "README.md": "# Data\n", "shared.txt": "one\n" };
  const main = await commit("main", "First", { ...first, ".github/slipway.yml": `version: 1\n${ruled}\n` });
  const tag = ["tag", "--annotate", "--message", "Release 1.4.2", "v1.4.2", main];
  git("-c", "user.name=Ada", "-c", "user.email=ada@example.com", ...tag);
  git("update-ref", "refs/heads/develop", main);
  await commit("develop", "feat(etl): weekly totals", { "totals.sql": "select 1;\n" });
  const develop = await commit("develop", "fix: no nulls", { "totals.sql": "select 2;\n" });
  const from = branch.startsWith("hotfix/") ? main : develop;
  git("update-ref", `refs/heads/${branch}`, from);
  if (situation.workflow) await commit(branch, "ci: check", { ".github/workflows/ci.yml": "on: push\njobs: {}\n" });
  const deployed = await commit(branch, "chore: prepare\n\nBREAKING CHANGE: the table gauges is new", {
    "release.txt": "x\n",
  });
  const run = github.startRun({ ...exampleRun(repository, deployed), workflow: "release" }).id;
  const flow = flowFor(triggerOf({ branch, commit: deployed }), configurationOf(`${config}\n${ruled}`));
  const release = await storedRelease(github, run, flow);
  await ledgerOf(github, release, flow, run);
  const app = github.registerApp({
    slug: "finisher",
    publicKey: keys.publicKey,
    repositories: [repository, mirror],
    permissions: { contents: "write", "pull-requests": "write" },
  });
  const context: Context = {
    github,
    main,
    develop,
    deployed,
    run,
    release,
    flow,
    config,
    app,
    git,
    appKey: keys.privateKey,
  };
  await situation.also?.(context);
  await github.close();
  return { ...context, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const gitOf =
  (github: LoopbackGitHub, name = repository) =>
  (...args: readonly string[]): string =>
    execFileSync("git", ["--git-dir", github.gitFolder(name), ...args])
      .toString()
      .trim();

const storedRelease = async (github: LoopbackGitHub, run: number, { release, trigger }: Flow): Promise<Release> => {
  const scratch = mkdtempSync(join(tmpdir(), "slipway-artefact-"));
  const archive = fileArchive({ workspace: scratch, signal: new AbortController().signal });
  const file = join(scratch, "artefact.tar");
  const files = (async function* () {
    yield { path: "totals.sql", executable: false, bytes: Buffer.from("select 2;\n") };
  })();
  const packed = await archive.pack(files, 1_795_000_000, file);
  const name = `slipway-${trigger.commit.slice(0, 7)}-1.tar`;
  const id = await uploadArtifact(github, run, "store", name, await readFile(file));
  rmSync(scratch, { recursive: true });
  return releaseOf({
    id: release.id,
    name: release.version,
    commit: trigger.commit,
    branch: trigger.branch,
    artefact: { ...packed, id, name },
  });
};

/** Documents as record writes them, for every environment of the chain. */
const ledgerOf = async (github: LoopbackGitHub, release: Release, flow: Flow, run: number): Promise<void> => {
  const { id, commit, name } = release;
  const { digest } = release.artefact;
  const execution = { run, attempt: 1 };
  const documents: Record<string, object> = { [`releases/${id}/release.json`]: release };
  for (const environment of flow.chain) {
    const people = [person("rita", 3, "release-manager", "approve"), person("lin", 4, "product", "accept")];
    const acceptance: Acceptance = {
      kind: "acceptance",
      version: 1,
      release: id,
      environment,
      commit,
      digest,
      verdict: "go",
      because: "2 phases passed",
      people,
      at,
      execution,
    };
    const promotion: Promotion = {
      kind: "promotion",
      version: 1,
      release: id,
      environment,
      flow: flow.name,
      commit,
      artefact: digest,
      execution,
      verdict: "go",
      reason: "done",
      because: "2 phases passed",
      entries: [],
    };
    const currentRelease = { release: id, name, commit, digest, since: at, execution, people, migration: null };
    const state: EnvironmentState = {
      kind: "environment",
      version: 1,
      name: environment,
      current: currentRelease,
      lastKnownGood: currentRelease,
    };
    documents[`releases/${id}/${environment}/acceptance.json`] = acceptance;
    documents[`releases/${id}/${environment}/${run}-1.json`] = promotion;
    documents[`environments/${environment}.json`] = state;
  }
  await writeLedger({ github, run }, documents);
};

/** Adds documents to the ledger, signed by the run as record signs. */
export async function writeLedger(
  { github, run }: { readonly github: LoopbackGitHub; readonly run: number },
  documents: Readonly<Record<string, object>>,
): Promise<void> {
  return void (await ledgerHand(github, repository, run).write(documents));
}

/** A copy of a prepared context on a GitHub that is open. */
export interface Finalising extends Omit<Context, "github"> {
  readonly github: CheckedGitHub;
  readonly configuration: Configuration;
  /** What every step of the job gets. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Runs the shipped action. */
  finalise(options?: StepOptions & { readonly app?: boolean; readonly permissions?: Permissions }): Promise<StepResult>;
  state(): Promise<State>;
  end(): Promise<void>;
}

/** A token for the mirror, if the configuration names its address. */
export function mirrorTokens({ github, configuration }: Pick<Finalising, "github" | "configuration">) {
  return !configuration.finalise.mirrors.some((address) => address.includes("://"))
    ? undefined
    : {
        [new URL(github.urls.server).host]: github.issueToken({
          repository: mirror,
          permissions: { contents: "write" },
        }),
      };
}

/** Opens a copy. `config` may hold `{mirror}` for the address of the mirror. */
export async function open(prepared: Prepared, more: { readonly config?: string } = {}): Promise<Finalising> {
  const folder = mkdtempSync(join(tmpdir(), "slipway-finalise-"));
  cpSync(prepared.folder, folder, { recursive: true });
  const github = await openChecked({ folder, limits: { hour: 1e6, others: 1e6, points: 1e6, contents: 1e6 } });
  const config = (more.config ?? prepared.config).replaceAll("{mirror}", `${github.urls.server}/${mirror}`);
  const lines = `${config}\n${ruled}`;
  const configuration = configurationOf(lines);
  const { policy } = trustedBranch(lines);
  const text = { ".github/slipway.yml": `version: 1\n${lines}\n` };
  const { sha } = await github.commit(repository, { branch: "rules", message: "Say the rules", files: text });
  const tokens = mirrorTokens({ github, configuration });
  const hasMain = (await github.resolve(repository, "refs/heads/main")) !== null;
  const inputs = {
    flow: JSON.stringify(prepared.flow),
    release: JSON.stringify(prepared.release),
    configuration: JSON.stringify(configuration),
    policy: JSON.stringify(hasMain ? { ...policy, branch: "rules", commit: sha } : policyOf()),
    ...(tokens && { "mirror-tokens": JSON.stringify(tokens) }),
  };
  const git = gitOf(github);
  return {
    ...prepared,
    github,
    configuration,
    inputs,
    git,
    finalise: ({ app = true, permissions: may = permissions, ...options } = {}) => {
      const token = github.issueToken({ repository, permissions: may, run: prepared.run, job: "finalise" });
      const key = app ? { "app-id": String(prepared.app.id), "app-key": prepared.appKey } : {};
      return step("finalise-release", {
        ...options,
        inputs: { token, ...key, ...inputs, ...options.inputs },
        env: { ...environment(github, prepared), ...options.env },
      });
    },
    state: () => stateOf(github, repository, git, gitOf(github, mirror)),
    end: async () => {
      await github.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const environment = (github: LoopbackGitHub, { deployed, run, release }: Prepared): Record<string, string> => ({
  GITHUB_API_URL: github.urls.api,
  GITHUB_SERVER_URL: github.urls.server,
  ...repositoryVariables(github, repository),
  GITHUB_REF: `refs/heads/${release.branch}`,
  GITHUB_SHA: deployed,
  GITHUB_RUN_ID: String(run),
  GITHUB_JOB: "finalise",
});

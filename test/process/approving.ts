import { execFileSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Octokit } from "@octokit/core";
import * as v from "valibot";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { trustedBranch } from "../../packages/kit/builders/policy.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import type { RequiredApproval } from "../../packages/model/approval/approval.ts";
import { configurationOf } from "../../packages/model/builders/release.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Release } from "../../packages/model/release/release.ts";
import type { GitHubOptions } from "../../packages/rehearsal/github/github.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, noLimits, openChecked } from "../contracts/checked-github.ts";
import { earlierHere, repositoryVariables } from "./ledger-identity.ts";
import { type StepOptions, type StepResult, step } from "./step.ts";

export const repository = "acme/data-platform";
const branch = "release/1.5.0";

/** Addresses by which GitHub knows who wrote a commit. */
export function emailOf(login: string): string {
  return `7+${login}@users.noreply.github.com`;
}

/** A release branch on a loopback GitHub, a run of it, people with their own tokens, teams, and an app that sees them. */
export interface Approving {
  readonly github: CheckedGitHub;
  /** Commit of the release, and the one of main that it comes from. */
  readonly sha: string;
  readonly main: string;
  run: number;
  attempt: number;
  readonly app: { readonly id: string; readonly key: string };
  readonly configuration: Configuration;
  readonly release: Release;
  /** Inputs that request and gate have in common with a real run. */
  readonly given: Readonly<Record<"flow" | "configuration" | "policy" | "release", string>>;
  step(action: string, options: StepOptions & { readonly permissions?: Permissions }): Promise<StepResult>;
  /** Jobs that wait for these approvals now; each ends well once a person lets it go, and badly once one does not. */
  wait(requiredApprovals: readonly RequiredApproval[]): Promise<{ readonly ended: Promise<void> }>;
  /** A person answers, through REST and with their own token. */
  answer(login: string, environments: readonly string[], state?: "approved" | "rejected"): Promise<void>;
  /** The run begins again, all of it. */
  again(login: string): void;
}

export const permissionsOf: Readonly<Record<string, Permissions>> = {
  "approval-request": { contents: "read", actions: "read", "pull-requests": "read" },
  "approval-gate": { contents: "read", actions: "read", "pull-requests": "read" },
};

/** A commit by somebody; `pushed` is whoever pushed it first, to a branch of its own. Everything else is pushed by rob, with the release. */
export interface Written {
  readonly by: string;
  readonly message?: string;
  readonly pushed?: string;
}

/** Opens it. `commits` stand on the release branch, each by somebody. */
export async function openApproving(
  config: string,
  commits: readonly Written[],
  options: Partial<Omit<GitHubOptions, "watch">> = {},
): Promise<Approving> {
  const github = await openChecked({ limits: noLimits, ...options });
  await github.createRepository(repository);
  const rules = { ".github/slipway.yml": `version: 1\n${config}\n` };
  const { sha: main } = await github.commit(repository, {
    branch: "main",
    message: "First",
    files: { a: "a", ...rules },
  });
  const sha = await pushCommits(github, main, commits);
  for (const login of ["ada", "tom", "lin", "rita", "eve"]) github.setCollaborator(repository, login, "write");
  github.setTeam("acme", "qa", ["lin", "ada"]);
  const { publicKey, privateKey: key } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const permissions = { members: "read", contents: "write" } as const;
  const app = github.registerApp({ slug: "slipway", publicKey, permissions, repositories: [repository] });
  const event = {
    name: "push" as const,
    payload: {},
    ref: `refs/heads/${branch}`,
    sha,
    actor: { login: "rob", id: 99 },
  };
  const path = ".github/workflows/release.yml";
  const { id: run } = github.startRun({ repository, path, workflow: "release", event });
  const configuration = configurationOf(config);
  const trigger = triggerOf({ branch, commit: sha, actor: "rob" });
  const flow = flowFor(trigger, configuration);
  const digest = `sha256:${"9f".repeat(32)}`;
  const release: Release = {
    kind: "release",
    version: 1,
    id: flow.release.id,
    name: flow.release.version,
    commit: sha,
    branch,
    artefact: { digest, id: 7, name: "slipway.tar", size: 1, files: 1, manifest: digest },
  };
  /** What verify and the start gate of the run said, by the rules that a step is given; nothing for inputs that are none. */
  const earlier = async (text = ""): Promise<{ earlier?: string }> => {
    const rules = v.safeParse(v.pipe(v.string(), v.parseJson(), Configuration), text);
    if (!rules.success) return {};
    return { earlier: await earlierHere(github, approving.run, { release, flow }, rules.output) };
  };
  const approving: Approving = {
    github,
    sha,
    main,
    run,
    attempt: 1,
    app: { id: String(app.id), key },
    configuration,
    release,
    given: {
      flow: JSON.stringify(flow),
      configuration: JSON.stringify(configuration),
      policy: JSON.stringify({ ...trustedBranch(config).policy, commit: main }),
      release: JSON.stringify(release),
    },
    step: async (action, { permissions: may = permissionsOf[action] ?? {}, inputs, env, ...more }) =>
      step(action, {
        ...more,
        inputs: {
          token: github.issueToken({ repository, permissions: may, run: approving.run, job: "job" }),
          ...(action === "approval-request" && inputs?.gate !== "start" ? await earlier(inputs?.configuration) : {}),
          ...inputs,
        },
        env: {
          GITHUB_ACTOR: "rob",
          GITHUB_ACTOR_ID: String(github.person("rob").id),
          GITHUB_API_URL: github.urls.api,
          GITHUB_SERVER_URL: github.urls.server,
          ...repositoryVariables(github, repository),
          GITHUB_REF: `refs/heads/${branch}`,
          GITHUB_SHA: sha,
          GITHUB_RUN_ID: String(approving.run),
          GITHUB_RUN_ATTEMPT: String(approving.attempt),
          ...env,
        },
      }),
    wait: async (requiredApprovals) => {
      const never = new AbortController().signal;
      const waits = requiredApprovals.map(async ({ environment }) => {
        const name = `uat / ${environment}`;
        const current = github.run(approving.run);
        if (!current) throw new Error("the run is gone");
        const request = { run: current, job: environment, name, environment, deployment: false };
        const { go } = await github.requestDeployment(request, () => {}, never);
        github.updateJob(current.id, environment, {
          name,
          status: "completed",
          conclusion: go ? "success" : "failure",
        });
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
      return { ended: Promise.all(waits).then(() => {}) };
    },
    answer: async (login, environments, state = "approved") => {
      const auth = github.issuePersonToken({ repository, login });
      const octokit = new Octokit({ auth, baseUrl: github.urls.api });
      const ids = environments.map((name) => github.environment(repository, name)?.id ?? 0);
      const [owner = "", repo = ""] = repository.split("/");
      await octokit.request("POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments", {
        owner,
        repo,
        run_id: approving.run,
        environment_ids: ids,
        state,
        comment: "",
      });
    },
    again: (login) => {
      github.finishRun(approving.run, "failure");
      github.startRun({
        repository,
        path,
        workflow: "release",
        event,
        id: approving.run,
        triggeringActor: github.person(login),
      });
      approving.attempt += 1;
    },
  };
  return approving;
}

/** Commits made at a desk on top of main, pushed as the release branch. */
const pushCommits = async (github: CheckedGitHub, main: string, commits: readonly Written[]): Promise<string> => {
  const desk = mkdtempSync(join(tmpdir(), "slipway-desk-"));
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", ["-C", desk, ...args], { input, stdio: ["pipe", "pipe", "ignore"] })
      .toString()
      .trim();
  try {
    git(["init", "--quiet", "--bare"]);
    git(["fetch", "--quiet", github.gitFolder(repository), `${main}:refs/heads/main`]);
    const stream = commits.map(({ by, message = `Change by ${by}` }, index) => {
      const who = `${by} <${by.includes(" ") ? "somebody@example.com" : emailOf(by)}> ${1_795_000_000 + index} +0000`;
      const from = index === 0 ? `from ${main}\n` : "";
      const text = `${index} ${by}\n`;
      return `commit refs/heads/${branch}\nauthor ${who}\ncommitter ${who}\ndata ${Buffer.byteLength(message)}\n${message}\n${from}M 100644 inline b\ndata ${Buffer.byteLength(text)}\n${text}\n`;
    });
    git(["fast-import", "--quiet"], stream.join(""));
    const shas = git(["rev-list", "--reverse", `${main}..${branch}`]).split("\n");
    for (const [index, { pushed }] of commits.entries())
      if (pushed !== undefined)
        await github.push(repository, desk, shas[index] ?? "", `refs/heads/feature/${index}`, pushed);
    const { sha } = await github.push(repository, desk, `refs/heads/${branch}`, `refs/heads/${branch}`, "rob");
    return sha;
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
};

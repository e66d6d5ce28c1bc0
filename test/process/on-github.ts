import { flowFor } from "../../packages/decide/flow/flow.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration/configuration.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { NewCommit } from "../../packages/rehearsal/github/changes/commit-folder.ts";
import type { Permissions } from "../../packages/rehearsal/protocol/run.ts";
import { type CheckedGitHub, openChecked } from "../contracts/checked-github.ts";
import { identityVariables, repositoryVariables } from "./ledger-identity.ts";
import { type StepOptions, type StepResult, step } from "./step.ts";

/** A repository on a loopback GitHub with one commit on develop and a run of it. */
export interface OnGitHub {
  readonly github: CheckedGitHub;
  readonly sha: string;
  readonly run: number;
  readonly flow: Flow;
  readonly configuration: Configuration;
  /** Runs an action as a step of a job of this run, with a token that may do only what is reported. */
  step(action: string, permissions: Permissions, options: StepOptions & { readonly job?: string }): Promise<StepResult>;
  /** A token of this run. */
  token(permissions: Permissions, job?: string): string;
}

export const repository = "acme/data-platform";

/** Opens the GitHub and pushes the files. */
export async function onGitHub(
  content: Pick<NewCommit, "files" | "folder">,
  {
    exclude = [],
    ...options
  }: { readonly exclude?: readonly string[] } & Pick<Parameters<typeof openChecked>[0] & object, "now" | "limits"> = {},
): Promise<OnGitHub> {
  const github = await openChecked(options);
  await github.createRepository(repository);
  const { sha } = await github.commit(repository, { branch: "develop", message: "First", ...content });
  const ofDevelop = {
    repository,
    path: ".github/workflows/develop.yml",
    workflow: "develop",
    event: { name: "push" as const, payload: {}, ref: "refs/heads/develop", sha, actor: { login: "ada", id: 7 } },
  };
  const { id: run, number } = github.startRun(ofDevelop);
  /** What a job with `id-token: write` gets; the run and attempt that its variables name are started if they are not yet. */
  const identityOf = (env: Readonly<Record<string, string>>, job: string): Record<string, string> => {
    const [id, attempt] = [Number(env.GITHUB_RUN_ID ?? run), Number(env.GITHUB_RUN_ATTEMPT ?? 1)];
    if (github.run(id)?.attempt !== attempt) github.startRun({ ...ofDevelop, id, attempt });
    return identityVariables(github, id, job);
  };
  const configuration = { ...defaultConfiguration(), artefact: { exclude: [...exclude] } };
  const flow = flowFor(
    {
      event: "push",
      repository,
      ref: "refs/heads/develop",
      branch: "develop",
      base: null,
      commit: sha,
      pullRequest: null,
      fork: false,
      actor: "ada",
      actorId: 7,
    },
    configuration,
  );
  const token: OnGitHub["token"] = (permissions, job = "job") =>
    github.issueToken({ repository, permissions, run, job });
  return {
    github,
    sha,
    run,
    flow,
    configuration,
    token,
    step: (action, permissions, { job = "job", inputs, env, ...more }) =>
      step(action, {
        ...more,
        inputs: { token: token(permissions, job), ...inputs },
        env: {
          GITHUB_API_URL: github.urls.api,
          GITHUB_SERVER_URL: github.urls.server,
          ...repositoryVariables(github, repository),
          ...(permissions["id-token"] === "write" ? identityOf(env ?? {}, job) : {}),
          GITHUB_SHA: sha,
          GITHUB_RUN_ID: String(run),
          GITHUB_RUN_NUMBER: String(number),
          GITHUB_JOB: job,
          ACTIONS_RESULTS_URL: `${github.urls.results}/`,
          ACTIONS_RUNTIME_TOKEN: github.issueRuntimeToken({ run, job }),
          ...env,
        },
      }),
  };
}

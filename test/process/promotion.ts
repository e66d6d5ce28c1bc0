import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as v from "valibot";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { configurationOf, policyOf, releaseIn } from "../../packages/model/builders/release.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Release } from "../../packages/model/release/release.ts";
import { type LoopbackGitHub, openGitHub } from "../../packages/rehearsal/github/github.ts";
import { openPostgres, type Postgres } from "../../packages/rehearsal/postgres/postgres.ts";
import type { DatabaseAddress } from "../../packages/rehearsal/postgres/postgres-database.ts";
import { exampleRun } from "../contracts/example.ts";
import { earlierHere, repositoryVariables } from "./ledger-identity.ts";
import { type StepOptions, type StepResult, step } from "./step.ts";

/** What the phases of one environment need around them: a GitHub on loopback, a PostgreSQL, and work spaces. */
export interface Context {
  readonly github: LoopbackGitHub;
  readonly postgres: Postgres;
  /** A workspace with these files in `artefact` (path ► text), or with a copy of a folder; removed at the end. */
  workspace(artefact: Readonly<Record<string, string>> | string): Promise<string>;
  /** A database of its own. */
  database(): Promise<DatabaseAddress>;
  /** Environment of a step in a job of a run that may read artifacts. */
  job(): Record<string, string>;
  close(): Promise<void>;
}

/** Opens the context; a few seconds. */
export async function openContext(): Promise<Context> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-process-"));
  const github = await openGitHub({ folder: join(folder, "github") });
  const postgres = await openPostgres({ folder: join(folder, "postgres") });
  await github.createRepository("acme/data-platform");
  const { sha } = await github.commit("acme/data-platform", { branch: "main", message: "First", files: { a: "a" } });
  let count = 0;
  return {
    github,
    postgres,
    workspace: async (artefact) => {
      count += 1;
      const workspace = join(folder, `workspace-${count}`);
      const tree = join(workspace, "artefact");
      await mkdir(tree, { recursive: true });
      if (typeof artefact === "string") await cp(artefact, tree, { recursive: true });
      else
        for (const [path, text] of Object.entries(artefact)) {
          await mkdir(dirname(join(tree, path)), { recursive: true });
          await writeFile(join(tree, path), text, { mode: 0o444 });
        }
      return workspace;
    },
    database: () => {
      count += 1;
      return postgres.database(`test-${count}`);
    },
    job: () => {
      const run = github.startRun(exampleRun("acme/data-platform", sha));
      github.updateJob(run.id, "job", { status: "in_progress" });
      contexts.set(run.id, github);
      const token = github.issueToken({
        repository: "acme/data-platform",
        permissions: { contents: "read", actions: "read" },
        run: run.id,
        job: "job",
      });
      return {
        GITHUB_RUN_ID: String(run.id),
        GITHUB_API_URL: github.urls.api,
        GITHUB_SERVER_URL: github.urls.server,
        ...repositoryVariables(github, "acme/data-platform"),
        ACTIONS_RESULTS_URL: github.urls.results,
        ACTIONS_RUNTIME_TOKEN: github.issueRuntimeToken({ run: run.id, job: "job" }),
        INPUT_TOKEN: token,
      };
    },
    close: async () => {
      await postgres.close();
      await github.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The release of a push to develop, which the deploys want. */
export const developed = releaseIn(flowFor(triggerOf(), configurationOf()));

/** The inputs that every phase of an environment has in common; `config` is the text of a configuration file. */
export function promoting(config?: string, release: Release = developed): Record<string, string> {
  return {
    release: JSON.stringify(release),
    configuration: JSON.stringify({ ...configurationOf(config), tools: { machine: ["terraform"] } }), // nothing is fetched in tests
    environment: "dev",
  };
}

/** Runs the action; what only the deploys take (the job's token, the flow) goes only to them. */
export async function run(action: string, { env = {}, inputs = {}, ...options }: StepOptions): Promise<StepResult> {
  const { INPUT_TOKEN, ...rest } = env;
  const isDeploy = action === "terraform-deploy" || action === "database-deploy";
  const token = INPUT_TOKEN === undefined ? {} : { INPUT_TOKEN };
  return step(action, {
    ...options,
    inputs: isDeploy
      ? {
          flow: flowIn(inputs.configuration),
          policy: JSON.stringify(policyOf()),
          ...(await earlierIn(Number(rest.GITHUB_RUN_ID), inputs)),
          ...inputs,
        }
      : inputs,
    env: isDeploy ? { ...rest, ...token } : rest,
  });
}

/** The flow of a push to develop, with a configuration that may be none. */
const flowIn = (configuration = ""): string => {
  const parsed = configurationIn(configuration);
  return parsed === null ? "" : JSON.stringify(flowFor(triggerOf(), parsed));
};

const configurationIn = (text: string): Configuration | null => {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Configuration), text);
  return parsed.success ? parsed.output : null;
};

/** What verify of the run said, signed by the GitHub on which the run is; nothing for inputs that are none. */
const earlierIn = async (
  id: number,
  { configuration = "", release: text = "" }: Readonly<Record<string, string>>,
): Promise<{ earlier?: string }> => {
  const [github, rules] = [contexts.get(id), configurationIn(configuration)];
  const release = v.safeParse(v.pipe(v.string(), v.parseJson(), Release), text);
  if (!github || rules === null || !release.success) return {};
  const subject = { release: release.output, flow: flowFor(triggerOf(), rules) };
  return { earlier: await earlierHere(github, id, subject, rules) };
};

/** Run ► the GitHub on which it is. */
const contexts = new Map<number, LoopbackGitHub>();

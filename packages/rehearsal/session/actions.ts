/** What the REST API of the loopback GitHub asks of whoever plays its runs. */

import { inputsOfDispatch } from "../engine/keys/inputs.ts";
import { type About, dispatchEvent, repositoryEvent } from "../events/event.ts";
import { workflowsFor } from "../events/filters.ts";
import { startingRuns } from "../events/pushed.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { ActionsService, Dispatch } from "../github/records/actions-service.ts";
import type { Run } from "../github/records/run.ts";
import type { Json, WebhookEvent } from "../protocol/run.ts";
import type { Input } from "../workflow/model.ts";
import { readWorkflow } from "../workflow/read.ts";
import type { KeptAttempts } from "./kept-attempt.ts";
import type { Player } from "./player.ts";

/** Makes the service; runs that are asked for over REST leave their traces below `runs`. */
export function actionsService(
  github: LoopbackGitHub,
  player: Player,
  kept: KeptAttempts,
  runs: string,
): ActionsService {
  const about = (name: string, login: string): About => {
    const repository = github.repository(name);
    if (!repository) throw new Error(`the loopback GitHub lost ${name}`);
    return { repository, server: github.urls.server, person: github.person(login) };
  };
  const start = (event: WebhookEvent, repository: string, path: string, workflow: string, place: string): Run => {
    const run = github.startRun({ repository, path, workflow, event });
    player.play(run, place);
    return run;
  };
  const files = (repository: string, sha: string) => workflowFiles(github, repository, sha);
  return {
    ...startingRuns(github, { about, files, start, place: () => runs }),
    cancel: (run) => player.cancel(run),
    replay: (run, jobs) => {
      const place = kept.get(run.id, run.attempt - 1).then((before) => before?.place ?? runs);
      player.play(run, place, jobs);
    },
    dispatch: async (request) => {
      const { repository, path, ref, sha, inputs, actor } = request;
      const result = await dispatched(github, request);
      if ("refused" in result) return result;
      const event = dispatchEvent(about(repository, actor.login), ref, sha, inputs);
      return start(event, repository, path, result.name, runs);
    },
    repositoryDispatch: async ({ repository, type, payload, actor }) => {
      const at = about(repository, actor.login);
      const source = await github.resolve(repository, `refs/heads/${at.repository.defaultBranch}`);
      if (!source) return;
      const event = repositoryEvent(at, source.sha, type, payload);
      const verdicts = await workflowsFor(event, await workflowFiles(github, repository, source.sha));
      for (const { starts, path, name } of verdicts) if (starts) start(event, repository, path, name, runs);
    },
  };
}

/** Text of every workflow file at a commit, by path. */
export async function workflowFiles(
  github: LoopbackGitHub,
  repository: string,
  sha: string,
): Promise<Record<string, string>> {
  const source = { repository, ref: sha, sha };
  const names = await github.list(source, ".github/workflows");
  const texts = await Promise.all(
    names.map(async (name) => {
      const path = `.github/workflows/${name}`;
      return [path, (await github.read(source, path)) ?? ""] as const;
    }),
  );
  return Object.fromEntries(texts);
}

/** The name of a workflow that may be started like this, or GitHub's words why not. */
const dispatched = async (
  github: LoopbackGitHub,
  { repository, path, ref, sha, inputs }: Dispatch,
): Promise<{ readonly name: string } | { readonly refused: string }> => {
  const text = await github.read({ repository, ref, sha }, path);
  const { workflow } = text === null ? {} : await readWorkflow(path, text);
  const declared = workflow?.triggers.workflow_dispatch;
  if (!workflow || !declared) return { refused: "Workflow does not have 'workflow_dispatch' trigger" };
  const refused = refusedInputs(declared.inputs, inputs);
  if (refused !== null) return { refused };
  const [error] = inputsOfDispatch(declared.inputs, inputs as Json, { path }).errors;
  return error ? { refused: error.message } : { name: workflow.name };
};

const refusedInputs = (
  declared: ReadonlyMap<string, Input>,
  supplied: { readonly [name: string]: Json },
): string | null => {
  const unknown = Object.keys(supplied).filter((name) => !declared.has(name.toLowerCase()));
  if (unknown.length > 0) return `Unexpected inputs provided: ${JSON.stringify(unknown)}`;
  const names = new Set(Object.keys(supplied).map((name) => name.toLowerCase()));
  const missing = [...declared].find(([key, input]) => input.required && !input.fallback && !names.has(key));
  return missing ? `Required input '${missing[1].name}' not provided` : null;
};

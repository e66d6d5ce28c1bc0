/** The runs that start because somebody moved a ref or proposed a change over the wire, with a token that is no job's own. */

import type { LoopbackGitHub } from "../github/github.ts";
import type { ActionsService } from "../github/records/actions-service.ts";
import type { WebhookEvent } from "../protocol/run.ts";
import { type About, pullRequestEvent, pushEvent } from "./event.ts";
import { workflowsFor } from "./filters.ts";

/** What starts them. */
interface Starting {
  about(repository: string, login: string): About;
  files(repository: string, sha: string): Promise<Readonly<Record<string, string>>>;
  start(event: WebhookEvent, repository: string, path: string, workflow: string, place: string): void;
  place(what: string): string;
}

/** What the loopback GitHub reports pushes and pull requests, made into runs. */
export function startingRuns(
  github: LoopbackGitHub,
  { about, files, start, place }: Starting,
): Pick<ActionsService, "push" | "pullRequest"> {
  const startFor = async (repository: string, event: WebhookEvent, message: string): Promise<void> => {
    const changed = await github.changed(repository, event);
    const known = { message, ...(changed && { changed }) };
    const folder = place(event.name);
    for (const { starts, path, name } of await workflowsFor(event, await files(repository, event.sha), known))
      if (starts) start(event, repository, path, name, folder);
  };
  return {
    push: async ({ repository, ref, before, after, actor }) => {
      const commit = await github.describe(repository, after);
      if (!commit) return;
      const event = pushEvent(about(repository, actor.login), ref, before, commit);
      await startFor(repository, event, commit.message);
    },
    pullRequest: async ({ repository, number, action, actor }) => {
      const at = about(repository, actor.login);
      const pull = github.pulls(repository).find((item) => item.number === number);
      const head = github.repository(pull?.fork ?? repository);
      // GitHub runs nothing for a pull request that has a conflict
      if (!pull?.mergeSha || !head) return;
      const commit = await github.describe(repository, pull.headSha);
      const event = pullRequestEvent({ ...at, head }, pull, action === "synchronize" ? "synchronize" : "opened");
      await startFor(repository, { ...event, payload: { ...event.payload, action } }, commit?.message ?? "");
    },
  };
}

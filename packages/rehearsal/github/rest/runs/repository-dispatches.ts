import type { RunPlayer } from "../../records/actions-service.ts";
import { readDispatchedEvent } from "../../runs/repository-dispatch.ts";
import { Refusal } from "../routing/refusal.ts";
import type { RepositoryRoute } from "../routing/route.ts";

/** The route of https://docs.github.com/rest/repos/repos that tells workflows of an event of one's own. */
export const repositoryDispatches: readonly RepositoryRoute<RunPlayer>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/dispatches",
    docs: "repos/repos#create-a-repository-dispatch-event",
    needs: { contents: "write" },
    run: async ({ store, repository, body, actor }) => {
      const read = readDispatchedEvent(body.whole());
      if ("refused" in read) throw new Refusal(422, read.refused);
      await store.actions.service.repositoryDispatch({ repository: repository.name, ...read.event, actor });
      return { status: 204 };
    },
  },
];

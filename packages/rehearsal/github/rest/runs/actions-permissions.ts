import type { ChangeLog } from "../../store/change-log.ts";
import type { RepositoryStore } from "../../store/repository-store.ts";
import { Refusal } from "../routing/refusal.ts";
import { ok, type RepositoryRoute } from "../routing/route.ts";

const path = "/repos/{owner}/{repo}/actions/permissions/workflow";

/** The routes of https://docs.github.com/rest/actions/permissions about what a job's own token may do. */
export const actionsPermissions: readonly RepositoryRoute<RepositoryStore & ChangeLog>[] = [
  {
    method: "GET",
    path,
    docs: "actions/permissions#get-default-workflow-permissions-for-a-repository",
    needs: { administration: "read" },
    run: ({ repository }) =>
      ok({
        default_workflow_permissions: "read",
        can_approve_pull_request_reviews: repository.actionsMayOpenPulls === true,
      }),
  },
  {
    method: "PUT",
    path,
    docs: "actions/permissions#set-default-workflow-permissions-for-a-repository",
    needs: { administration: "write" },
    run: ({ store, repository, actor, body }) => {
      if ((body.optionalString("default_workflow_permissions") ?? "read") !== "read")
        throw new Refusal(
          422,
          "The loopback GitHub keeps default_workflow_permissions: read. Name the permissions in the workflow.",
        );
      const actionsMayOpenPulls = body.boolean(
        "can_approve_pull_request_reviews",
        repository.actionsMayOpenPulls === true,
      );
      store.repositories.put(repository.id, { ...repository, actionsMayOpenPulls });
      store.effect(actor, repository.name, "actions_permissions.set", "can_approve_pull_request_reviews", {
        to: String(actionsMayOpenPulls),
      });
      return { status: 204 };
    },
  },
];

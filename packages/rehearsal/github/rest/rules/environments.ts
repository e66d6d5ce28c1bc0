import type { Json } from "../../../protocol/run.ts";
import { simpleUser } from "../../people/user.ts";
import type { CollaboratorStore } from "../../records/collaborator.ts";
import type { Environment, EnvironmentStore, Reviewer } from "../../records/environment.ts";
import { deleteEnvironment, environmentsOf, findEnvironment, setEnvironment } from "../../reviews/environment.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { Body, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { type EnvironmentBodyRouteContext, environmentBody } from "./environment-body.ts";

/** What these routes use of the store. */
export interface EnvironmentsRouteContext
  extends EnvironmentBodyRouteContext,
    EnvironmentStore,
    ChangeLog,
    CollaboratorStore {}

/** The routes of https://docs.github.com/rest/deployments/environments. */
export const environments: readonly RepositoryRoute<EnvironmentsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments",
    docs: "deployments/environments#list-environments",
    needs: { actions: "read" },
    run: (call) =>
      page(call, environmentsOf(call.store, call.repository), (shown, total) => ({
        total_count: total,
        environments: shown.map((item) => environmentBody(call, item)),
      })),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/environments/{environment_name}",
    docs: "deployments/environments#get-an-environment",
    needs: { actions: "read" },
    run: (call) => ok(environmentBody(call, theEnvironment(call))),
  },
  {
    method: "PUT",
    path: "/repos/{owner}/{repo}/environments/{environment_name}",
    docs: "deployments/environments#create-or-update-an-environment",
    needs: { administration: "write" },
    run: (call) => ok(environmentBody(call, put(call))),
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/environments/{environment_name}",
    docs: "deployments/environments#delete-an-environment",
    needs: { administration: "write" },
    run: (call) => {
      deleteEnvironment(call.store, call.repository, theEnvironment(call), call.actor);
      return { status: 204 };
    },
  },
];

/** The environment that the path names. */
export function theEnvironment(call: RepositoryCall<EnvironmentStore>): Environment {
  const item = findEnvironment(call.store, call.repository, param(call, "environment_name"));
  if (!item) throw notFound();
  return item;
}

/** What the body does not name is taken away, as on GitHub. */
function put(call: RepositoryCall<EnvironmentsRouteContext>): Environment {
  const { store, repository, body, actor } = call;
  const name = param(call, "environment_name");
  const waitTimer = body.has("wait_timer") ? Number(body.raw("wait_timer")) : 0;
  if (!Number.isInteger(waitTimer) || waitTimer < 0 || waitTimer > 43_200) {
    throw new Refusal(422, "Wait timer must be an integer between 0 and 43200.");
  }
  const reviewers = (body.list("reviewers") ?? []).map((item) => reviewer(call, item));
  if (reviewers.length > 6) throw new Refusal(422, "An environment can have at most 6 reviewers.");
  const preventSelfReview = body.boolean("prevent_self_review", false);
  const canAdminsBypass = body.boolean("can_admins_bypass", true);
  const known = findEnvironment(store, repository, name)?.branches ?? null;
  const branches = branchesOf(body.object("deployment_branch_policy"), known);
  return setEnvironment(
    store,
    repository,
    name,
    { waitTimer, reviewers, preventSelfReview, canAdminsBypass, branches },
    actor,
  );
}

/** GitHub takes exactly one of the two flags; the patterns themselves are set by their own route. */
function branchesOf(policy: Body | undefined, known: Environment["branches"]): Environment["branches"] {
  if (!policy) return null;
  const [isProtected, isCustom] = [
    policy.boolean("protected_branches", false),
    policy.boolean("custom_branch_policies", false),
  ];
  if (isProtected === isCustom) {
    throw new Refusal(422, "protected_branches and custom_branch_policies cannot have the same value.");
  }
  if (isProtected) return "protected";
  return known === "protected" || known === null ? [] : known;
}

function reviewer({ store, repository }: RepositoryCall<EnvironmentsRouteContext>, item: Json): Reviewer {
  const fields = new Body(typeof item === "object" && item !== null && !Array.isArray(item) ? item : {});
  const [type, id] = [fields.string("type"), Number(fields.raw("id"))];
  if (type === "Team") {
    const team = store.teams.get(id);
    if (team) return { type, slug: team.slug };
  }
  if (type === "User") {
    const people = store.collaborators.all().filter((person) => person.repository === repository.id);
    const person = people.find(({ login }) => simpleUser(store, login).id === id);
    if (person) return { type, login: person.login };
  }
  throw new Refusal(422, `Reviewer ${type} ${id} must have at least read access to the repository.`);
}

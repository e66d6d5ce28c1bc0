import { nodeId } from "../../people/user.ts";
import { type BypassActor, type Rule, type Ruleset, type RulesetStore, ruleTypes } from "../../records/ruleset.ts";
import type { UserStore } from "../../records/user.ts";
import { rulesetsOf, speaksOf } from "../../rules/ruleset.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";

/** What these routes use of the store. */
export interface RulesRouteContext extends ChangeLog, RulesetStore, Addresses, UserStore {}

/** The routes of https://docs.github.com/rest/repos/rules. */
export const rules: readonly RepositoryRoute<RulesRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/rulesets",
    docs: "repos/rules#get-all-repository-rulesets",
    needs: { metadata: "read" },
    run: (call) =>
      page(call, rulesetsOf(call.store, call.repository), (shown) => shown.map((item) => short(call, item))),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/rulesets",
    docs: "repos/rules#create-a-repository-ruleset",
    needs: { administration: "write" },
    run: (call) => {
      const { store, repository } = call;
      const id = store.ids.next("ruleset");
      const now = store.now();
      const blank: Ruleset = {
        id,
        repository: repository.id,
        name: "",
        target: "branch",
        enforcement: "active",
        include: [],
        exclude: [],
        rules: [],
        bypass: [],
        createdAt: now,
        updatedAt: now,
      };
      call.body.string("name");
      call.body.string("enforcement");
      return { status: 201, body: whole(call, keep(call, blank, "created")) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
    docs: "repos/rules#get-a-repository-ruleset",
    needs: { metadata: "read" },
    run: (call) => ok(whole(call, find(call))),
  },
  {
    method: "PUT",
    path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
    docs: "repos/rules#update-a-repository-ruleset",
    needs: { administration: "write" },
    run: (call) => ok(whole(call, keep(call, find(call), "updated"))),
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/rulesets/{ruleset_id}",
    docs: "repos/rules#delete-a-repository-ruleset",
    needs: { administration: "write" },
    run: (call) => {
      const { id, name } = find(call);
      call.store.rulesets.remove(id);
      call.store.effect(call.actor, call.repository.name, "ruleset.deleted", name);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/rules/branches/{branch}",
    docs: "repos/rules#get-rules-for-a-branch",
    needs: { metadata: "read" },
    run: (call) => {
      const { store, repository } = call;
      const ref = `refs/heads/${param(call, "branch")}`;
      const matches = rulesetsOf(store, repository)
        .filter((item) => item.enforcement === "active" && speaksOf(item, ref, repository.defaultBranch))
        .flatMap(({ id, rules }) =>
          rules.map((rule) => ({
            ...rule,
            ruleset_source_type: "Repository",
            ruleset_source: repository.name,
            ruleset_id: id,
          })),
        );
      return page(call, matches, (shown) => shown);
    },
  },
];

function find(call: RepositoryCall<RulesetStore>): Ruleset {
  const ruleset = call.store.rulesets.get(idParam(call, "ruleset_id"));
  if (ruleset?.repository !== call.repository.id) throw notFound();
  return ruleset;
}

function keep(
  { body, store, repository, actor }: RepositoryCall<RulesRouteContext>,
  known: Ruleset,
  change: string,
): Ruleset {
  const names = body.object("conditions")?.object("ref_name");
  const strings = (name: "include" | "exclude") => names?.list(name)?.map(String) ?? known[name];
  const changed: Ruleset = {
    ...known,
    name: body.optionalString("name") ?? known.name,
    target: one("target", body.optionalString("target") ?? known.target, ["branch", "tag"] as const),
    enforcement: one("enforcement", body.optionalString("enforcement") ?? known.enforcement, [
      "active",
      "evaluate",
      "disabled",
    ] as const),
    include: strings("include"),
    exclude: strings("exclude"),
    rules: body.list("rules")?.map((item) => ruleOf(item as unknown as Rule)) ?? known.rules,
    bypass: body.list("bypass_actors")?.map((item) => bypassOf(item as unknown as BypassActor)) ?? known.bypass,
    updatedAt: store.now(),
  };
  store.effect(actor, repository.name, `ruleset.${change}`, changed.name);
  return store.rulesets.put(changed.id, changed);
}

function one<T extends string>(field: string, value: string, known: readonly T[]): T {
  const match = known.find((item) => item === value);
  if (match === undefined)
    throw new Refusal(
      422,
      `Invalid request.\n\nThe loopback GitHub knows for ${field}: ${known.join(", ")}; not ${value}.`,
    );
  return match;
}

function ruleOf({ type, parameters }: Rule): Rule {
  const known = one("a rule's type", String(type), ruleTypes);
  if (known === "required_status_checks" && !Array.isArray(parameters?.required_status_checks))
    throw new Refusal(422, "Validation Failed", { errors: ["Invalid parameters for required_status_checks"] });
  return { type: known, ...(parameters ? { parameters } : {}) };
}

function bypassOf({ actor_id = null, actor_type, bypass_mode = "always" }: BypassActor): BypassActor {
  const type = one("actor_type", String(actor_type), ["Integration", "RepositoryRole"] as const);
  return {
    actor_id,
    actor_type: type,
    bypass_mode: one("bypass_mode", bypass_mode, ["always", "pull_request"] as const),
  };
}

function short({ store, repository }: RepositoryCall<RulesRouteContext>, item: Ruleset): Record<string, unknown> {
  return {
    id: item.id,
    name: item.name,
    target: item.target,
    source_type: "Repository",
    source: repository.name,
    enforcement: item.enforcement,
    node_id: nodeId("RepositoryRuleset", item.id),
    _links: {
      self: { href: `${apiOf(store, repository)}/rulesets/${item.id}` },
      html: { href: `${htmlOf(store, repository)}/rules/${item.id}` },
    },
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.updatedAt),
  };
}

function whole(call: RepositoryCall<RulesRouteContext>, item: Ruleset): Record<string, unknown> {
  const { include, exclude, rules, bypass: bypass_actors } = item;
  return { ...short(call, item), bypass_actors, conditions: { ref_name: { include, exclude } }, rules };
}

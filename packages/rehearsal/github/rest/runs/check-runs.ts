import type { Json } from "../../../protocol/run.ts";
import { type CheckAnnotation, type CheckRun, type CheckRunStore, checkConclusions } from "../../records/check-run.ts";
import type { RunStore } from "../../records/run.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { ChangeLog } from "../../store/change-log.ts";
import { findCommit } from "../repository/contents.ts";
import { htmlOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { Body, idParam, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { checkRunBody, checksOfJobs } from "./check-run-body.ts";

/** What these routes use of the store. */
export interface CheckRunsRouteContext extends ChangeLog, Addresses, CheckRunStore, RunStore, UserStore {}

const one = "/repos/{owner}/{repo}/check-runs/{check_run_id}";

/** The routes of https://docs.github.com/rest/checks/runs. */
export const checkRuns: readonly RepositoryRoute<CheckRunsRouteContext>[] = [
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/check-runs",
    docs: "reference/checks#create-a-check-run",
    needs: { checks: "write" },
    run: async (call) => {
      const { body, store, repository } = call;
      const sha = await findCommit(call, body.string("head_sha"));
      if (!sha) throw new Refusal(422, `No commit found for SHA: ${body.string("head_sha")}`);
      const blank: CheckRun = {
        id: store.ids.next("check-run"),
        repository: repository.id,
        sha,
        name: body.string("name"),
        externalId: "",
        detailsUrl: null,
        status: "queued",
        conclusion: null,
        startedAt: null,
        completedAt: null,
        output: { title: null, summary: null, text: null },
        annotations: [],
      };
      return { status: 201, body: checkRunBody(call, keep(call, blank, "created")) };
    },
  },
  {
    method: "GET",
    path: one,
    docs: "checks/runs#get-a-check-run",
    needs: { checks: "read" },
    run: (call) => ok(checkRunBody(call, find(call))),
  },
  {
    method: "PATCH",
    path: one,
    docs: "checks/runs#update-a-check-run",
    needs: { checks: "write" },
    run: (call) => {
      const known = find(call);
      if (known.run !== undefined) throw new Refusal(403, "Resource not accessible by integration");
      return ok(checkRunBody(call, keep(call, known, "updated")));
    },
  },
  {
    method: "GET",
    path: `${one}/annotations`,
    docs: "checks/runs#list-check-run-annotations",
    needs: { checks: "read" },
    run: (call) => {
      const { annotations, sha } = find(call);
      const blob = (path: string) => `${htmlOf(call.store, call.repository)}/blob/${sha}/${path}`;
      return page(call, annotations, (shown) => shown.map((item) => ({ ...item, blob_href: blob(item.path) })));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/commits/{ref}/check-runs",
    docs: "checks/runs#list-check-runs-for-a-git-reference",
    needs: { checks: "read" },
    run: async (call) => {
      const sha = await findCommit(call, param(call, "ref"));
      if (!sha) throw new Refusal(422, `No commit found for SHA: ${param(call, "ref")}`);
      const [name, status] = [call.query.get("check_name"), call.query.get("status")];
      const checkRuns = all(call)
        .filter((item) => item.sha === sha)
        .filter((item) => (!name || item.name === name) && (!status || item.status === status));
      return page(call, checkRuns.reverse(), (shown, total_count) => ({
        total_count,
        check_runs: shown.map((item) => checkRunBody(call, item)),
      }));
    },
  },
];

/** Every check of a repository, oldest first: those that somebody made, and the jobs of its runs. */
function all({ store, repository }: RepositoryCall<CheckRunsRouteContext>): CheckRun[] {
  const made = store.checkRuns.all().filter((item) => item.repository === repository.id);
  return [...made, ...checksOfJobs(store, repository)];
}

function find(call: RepositoryCall<CheckRunsRouteContext>): CheckRun {
  const id = idParam(call, "check_run_id");
  const checkRun = all(call).find((item) => item.id === id);
  if (!checkRun) throw notFound();
  return checkRun;
}

function keep(
  { body, store, repository, actor }: RepositoryCall<CheckRunsRouteContext>,
  known: CheckRun,
  change: string,
): CheckRun {
  const asked = body.optionalString("conclusion");
  const conclusion = checkConclusions.find((item) => item === asked) ?? known.conclusion;
  if (asked !== undefined && conclusion !== asked)
    throw new Refusal(422, `Invalid request.\n\n${asked} is not a conclusion of a check run.`);
  const status = asked === undefined ? (body.optionalString("status") ?? known.status) : "completed";
  if (status !== "queued" && status !== "in_progress" && status !== "completed")
    throw new Refusal(
      422,
      `Invalid request.\n\nThe loopback GitHub does not know the status ${status} of a check run.`,
    );
  if (status === "completed" && conclusion === null)
    throw new Refusal(422, 'Invalid request.\n\n"conclusion" wasn\'t supplied.');
  const output = body.object("output");
  const time = (name: string, otherwise: number | null) => (body.has(name) ? Date.parse(body.string(name)) : otherwise);
  const added = output?.list("annotations") ?? [];
  if (added.length > 50) throw new Refusal(422, "Invalid request.\n\nNo more than 50 annotations are taken at once.");
  const kept: CheckRun = {
    ...known,
    name: body.optionalString("name") ?? known.name,
    externalId: body.optionalString("external_id") ?? known.externalId,
    detailsUrl: body.optionalString("details_url") ?? known.detailsUrl,
    status,
    conclusion,
    startedAt: time("started_at", known.startedAt ?? store.now()),
    completedAt: time("completed_at", status === "completed" ? store.now() : null),
    output: output
      ? {
          title: output.optionalString("title") ?? null,
          summary: output.string("summary"),
          text: output.optionalString("text") ?? null,
        }
      : known.output,
    annotations: [...known.annotations, ...added.map(annotationOf)],
  };
  store.effect(actor, repository.name, `check_run.${change}`, kept.name, { to: conclusion ?? status });
  return store.checkRuns.put(kept.id, kept);
}

function annotationOf(item: Json): CheckAnnotation {
  const fields = new Body(item as { [name: string]: Json });
  const level = (["notice", "warning", "failure"] as const).find((name) => name === fields.string("annotation_level"));
  if (!level) throw new Refusal(422, "Invalid request.\n\nannotation_level is notice, warning or failure.");
  const line = (name: string) => (typeof fields.raw(name) === "number" ? Number(fields.raw(name)) : null);
  const start = line("start_line") ?? 1;
  return {
    path: fields.string("path"),
    start_line: start,
    end_line: line("end_line") ?? start,
    start_column: line("start_column"),
    end_column: line("end_column"),
    annotation_level: level,
    message: fields.string("message"),
    title: fields.optionalString("title") ?? null,
    raw_details: fields.optionalString("raw_details") ?? null,
  };
}

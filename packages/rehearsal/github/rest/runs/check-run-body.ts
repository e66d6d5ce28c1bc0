import { nodeId, simpleUser } from "../../people/user.ts";
import type { CheckRun } from "../../records/check-run.ts";
import type { Repository } from "../../records/repository.ts";
import type { RunStore } from "../../records/run.ts";
import type { UserStore } from "../../records/user.ts";
import { actionsApp } from "../../rules/required-check.ts";
import { headSha } from "../../runs/run-head.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf, htmlOf } from "../repository/repos.ts";
import type { RepositoryCall } from "../routing/route.ts";

/** The jobs of a repository's runs as the checks that they are. */
export function checksOfJobs(store: RunStore & Addresses, repository: Repository): CheckRun[] {
  return store.jobs.all().flatMap((job) => {
    const run = store.runs.get(job.run);
    if (run?.repositoryId !== repository.id) return [];
    const { id, name, conclusion, startedAt, completedAt } = job;
    const status = job.status === "waiting" ? "queued" : job.status;
    return [
      {
        id,
        repository: repository.id,
        sha: headSha(run),
        name,
        externalId: job.key,
        run: run.id,
        annotations: [],
        detailsUrl: `${htmlOf(store, repository)}/actions/runs/${run.id}/job/${id}`,
        status,
        conclusion,
        startedAt,
        completedAt,
        output: { title: null, summary: null, text: null },
      },
    ];
  });
}

/** A check as GitHub shows it. */
export function checkRunBody(
  { store, repository }: RepositoryCall<Addresses & UserStore>,
  item: CheckRun,
): Record<string, unknown> {
  const url = `${apiOf(store, repository)}/check-runs/${item.id}`;
  const time = (at: number | null) => (at === null ? null : isoSeconds(at));
  return {
    id: item.id,
    name: item.name,
    node_id: nodeId("CheckRun", item.id),
    head_sha: item.sha,
    external_id: item.externalId,
    url,
    html_url: `${htmlOf(store, repository)}/runs/${item.id}`,
    details_url: item.detailsUrl,
    status: item.status,
    conclusion: item.conclusion,
    started_at: time(item.startedAt),
    completed_at: time(item.completedAt),
    output: { ...item.output, annotations_count: item.annotations.length, annotations_url: `${url}/annotations` },
    check_suite: { id: item.run ?? item.id },
    app: item.run === undefined ? null : gitHubActions(store),
    pull_requests: [],
  };
}

/** The app behind the jobs. */
function gitHubActions(store: Addresses & UserStore): Record<string, unknown> {
  return {
    id: actionsApp,
    slug: "github-actions",
    node_id: nodeId("App", actionsApp),
    owner: simpleUser(store, "github"),
    name: "GitHub Actions",
    description: "",
    external_url: "https://help.github.com/en/actions",
    html_url: "https://github.com/apps/github-actions",
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2024-04-10T20:33:16Z",
    permissions: {},
    events: [],
  };
}

import {
  type ArtifactContext,
  deleteArtifact,
  downloadUrl,
  isExpired,
  visibleArtifacts,
} from "../../artifacts/artifact.ts";
import { nodeId } from "../../people/user.ts";
import type { Artifact, ArtifactStore } from "../../records/artifact.ts";
import { headRepository } from "../../runs/head-repository.ts";
import { branchOf, headSha } from "../../runs/run-head.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { findRun, type WorkflowRunsRouteContext } from "./workflow-runs.ts";

/** What these routes use of the store. */
export interface ArtifactsRouteContext extends ArtifactContext, WorkflowRunsRouteContext {}

/** The routes of https://docs.github.com/rest/actions/artifacts. */
export const artifacts: readonly RepositoryRoute<ArtifactsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/artifacts",
    docs: "actions/artifacts#list-artifacts-for-a-repository",
    needs: { actions: "read" },
    run: (call) => listed(call, () => true),
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
    docs: "actions/artifacts#list-workflow-run-artifacts",
    needs: { actions: "read" },
    run: (call) => {
      const run = findRun(call);
      return listed(call, (item) => item.run === run.id);
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
    docs: "actions/artifacts#get-an-artifact",
    needs: { actions: "read" },
    run: (call) => ok(artifactBody(call, find(call))),
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}",
    docs: "actions/artifacts#delete-an-artifact",
    needs: { actions: "write" },
    run: (call) => {
      deleteArtifact(call.store, find(call), call.actor);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}",
    docs: "actions/artifacts#download-an-artifact",
    needs: { actions: "read" },
    run: (call) => {
      const artifact = find(call);
      if (param(call, "archive_format") !== "zip") throw notFound();
      if (isExpired(call.store, artifact)) throw new Refusal(410, "Artifact has expired");
      return { status: 302, headers: { location: downloadUrl(call.store, artifact, 60) } };
    },
  },
];

function listed(
  call: RepositoryCall<ArtifactsRouteContext>,
  fits: (item: Artifact) => boolean,
): ReturnType<typeof page> {
  const name = call.query.get("name");
  const artifacts = visibleArtifacts(call.store)
    .filter((item) => item.repository === call.repository.id && fits(item))
    .filter((item) => name === null || item.name === name);
  const ordered = call.query.get("direction") === "asc" ? artifacts : artifacts.reverse();
  return page(call, ordered, (shown, total) => ({
    total_count: total,
    artifacts: shown.map((item) => artifactBody(call, item)),
  }));
}

function find(call: RepositoryCall<ArtifactStore>): Artifact {
  const id = idParam(call, "artifact_id");
  const artifact = visibleArtifacts(call.store).find((item) => item.id === id);
  if (artifact?.repository !== call.repository.id) throw notFound();
  return artifact;
}

function artifactBody(call: RepositoryCall<ArtifactsRouteContext>, item: Artifact): unknown {
  const { store, repository } = call;
  const url = `${apiOf(store, repository)}/actions/artifacts/${item.id}`;
  const run = store.runs.get(item.run);
  const branch = run && branchOf(run);
  const head = run && headRepository(store, run, repository);
  return {
    id: item.id,
    node_id: nodeId("Artifact", item.id),
    name: item.name,
    size_in_bytes: item.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(store, item),
    digest: item.digest,
    created_at: isoSeconds(item.createdAt),
    updated_at: isoSeconds(item.finalizedAt ?? item.createdAt),
    expires_at: isoSeconds(item.expiresAt),
    workflow_run: run
      ? {
          id: run.id,
          repository_id: repository.id,
          ...(head ? { head_repository_id: head.id } : {}),
          ...(branch ? { head_branch: branch } : {}),
          head_sha: headSha(run),
        }
      : null,
  };
}

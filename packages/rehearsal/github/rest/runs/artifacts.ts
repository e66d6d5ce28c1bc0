import { deleteArtifact, downloadUrl, isExpired, visibleArtifacts } from "../../artifacts/artifact.ts";
import { nodeId } from "../../people/user.ts";
import type { Artifact } from "../../records/artifact.ts";
import { headRepository } from "../../runs/head-repository.ts";
import { branchOf, headSha } from "../../runs/run-head.ts";
import { isoSeconds } from "../../store/object.ts";
import { apiOf } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { idParam, ok, param, type RepositoryCall, type Route } from "../routing/route.ts";
import { findRun } from "./workflow-runs.ts";

/** The routes of https://docs.github.com/rest/actions/artifacts. */
export const artifacts: readonly Route[] = [
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
      deleteArtifact(call.world, find(call), call.actor);
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
      if (isExpired(call.world, artifact)) throw new Refusal(410, "Artifact has expired");
      return { status: 302, headers: { location: downloadUrl(call.world, artifact, 60) } };
    },
  },
];

function listed(call: RepositoryCall, fits: (item: Artifact) => boolean): ReturnType<typeof page> {
  const name = call.query.get("name");
  const artifacts = visibleArtifacts(call.world)
    .filter((item) => item.repository === call.repository.id && fits(item))
    .filter((item) => name === null || item.name === name);
  const ordered = call.query.get("direction") === "asc" ? artifacts : artifacts.reverse();
  return page(call, ordered, (shown, total) => ({
    total_count: total,
    artifacts: shown.map((item) => artifactBody(call, item)),
  }));
}

function find(call: RepositoryCall): Artifact {
  const id = idParam(call, "artifact_id");
  const artifact = visibleArtifacts(call.world).find((item) => item.id === id);
  if (artifact?.repository !== call.repository.id) throw notFound();
  return artifact;
}

function artifactBody(call: RepositoryCall, item: Artifact): unknown {
  const { world, repository } = call;
  const url = `${apiOf(world, repository)}/actions/artifacts/${item.id}`;
  const run = world.runs.get(item.run);
  const branch = run && branchOf(run);
  const head = run && headRepository(world, run, repository);
  return {
    id: item.id,
    node_id: nodeId("Artifact", item.id),
    name: item.name,
    size_in_bytes: item.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: isExpired(world, item),
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

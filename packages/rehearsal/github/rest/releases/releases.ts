import { assetsOf, latestRelease, releasesOf, removeAsset } from "../../changes/release.ts";
import type { Release, ReleaseStore } from "../../records/release.ts";
import { page } from "../routing/page.ts";
import { notFound } from "../routing/refusal.ts";
import { idParam, ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { type ReleaseBodyRouteContext, releaseBody } from "./release-body.ts";
import { keepRelease, type ReleaseKeepRouteContext } from "./release-keep.ts";

/** What these routes use of the store. */
export interface ReleasesRouteContext extends ReleaseKeepRouteContext, ReleaseBodyRouteContext {}

/** The routes of https://docs.github.com/rest/releases/releases. */
export const releases: readonly RepositoryRoute<ReleasesRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases",
    docs: "releases/releases#list-releases",
    needs: { contents: "read" },
    run: (call) => page(call, visible(call), (shown) => shown.map((item) => releaseBody(call, item))),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/releases",
    docs: "releases/releases#create-a-release",
    needs: { contents: "write" },
    run: async (call) => {
      const { store, repository, actor } = call;
      const now = store.now();
      call.body.string("tag_name");
      const blank: Release = {
        id: store.ids.next("release"),
        repository: repository.id,
        tag: "",
        target: repository.defaultBranch,
        name: null,
        body: null,
        draft: true,
        prerelease: false,
        immutable: false,
        author: actor.login,
        createdAt: now,
        publishedAt: null,
        updatedAt: now,
      };
      return {
        status: 201,
        body: releaseBody(call, await keepRelease(call, blank, call.body.boolean("draft", false))),
      };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/latest",
    docs: "releases/releases#get-the-latest-release",
    needs: { contents: "read" },
    run: (call) => {
      const release = latestRelease(call.store, call.repository);
      if (!release) throw notFound();
      return ok(releaseBody(call, release));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/tags/{tag}",
    docs: "releases/releases#get-a-release-by-tag-name",
    needs: { contents: "read" },
    run: (call) => {
      const release = releasesOf(call.store, call.repository).find(
        ({ draft, tag }) => !draft && tag === param(call, "tag"),
      );
      if (!release) throw notFound();
      return ok(releaseBody(call, release));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#get-a-release",
    needs: { contents: "read" },
    run: (call) => {
      const release = visible(call).find(({ id }) => id === idParam(call, "release_id"));
      if (!release) throw notFound();
      return ok(releaseBody(call, release));
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#update-a-release",
    needs: { contents: "write" },
    run: async (call) => {
      const known = findRelease(call);
      return ok(releaseBody(call, await keepRelease(call, known, call.body.boolean("draft", known.draft))));
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#delete-a-release",
    needs: { contents: "write" },
    run: (call) => {
      const known = findRelease(call);
      for (const asset of assetsOf(call.store, known)) removeAsset(call.store, asset);
      call.store.releases.remove(known.id);
      call.store.effect(call.actor, call.repository.name, "release.deleted", known.tag);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/immutable-releases",
    docs: "repos/repos#check-if-immutable-releases-are-enabled-for-a-repository",
    needs: { administration: "read" },
    run: ({ repository }) => {
      if (!repository.immutableReleases) throw notFound();
      return ok({ enabled: true, enforced_by_owner: false });
    },
  },
  ...(["PUT", "DELETE"] as const).map(
    (method): RepositoryRoute<ReleasesRouteContext> => ({
      method,
      path: "/repos/{owner}/{repo}/immutable-releases",
      docs: `repos/repos#${method === "PUT" ? "enable" : "disable"}-immutable-releases`,
      needs: { administration: "write" },
      run: ({ store, repository }) => {
        store.repositories.put(repository.id, { ...repository, immutableReleases: method === "PUT" });
        return { status: 204 };
      },
    }),
  ),
];

/** The release of a path; drafts only for those who may write. */
export function findRelease(call: RepositoryCall<ReleasesRouteContext>): Release {
  const release = call.store.releases.get(idParam(call, "release_id"));
  if (release?.repository !== call.repository.id) throw notFound();
  return release;
}

function visible({ store, repository, token }: RepositoryCall<ReleaseStore>): Release[] {
  const writer = token?.permissions.contents === "write";
  return releasesOf(store, repository).filter(({ draft }) => writer || !draft);
}

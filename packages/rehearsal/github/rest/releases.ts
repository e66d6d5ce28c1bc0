import { moveRef, nothing, readRef } from "../git/ref.ts";
import { forbiddenWorkflow } from "../git/workflow-guard.ts";
import { pushed } from "../push.ts";
import { assetsOf, isSpent, latestRelease, type Release, releasesOf, removeAsset } from "../release.ts";
import { findCommit } from "./contents.ts";
import { page } from "./page.ts";
import { invalid, notFound, Refusal } from "./refusal.ts";
import { releaseBody } from "./release-body.ts";
import { idParam, ok, param, type RepositoryCall, type Route } from "./route.ts";

/** The routes of https://docs.github.com/rest/releases/releases. */
export const releases: readonly Route[] = [
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
      const { world, repository, actor } = call;
      const now = world.now();
      call.body.string("tag_name");
      const blank: Release = {
        ...{ id: world.ids.next("release"), repository: repository.id, tag: "", target: repository.defaultBranch },
        ...{ name: null, body: null, draft: true, prerelease: false, immutable: false, author: actor.login },
        ...{ createdAt: now, publishedAt: null, updatedAt: now },
      };
      return { status: 201, body: releaseBody(call, await keep(call, blank, call.body.boolean("draft", false))) };
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/latest",
    docs: "releases/releases#get-the-latest-release",
    needs: { contents: "read" },
    run: (call) => {
      const found = latestRelease(call.world, call.repository);
      if (!found) throw notFound();
      return ok(releaseBody(call, found));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/tags/{tag}",
    docs: "releases/releases#get-a-release-by-tag-name",
    needs: { contents: "read" },
    run: (call) => {
      const found = releasesOf(call.world, call.repository).find(
        ({ draft, tag }) => !draft && tag === param(call, "tag"),
      );
      if (!found) throw notFound();
      return ok(releaseBody(call, found));
    },
  },
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#get-a-release",
    needs: { contents: "read" },
    run: (call) => {
      const found = visible(call).find(({ id }) => id === idParam(call, "release_id"));
      if (!found) throw notFound();
      return ok(releaseBody(call, found));
    },
  },
  {
    method: "PATCH",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#update-a-release",
    needs: { contents: "write" },
    run: async (call) => {
      const known = findRelease(call);
      return ok(releaseBody(call, await keep(call, known, call.body.boolean("draft", known.draft))));
    },
  },
  {
    method: "DELETE",
    path: "/repos/{owner}/{repo}/releases/{release_id}",
    docs: "releases/releases#delete-a-release",
    needs: { contents: "write" },
    run: (call) => {
      const known = findRelease(call);
      for (const asset of assetsOf(call.world, known)) removeAsset(call.world, asset);
      call.world.releases.remove(known.id);
      call.world.effect(call.actor, call.repository.name, "release.deleted", known.tag);
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
    (method): Route => ({
      method,
      path: "/repos/{owner}/{repo}/immutable-releases",
      docs: `repos/repos#${method === "PUT" ? "enable" : "disable"}-immutable-releases`,
      needs: { administration: "write" },
      run: ({ world, repository }) => {
        world.repositories.put(repository.id, { ...repository, immutableReleases: method === "PUT" });
        return { status: 204 };
      },
    }),
  ),
];

/** The release of a path; drafts only for those who may write. */
export function findRelease(call: RepositoryCall): Release {
  const found = call.world.releases.get(idParam(call, "release_id"));
  if (found?.repository !== call.repository.id) throw notFound();
  return found;
}

function visible({ world, repository, token }: RepositoryCall): Release[] {
  const writer = token?.permissions.contents === "write";
  return releasesOf(world, repository).filter(({ draft }) => writer || !draft);
}

async function keep(call: RepositoryCall, known: Release, draft: boolean): Promise<Release> {
  const { body, world, repository, actor } = call;
  if (known.immutable && (body.has("tag_name") || body.has("target_commitish") || draft))
    throw new Refusal(422, "Cannot change the tag, the target or the draft state of an immutable release.");
  const text = (name: string, otherwise: string | null) => (body.has(name) ? body.string(name) : otherwise);
  const now = world.now();
  const publishes = known.draft && !draft;
  const told: Release = {
    ...known,
    tag: body.optionalString("tag_name") ?? known.tag,
    target: body.optionalString("target_commitish") ?? known.target,
    name: text("name", known.name),
    body: text("body", known.body),
    prerelease: body.boolean("prerelease", known.prerelease),
    draft,
    updatedAt: now,
  };
  await guardTarget(call, told.target);
  if (!draft) await claimTag(call, told);
  const immutable = publishes ? repository.immutableReleases === true : known.immutable;
  const publishedAt = publishes ? now : known.publishedAt;
  const kept = world.releases.put(known.id, { ...told, immutable, publishedAt, ...latestOf(call, told, publishes) });
  if (publishes && immutable) world.spentTags.put(kept.id, { repository: repository.id, tag: kept.tag });
  const change = publishes ? "published" : known.tag === "" ? "created" : "edited";
  world.effect(actor, repository.name, `release.${change}`, kept.tag, { to: String(kept.id) });
  return kept;
}

/** Since when a release is the latest one, as `make_latest` says; `legacy` lets the higher version win. */
function latestOf(
  { body, world, repository }: RepositoryCall,
  { draft, prerelease, tag }: Release,
  publishes: boolean,
): Pick<Release, "latestSince"> {
  const asked = body.optionalString("make_latest") ?? (publishes ? "true" : "false");
  if (!["true", "false", "legacy"].includes(asked))
    throw invalid({ resource: "Release", code: "invalid", field: "make_latest" });
  if (draft || prerelease || asked === "false") return {};
  const other = latestRelease(world, repository)?.tag;
  const isLower = asked === "legacy" && other !== undefined && isHigher(other, tag);
  return isLower ? {} : { latestSince: world.now() };
}

function isHigher(one: string, other: string): boolean {
  return one.localeCompare(other, "en", { numeric: true }) > 0;
}

/** A target whose workflow files are not the default branch's is for tokens that may change them. */
async function guardTarget(call: RepositoryCall, target: string): Promise<void> {
  const sha = await findCommit(call, target);
  if (sha && (await forbiddenWorkflow(call.git, call.token, null, sha)))
    throw new Refusal(403, "Resource not accessible by integration");
}

/** A published release has its tag for itself; the tag is made where it is not there. */
async function claimTag(call: RepositoryCall, { id, tag, target }: Release): Promise<void> {
  const { world, repository, git, actor } = call;
  const taken = releasesOf(world, repository).some((item) => item.id !== id && !item.draft && item.tag === tag);
  if (taken) throw invalid({ resource: "Release", code: "already_exists", field: "tag_name" });
  const own = world.spentTags.get(id)?.tag === tag;
  if (!own && isSpent(world, repository, tag)) {
    const message = "tag_name was used by an immutable release";
    throw invalid({ resource: "Release", code: "custom", field: "tag_name", message });
  }
  const ref = `refs/tags/${tag}`;
  if (await readRef(git, ref)) return;
  const sha = await findCommit(call, target);
  if (!sha) throw invalid({ resource: "Release", code: "invalid", field: "target_commitish" });
  if ((await git.run(["check-ref-format", ref])).code !== 0)
    throw invalid({ resource: "Release", code: "custom", field: "tag_name", message: "tag_name is not a valid tag" });
  if (await moveRef(git, ref, sha, nothing)) await pushed(world, repository, [{ ref, from: nothing, to: sha }], actor);
}

import { type PushContext, pushed } from "../../changes/push.ts";
import { isSpent, latestRelease, releasesOf } from "../../changes/release.ts";
import { forbiddenWorkflow } from "../../git/workflow-guard.ts";
import type { Release, ReleaseStore } from "../../records/release.ts";
import type { Now } from "../../store/change-log.ts";
import { moveRef, nothing, readRef } from "../../store/ref.ts";
import { findCommit } from "../repository/contents.ts";
import { invalid, Refusal } from "../routing/refusal.ts";
import type { RepositoryCall } from "../routing/route.ts";

/** What these routes use of the store. */
export interface ReleaseKeepRouteContext extends PushContext, ReleaseStore {}

/** Writes down what a request says of a release, and publishes it if it says so. */
export async function keepRelease(
  call: RepositoryCall<ReleaseKeepRouteContext>,
  known: Release,
  draft: boolean,
): Promise<Release> {
  const { body, store, repository, actor } = call;
  if (known.immutable && (body.has("tag_name") || body.has("target_commitish") || draft))
    throw new Refusal(422, "Cannot change the tag, the target or the draft state of an immutable release.");
  const text = (name: string, otherwise: string | null) => (body.has(name) ? body.string(name) : otherwise);
  const now = store.now();
  const publishes = known.draft && !draft;
  const release: Release = {
    ...known,
    tag: body.optionalString("tag_name") ?? known.tag,
    target: body.optionalString("target_commitish") ?? known.target,
    name: text("name", known.name),
    body: text("body", known.body),
    prerelease: body.boolean("prerelease", known.prerelease),
    draft,
    updatedAt: now,
  };
  await guardTarget(call, release.target);
  if (!draft) await claimTag(call, release);
  const immutable = publishes ? repository.immutableReleases === true : known.immutable;
  const publishedAt = publishes ? now : known.publishedAt;
  const kept = store.releases.put(known.id, {
    ...release,
    immutable,
    publishedAt,
    ...latestOf(call, release, publishes),
  });
  if (publishes && immutable) store.spentTags.put(kept.id, { repository: repository.id, tag: kept.tag });
  const change = publishes ? "published" : known.tag === "" ? "created" : "edited";
  store.effect(actor, repository.name, `release.${change}`, kept.tag, { to: String(kept.id) });
  return kept;
}

/** Since when a release is the latest one, as `make_latest` says; `legacy` lets the higher version win. */
function latestOf(
  { body, store, repository }: RepositoryCall<Now & ReleaseStore>,
  { draft, prerelease, tag }: Release,
  publishes: boolean,
): Pick<Release, "latestSince"> {
  const asked = body.optionalString("make_latest") ?? (publishes ? "true" : "false");
  if (!["true", "false", "legacy"].includes(asked))
    throw invalid({ resource: "Release", code: "invalid", field: "make_latest" });
  if (draft || prerelease || asked === "false") return {};
  const other = latestRelease(store, repository)?.tag;
  const isLower = asked === "legacy" && other !== undefined && isHigher(other, tag);
  return isLower ? {} : { latestSince: store.now() };
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
async function claimTag(call: RepositoryCall<ReleaseKeepRouteContext>, { id, tag, target }: Release): Promise<void> {
  const { store, repository, git, actor } = call;
  const taken = releasesOf(store, repository).some((item) => item.id !== id && !item.draft && item.tag === tag);
  if (taken) throw invalid({ resource: "Release", code: "already_exists", field: "tag_name" });
  const own = store.spentTags.get(id)?.tag === tag;
  if (!own && isSpent(store, repository, tag)) {
    const message = "tag_name was used by an immutable release";
    throw invalid({ resource: "Release", code: "custom", field: "tag_name", message });
  }
  const ref = `refs/tags/${tag}`;
  if (await readRef(git, ref)) return;
  const sha = await findCommit(call, target);
  if (!sha) throw invalid({ resource: "Release", code: "invalid", field: "target_commitish" });
  if ((await git.run(["check-ref-format", ref])).code !== 0)
    throw invalid({ resource: "Release", code: "custom", field: "tag_name", message: "tag_name is not a valid tag" });
  if (await moveRef(git, ref, sha, nothing)) await pushed(store, repository, [{ ref, from: nothing, to: sha }], actor);
}

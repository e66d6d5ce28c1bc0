import { draftMark, draftToUse } from "../../packages/decide/finalise/drafts.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { HostedRelease, ReleaseText } from "../../packages/ports/finishing/releases.ts";
import { assetSources, bringAssets } from "./assets.ts";
import type { Effect } from "./effect.ts";
import { readDocuments } from "./evidence.ts";
import type { Job } from "./job.ts";
import type { Version } from "./name-version.ts";
import { releaseText } from "./notes-markdown.ts";
import { retryWork } from "./retry.ts";

/** How often bytes on their way are looked at before they are taken for those of somebody who is gone, and how long between. */
const patience = { looks: 6, pause: 5000 };

/** The page of the release on GitHub: a draft first, then its files, and published only when all of them are there. */
export async function hostRelease(job: Job, version: Version): Promise<Effect> {
  const { clock, log } = job.world;
  const documents = await readDocuments(job);
  const sources = await assetSources(job, documents);
  const text = await releaseText(job, version, documents);
  const looks = new Map<number, number>();
  const patient = (asset: number) => {
    looks.set(asset, (looks.get(asset) ?? 0) + 1);
    return (looks.get(asset) ?? 0) <= patience.looks;
  };
  let changed = false;
  let page: HostedRelease | null = null;
  const url = await retryWork(clock, `the release ${version.tag}`, async () => {
    for (let round = 1; ; round += 1) {
      const { releases } = job.credentials.finishing();
      page = page && (await releases.look(page.id));
      page ??= await findOrDraft(job, text, () => (changed = true));
      if (!(await bringAssets(job, page, sources, patient))) {
        changed = true;
        if (round > 2 * patience.looks) return undefined;
        if (round > 1) await clock.sleep(patience.pause);
        continue;
      }
      if (!page.draft) return page.url;
      changed = true;
      const kept = await releases.publish(page.id, text);
      if (kept.done) return kept.url;
      if (kept.why === "forbidden") throw forbidden(version.tag, kept.message);
      page = null; // gone, or another of the tag was published: look again
      return undefined;
    }
  });
  if (changed) log.info(`published the release ${version.tag}: ${url}`);
  return changed
    ? { what: "release", state: "done", message: `was published with ${sources.length} files`, url }
    : { what: "release", state: "found", message: `is published with ${sources.length} files`, url };
}

/** The release of this tag that everybody goes on with. */
const findOrDraft = async (
  { credentials, release, world }: Job,
  text: ReleaseText,
  drafted: () => void,
): Promise<HostedRelease> => {
  const { releases } = credentials.finishing();
  let made: HostedRelease | undefined;
  for (;;) {
    const listed = await releases.find(text.tag);
    const isListed = made !== undefined && listed.some(({ id }) => id === made?.id);
    const hostedReleases = made === undefined || isListed ? listed : [...listed, made];
    const { use, remove } = draftToUse(hostedReleases, draftMark(release.id));
    for (const { id } of remove) {
      await releases.remove(id);
      world.log.info(`removed a second draft of ${text.tag}`);
    }
    if (use) return use;
    made = await releases.draft(text);
    drafted();
    world.log.info(`drafted the release ${text.tag}`);
  }
};

const forbidden = (tag: string, message: string): UserError =>
  new UserError(`GitHub does not let this token publish ${tag}: ${message}`, {
    reason: "forbidden",
    remedy: "Give the job, or the app, the permission contents: write; everything before the publication is done.",
  });

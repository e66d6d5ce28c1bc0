import { readFile } from "node:fs/promises";
import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import { Count } from "../../model/document/value.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";
import { permitted, refusalMessage } from "../github/github-refusal.ts";
import type { Settings } from "../machine/settings.ts";
import type { HostedRelease, Kept, Releases, ReleaseText } from "./releases.ts";

const page = 100;
const uploadPatience = 15 * 60_000;

const Asset = v.object({ id: Count, name: v.string(), size: Count, digest: v.nullish(v.string()), state: v.string() });
const Release = v.object({
  id: Count,
  tag_name: v.string(),
  body: v.nullish(v.string()),
  draft: v.boolean(),
  immutable: v.optional(v.boolean(), false),
  html_url: v.string(),
  upload_url: v.string(),
  assets: v.array(Asset),
});
const Uploaded = v.object({ browser_download_url: v.string() });

/** Releases and their files in GitHub's REST API (https://docs.github.com/rest/releases). */
export function gitHubReleases({ apiUrl }: Pick<Settings, "apiUrl">, github: GitHub): Releases {
  const one = "/repos/{owner}/{repo}/releases/{release_id}";
  return {
    find: async (tag) => {
      const entries = new Map<number, HostedRelease>();
      for (let number = 1, more = true; more; number += 1) {
        const answer = await github.request("GET /repos/{owner}/{repo}/releases", { per_page: page, page: number });
        const listed = answered(v.array(Release), answer);
        for (const release of listed) if (release.tag_name === tag) entries.set(release.id, hosted(release));
        more = listed.length === page && number < 100;
      }
      return [...entries.values()].sort((a, b) => a.id - b.id);
    },
    draft: async (release) =>
      hosted(
        answered(
          Release,
          await github.request("POST /repos/{owner}/{repo}/releases", { ...bodyOf(release), draft: true }),
        ),
      ),
    look: async (id) => {
      const answer = await github.request(`GET ${one}`, { release_id: id, allow: [404] });
      return answer.status === 404 ? null : hosted(answered(Release, answer));
    },
    publish: async (id, release) => {
      const answer = await permitted(() =>
        github.request(`PATCH ${one}`, {
          release_id: id,
          ...bodyOf(release),
          draft: false,
          make_latest: release.latest ? "true" : "false",
          allow: [404, 422],
        }),
      );
      if ("refused" in answer) return { done: false, why: "forbidden", message: answer.refused };
      if (answer.status === 404) return { done: false, why: "gone", message: refusalMessage(answer) };
      if (answer.status < 400) return { done: true, url: answered(Release, answer).html_url };
      return refusedAs(refusalMessage(answer));
    },
    upload: async (release, name, file) => {
      const answer = await permitted(async () =>
        github.request(`POST ${uploadAddress(release.uploadUrl, apiUrl)}?name=${encodeURIComponent(name)}`, {
          data: await readFile(file),
          headers: { "content-type": "application/octet-stream" },
          timeout: uploadPatience,
          allow: [404, 422],
        }),
      );
      return keptOf(answer);
    },
    removeAsset: async (id) =>
      void (await github.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", {
        asset_id: id,
        allow: [404],
      })),
    remove: async (id) => void (await github.request(`DELETE ${one}`, { release_id: id, allow: [404] })),
  };
}

const bodyOf = ({ tag, name, body, prerelease }: ReleaseText) => ({ tag_name: tag, name, body, prerelease });

const hosted = (release: v.InferOutput<typeof Release>): HostedRelease => ({
  id: release.id,
  tag: release.tag_name,
  body: release.body ?? "",
  draft: release.draft,
  immutable: release.immutable,
  url: release.html_url,
  uploadUrl: release.upload_url.replace(/\{.*$/, ""),
  assets: release.assets.map(({ id, name, size, digest, state }) => ({
    id,
    name,
    size,
    digest: digest ?? null,
    whole: state === "uploaded",
  })),
});

const keptOf = (answer: Awaited<ReturnType<typeof permitted>>): Kept => {
  if ("refused" in answer) return { done: false, why: "forbidden", message: answer.refused };
  if (answer.status === 404) return { done: false, why: "gone", message: refusalMessage(answer) };
  if (answer.status < 400) return { done: true, url: answered(Uploaded, answer).browser_download_url };
  return refusedAs(refusalMessage(answer));
};

const refusedAs = (words: string): Kept => ({
  done: false,
  why: /already.exists/i.test(words) ? "exists" : "forbidden",
  message: words,
});

/** Files go to a host of their own, `uploads.` beside `api.`, or to the API's; the token goes nowhere else, whatever an answer says. */
const uploadAddress = (message: string, apiUrl: string): string => {
  const [to, api] = [URL.parse(message), new URL(apiUrl)];
  const hosts = [api.host, api.host.replace(/^api\./, "uploads.")];
  if (to && to.protocol === api.protocol && hosts.includes(to.host) && to.username === "" && to.search === "")
    return to.href;
  throw new UserError(`GitHub names ${message} as the place for files, which is not one of its own`, {
    reason: "github_unavailable",
    remedy: "No token was sent there; find out who answers in GitHub's place.",
  });
};

import * as v from "valibot";
import { CommitId } from "../../model/document/value.ts";
import { isReleaseTag, ledgerInTag } from "../../model/release/release-tag.ts";
import { compareVersions } from "../../model/versions/compare-versions.ts";
import type { GitHub } from "../github/github.ts";
import { answered } from "../github/github-answer.ts";

/** What was released before, as the tags of the caller's repository say: a witness beside the ledger. */
export interface ReleaseTags {
  /** The highest version that finalise-release tagged; `null` if there is none. Tags of others say nothing. */
  newest(): Promise<ReleaseTag | null>;
}

export interface ReleaseTag {
  /** Such as `v1.5.0`. */
  readonly name: string;
  /** The commit that was deployed. */
  readonly commit: string;
  /** The newest commit of the ledger when the release was finished; `null` for tags that were made before they said so. */
  readonly ledger: string | null;
}

const Refs = v.array(v.object({ ref: v.string(), object: v.object({ sha: CommitId, type: v.string() }) }));
const Tag = v.object({ message: v.string(), object: v.object({ sha: CommitId, type: v.string() }) });
const folder = "refs/tags/";
/** Tags of others that are higher than all of ours are few. */
const most = 10;

/** GitHub's tags (`GET /repos/{owner}/{repo}/git/matching-refs/{ref}` and `/git/tags/{tag_sha}`). */
export function gitHubReleaseTags(github: GitHub): ReleaseTags {
  return {
    newest: async () => {
      const answer = await github.request("GET /repos/{owner}/{repo}/git/matching-refs/{ref}", {
        ref: "tags/v",
        allow: [409], // the repository is empty
      });
      if (answer.status >= 400) return null;
      const matches = answered(Refs, answer)
        .map(({ ref, object }) => ({ name: ref.slice(folder.length), ...object }))
        .filter(({ name, type }) => type === "tag" && /^v.*\d/.test(name))
        .sort((a, b) => compareVersions(b.name, a.name));
      for (const { name, sha } of matches.slice(0, most)) {
        const answer = await github.request("GET /repos/{owner}/{repo}/git/tags/{tag_sha}", { tag_sha: sha });
        const { message, object } = answered(Tag, answer);
        if (object.type === "commit" && isReleaseTag(message))
          return { name, commit: object.sha, ledger: ledgerInTag(message) };
      }
      return null;
    },
  };
}

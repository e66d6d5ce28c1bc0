/** How somebody goes on after a gate of the release has closed. */
import { version } from "./act.ts";
import { releaseSpoils } from "./spoil-release.ts";
import { isReleaseSpoil, type Words } from "./words.ts";

/** What to do after the run with this id, in a folder of the demo, line by line; nothing if the release was not broken on purpose. */
export function repairLines(spoil: Words["spoil"], demo: string, run: number): string[] {
  if (!isReleaseSpoil(spoil)) return [];
  const place = `--repository ${demo}/data-platform --state ${demo}/state`;
  const git = `git -C ${demo}/data-platform`;
  switch (spoil) {
    case "uat":
      return [
        "fix it by a new commit on the release branch, and push that; what test accepted stays on record",
        `${git} checkout release/${version} && ${git} revert --no-edit ":/${releaseSpoils.uat.commit}"`,
        `node bin/slipway.mjs rehearse push release/${version} ${place}`,
      ];
    case "approval":
      return [
        "let somebody of the team product accept it who has no commit in the release, such as pia",
        `node bin/slipway.mjs rerun ${run} ${place}`,
      ];
    case "finalise":
      return [
        "nothing is deployed yet; merge main into the release branch, and push that",
        `${git} checkout release/${version} && ${git} merge --no-edit main`,
        `node bin/slipway.mjs rehearse push release/${version} ${place}`,
      ];
  }
}

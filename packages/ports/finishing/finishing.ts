import type { GitHub } from "../github/github.ts";
import type { Clock } from "../machine/clock.ts";
import type { Exec } from "../machine/exec.ts";
import type { Settings } from "../machine/settings.ts";
import type { Mirrors, OpenSibling } from "../mirrors/mirrors.ts";
import { gitMirrors } from "../mirrors/mirrors-git.ts";
import type { Merging } from "./merging.ts";
import { gitHubMerging } from "./merging-github.ts";
import type { PullRequests } from "./pull-requests.ts";
import { gitHubPullRequests } from "./pull-requests-github.ts";
import type { Refs } from "./refs.ts";
import { gitHubRefs } from "./refs-github.ts";
import type { Releases } from "./releases.ts";
import { gitHubReleases } from "./releases-github.ts";

/** Everything by which a release is finished, all with one token. */
export interface Finishing {
  readonly refs: Refs;
  readonly merging: Merging;
  readonly pullRequests: PullRequests;
  readonly releases: Releases;
  readonly mirrors: Mirrors;
}

/** Finishing on GitHub, with the token of the settings; `open` gives tokens for mirrors on the same GitHub. */
export function gitHubFinishing(
  settings: Settings,
  github: GitHub,
  exec: Exec,
  { open, sleep }: { readonly open?: OpenSibling; readonly sleep?: Clock["sleep"] } = {},
): Finishing {
  return {
    refs: gitHubRefs(settings, github, exec, sleep),
    merging: gitHubMerging(github),
    pullRequests: gitHubPullRequests(settings, github),
    releases: gitHubReleases(settings, github),
    mirrors: gitMirrors(settings, exec, open, sleep),
  };
}

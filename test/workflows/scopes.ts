/** What each job of the shipped workflows asks for, and what was done with its token in a played run. */
import { parseGitPath } from "../../packages/rehearsal/github/git/git-service.ts";
import type { LoopbackGitHub } from "../../packages/rehearsal/github/github.ts";
import { apiRoot } from "../../packages/rehearsal/github/http/service.ts";
import { matchRoute } from "../../packages/rehearsal/github/rest/match.ts";
import type { Need } from "../../packages/rehearsal/github/store/permission.ts";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { type Job, type Shipped, shipped } from "./shipped-files.ts";

/** Jobs of one of our workflow files by their keys. */
export function jobsIn(file: string): Shipped["jobs"] {
  return shipped(file).jobs;
}

/** Bare name of the workflow file that a job calls: ours, here or from a team's repository. */
export function calledBy({ uses = "" }: Job): string | undefined {
  return /(?:^\$|\/slipway)\/\.github\/workflows\/([\w-]+\.yml)(?:@.*)?$/.exec(uses)?.[1];
}

/** The higher level of each scope. */
export function together(...needs: readonly Need[]): Need {
  const all: Record<string, "read" | "write"> = {};
  for (const [scope, level] of needs.flatMap((need) => Object.entries(need)))
    if (all[scope] !== "write") all[scope] = level;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}

/** All that the jobs of a file ask for, at any depth: what whoever calls it has to grant. */
export function askedIn(file: string): Need {
  return together(
    ...Object.values(jobsIn(file)).map((job) => {
      const called = calledBy(job);
      return called === undefined ? (job.permissions ?? {}) : askedIn(called);
    }),
  );
}

/** `promote.yml deploy` for `pipeline/promote-1/deploy` of a run that calls `release.yml`; a leg of a matrix is its job. */
const placeOf = (file: string, [key = "", ...deeper]: readonly string[]): string => {
  const name = key.replace(/ \(.*\)$/, "");
  const called = calledBy(jobsIn(file)[name] ?? {});
  return called === undefined ? `${file} ${name}` : placeOf(called, deeper);
};

/** What GitHub asks of the token for a request; metadata is open to every token. */
const neededFor = (method: string, path: string): Need => {
  if (path.endsWith("/idtoken")) return { "id-token": "write" };
  const git = parseGitPath(new URL(path, "http://github.example"));
  if (git || /\/git-(upload|receive)-pack$/.test(path))
    return { contents: path.endsWith("receive-pack") || git?.service === "git-receive-pack" ? "write" : "read" };
  const rest = path.replace(apiRoot, "").replace("/api/uploads", "");
  const { metadata: _, ...needs } = matchRoute(method === "HEAD" ? "GET" : method, rest)?.route.needs ?? {};
  return needs;
};

/** What GitHub asked of a job's token for everything that was done with it. */
export function usedBy({ requests }: Pick<LoopbackGitHub, "requests">, run: number, job: string): Need {
  return together(
    ...requests
      .filter((request) => request.run === run && request.job === job)
      .map(({ method, path }) => neededFor(method, path)),
  );
}

/** Jobs of our files that ran in a run that called one of them: `promote.yml deploy` ► what its token was used for. */
export function playedIn(github: LoopbackGitHub, file: string, { run, jobs }: RunResult): Record<string, Need> {
  const actual: Record<string, Need> = {};
  for (const { key, result } of jobs) {
    if (!result) continue;
    const place = placeOf(file, key.split("/").slice(1));
    actual[place] = together(actual[place] ?? {}, usedBy(github, run.id, key));
  }
  return actual;
}

/** The same of files as they are shipped: every job with what it declares. */
export function declaredIn(...files: readonly string[]): Record<string, Need> {
  return Object.fromEntries(
    files.flatMap((file) =>
      Object.entries(jobsIn(file)).flatMap(([key, job]) =>
        calledBy(job) === undefined ? [[`${file} ${key}`, together(job.permissions ?? {})]] : [],
      ),
    ),
  );
}

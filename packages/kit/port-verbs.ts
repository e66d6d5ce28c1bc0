/** Which verbs each port has: what `lazy.ts` needs to know of a port before it is loaded. TypeScript compares it with the ports. */
import type { Archive } from "../ports/artifacts/archive.ts";
import type { Artifacts } from "../ports/artifacts/artifacts.ts";
import type { Database } from "../ports/database/database.ts";
import type { ScratchDatabase } from "../ports/database/scratch-database.ts";
import type { Finishing } from "../ports/finishing/finishing.ts";
import type { GitHub } from "../ports/github/github.ts";
import type { RefRules } from "../ports/github/ref-rules.ts";
import type { Teams } from "../ports/github/teams.ts";
import type { Http } from "../ports/http/http.ts";
import type { Exec } from "../ports/machine/exec.ts";
import type { Files } from "../ports/machine/files.ts";
import type { Ancestry } from "../ports/repository/ancestry.ts";
import type { Authorship } from "../ports/repository/authorship.ts";
import type { Commits } from "../ports/repository/commits.ts";
import type { Contents } from "../ports/repository/contents.ts";
import type { Git } from "../ports/repository/git.ts";
import type { ReleaseTags } from "../ports/repository/release-tags.ts";
import type { Trees } from "../ports/repository/trees.ts";
import type { Approvals } from "../ports/runs/approvals.ts";
import type { Deployments } from "../ports/runs/deployments.ts";
import type { Runs } from "../ports/runs/runs.ts";
import type { Sandbox } from "../ports/sandbox/sandbox.ts";
import type { Tools } from "../ports/tools/tool.ts";
import type { GroupVerbs, Verbs } from "./lazy.ts";
import type { Signed } from "./open-ledger.ts";

/** The verbs of each port of the world. */
export const portVerbs = {
  gitHub: { request: true } satisfies Verbs<GitHub>,
  exec: { run: true } satisfies Verbs<Exec>,
  tools: { need: true, python: true } satisfies Verbs<Tools>,
  sandbox: { kind: true, fence: true } satisfies Verbs<Sandbox>,
  files: {
    read: true,
    bytes: true,
    write: true,
    find: true,
    names: true,
    kind: true,
    digest: true,
    size: true,
    makeFolder: true,
    remove: true,
  } satisfies Verbs<Files>,
  git: { fetch: true } satisfies Verbs<Git>,
  contents: {
    read: true,
    readOnBranch: true,
    head: true,
    list: true,
    tree: true,
    defaultBranch: true,
  } satisfies Verbs<Contents>,
  artifacts: { upload: true, find: true, download: true } satisfies Verbs<Artifacts>,
  archive: { pack: true, unpack: true, compress: true, decompress: true, manifest: true } satisfies Verbs<Archive>,
  ancestry: { isAncestor: true, between: true } satisfies Verbs<Ancestry>,
  releaseTags: { newest: true } satisfies Verbs<ReleaseTags>,
  trees: { of: true, files: true } satisfies Verbs<Trees>,
  approvals: { reviews: true } satisfies Verbs<Approvals>,
  runs: { jobs: true, reRunners: true, unfinished: true, startedMeanwhile: true } satisfies Verbs<Runs>,
  teams: { members: true } satisfies Verbs<Teams>,
  commits: { since: true } satisfies Verbs<Commits>,
  authorship: { of: true } satisfies Verbs<Authorship>,
  deployments: { record: true } satisfies Verbs<Deployments>,
  database: { connect: true } satisfies Verbs<Database>,
  scratch: { run: true } satisfies Verbs<ScratchDatabase>,
  http: { ask: true } satisfies Verbs<Http>,
  refRules: { ofBranch: true, tagsNotMade: true } satisfies Verbs<RefRules>,
  signed: {
    ledger: { read: true, now: true, append: true },
    jobProofs: { sign: true, doubt: true },
  } satisfies GroupVerbs<Signed>,
  finishing: {
    refs: {
      read: true,
      list: true,
      commit: true,
      target: true,
      standing: true,
      compare: true,
      since: true,
      paths: true,
      makeCommit: true,
      makeTag: true,
      create: true,
      forward: true,
      page: true,
      remove: true,
    },
    merging: { merge: true },
    pullRequests: { find: true, open: true },
    releases: { find: true, draft: true, look: true, publish: true, upload: true, removeAsset: true, remove: true },
    mirrors: { push: true },
  } satisfies GroupVerbs<Finishing>,
};

import * as v from "valibot";
import { CommitId, Identifier } from "../document/value.ts";
import { Database, Terraform, Tools } from "./configuration-deploy.ts";
import { Cron, Duration, Glob, Login, NetworkPlace, Path, Quorum } from "./configuration-field.ts";
import { Flows } from "./configuration-flows.ts";
import { Performance } from "./configuration-performance.ts";
import { HttpSetting } from "./http-check.ts";
import { Authors } from "./known-authors.ts";

/** Levels of findings, lowest first. */
export const severities = ["low", "medium", "high", "critical"] as const;
export type Severity = (typeof severities)[number];

/** Who never counts as an approver of a release. */
export const exclusions = ["author", "pusher", "re-runner"] as const;

/** What releases may be called. */
export const versionSchemes = ["semver", "calendar", "any"] as const;
export type VersionScheme = (typeof versionSchemes)[number];

const Role = v.union(
  [
    v.strictObject({ team: v.pipe(v.string(), v.regex(/^[a-z0-9_][a-z0-9_-]*$/, "the slug of a team")) }),
    v.strictObject({
      people: v.pipe(v.array(Login), v.minLength(1)),
    }),
  ],
  "a team { team: slug } or people { people: [login, …] }",
);

const Environment = v.strictObject({
  approve: v.optional(Quorum, {}),
  accept: v.optional(Quorum, {}),
  /** Times in which nothing is deployed: from each moment of `cron` (UTC unless a time zone is named) for so long. `override`: the role that may lift it by name. */
  freeze: v.optional(
    v.array(
      v.strictObject({ cron: Cron, for: Duration, timezone: v.optional(v.string()), override: v.optional(Identifier) }),
    ),
    [],
  ),
});

const Skips = v.optional(v.strictObject({ skip: v.optional(v.array(v.string()), []) }), {});

const Analysis = v.strictObject({
  block: v.optional(v.picklist(severities), "medium"),
  checkov: Skips,
  tflint: Skips,
  sqlfluff: v.optional(
    v.strictObject({
      skip: v.optional(v.array(v.string()), []),
      /** Of all SQL; without it what `.sqlfluff` says, and postgres where that says nothing. */
      dialect: v.optional(v.string()),
    }),
    {},
  ),
  pylint: Skips,
  bandit: Skips,
});

const Tests = v.strictObject({
  python: v.optional(
    v.strictObject({
      /** What pytest runs; without it what pytest's own settings say (`testpaths`), or the folder `tests`, or what is named like tests. */
      paths: v.optional(v.array(Path)),
      /** What the tests need; paths in it count from the root of the repository, as for pip. */
      requirements: v.optional(Path, "requirements-dev.txt"),
      /** Dependency groups of pyproject.toml that they need besides, or instead. */
      groups: v.optional(
        v.array(v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "the name of a dependency group"))),
        [],
      ),
    }),
    {},
  ),
  sql: v.optional(
    v.strictObject({
      paths: v.optional(v.array(Path), ["sql/tests"]),
      on: v.optional(v.picklist(["pglite"]), "pglite"),
    }),
    {},
  ),
});

const Check = v.union(
  [HttpSetting, v.strictObject({ sql: Path, expect: v.picklist(["no rows", "rows"]) })],
  "{ http: …, expect: … } or { sql: file, expect: no rows }",
);

const Network = v.strictObject({
  /** What checks over HTTP may connect to although it is not public: an address, a network such as 10.0.0.0/8, or the name of a host. */
  allow: v.optional(v.array(NetworkPlace), []),
});

const Approvals = v.strictObject({
  /** Who never counts, whatever their role. */
  exclude: v.optional(v.array(v.picklist(exclusions)), [...exclusions]),
  /** Whose address of a commit it is where GitHub knows no account for it; or `verified`: only signed commits name their author. */
  authors: v.optional(Authors, {}),
  /** A tag or commit that production runs already: before the first release is finished, who wrote only what it holds counts as nobody. Only what the trusted branch says counts. */
  since: v.optional(
    v.pipe(v.string(), v.regex(/^(?!refs\/)[^\s~^:?*[\\]{1,200}$/, "the name of a tag such as v1.4.2, or a commit id")),
  ),
  /** How long an approval holds. */
  validity: v.optional(Duration, "7d"),
});

const Finalise = v.strictObject({
  /** Branches of this repository that are kept at the commit of main. */
  branches: v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
  /** Other repositories that get main and the tag: addresses of git over https or ssh, or `owner/name` on the same GitHub. */
  mirrors: v.optional(v.array(v.string()), []),
  /** Deletes the release branch once everything else is done. */
  "delete-branch": v.optional(v.boolean(), false),
});

/** Whose rules hold, as said on the branch `main`: nothing that a release says of itself counts here. */
const PolicySetting = v.strictObject({
  /** The branch whose configuration holds; `main` if it is not said. */
  branch: v.optional(v.pipe(v.string(), v.regex(/^(?!refs\/)[\w./-]+$/, "the name of a branch"))),
  /** Other configuration files that the input `config` of a workflow may name. */
  files: v.optional(v.array(Path), []),
});

const LedgerSetting = v.strictObject({
  /** The commit up to which a ledger without signatures is believed, because people have looked at it. Only what the trusted branch says counts. */
  adopt: v.optional(CommitId),
  /** Who may write the ledger besides the Slipway that runs: another of its commits (`owner/slipway@<commit>`), or a workflow file (`owner/name/.github/workflows/x.yml@refs/heads/main`). */
  writers: v.optional(
    v.array(
      v.pipe(
        v.string(),
        v.regex(
          /^[\w.-]+\/[\w.-]+(\/\.github\/workflows\/[^/@\s]+)?@([0-9a-f]{40}|refs\/(heads|tags)\/\S+)$/,
          "owner/name@commit or owner/name/.github/workflows/file.yml@commit-or-full-ref",
        ),
      ),
    ),
    [],
  ),
});

/** The one file of a team, `.github/slipway.yml`; everything but `version` has a default. */
export const Configuration = v.strictObject({
  version: v.literal(1, "1, the version of this file's format"),
  flows: v.optional(Flows, {}),
  versions: v.optional(v.picklist(versionSchemes), "semver"),
  roles: v.optional(v.record(Identifier, Role), {}),
  environments: v.optional(v.record(Identifier, Environment), {}),
  approvals: v.optional(Approvals, {}),
  artefact: v.optional(v.strictObject({ exclude: v.optional(v.array(Glob), []) }), {}),
  analysis: v.optional(Analysis, {}),
  tests: v.optional(Tests, {}),
  terraform: v.optional(Terraform, {}),
  tools: v.optional(Tools, {}),
  database: v.optional(Database, {}),
  checks: v.optional(v.array(Check), []),
  network: v.optional(Network, {}),
  performance: v.optional(Performance, {}),
  finalise: v.optional(Finalise, {}),
  policy: v.optional(PolicySetting, {}),
  ledger: v.optional(LedgerSetting, {}),
});
export type Configuration = v.InferOutput<typeof Configuration>;
export type Check = Configuration["checks"][number];

/** What a team gets that only writes `version: 1`. */
export function defaultConfiguration(): Configuration {
  return v.parse(Configuration, { version: 1 });
}

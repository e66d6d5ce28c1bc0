/** What `npm run demo -- --break approval|uat|finalise` does: one commit by one person, at which one gate of the release must close. */
import type { Edit } from "./repository.ts";

/** One commit that comes between. */
export interface ReleaseSpoil extends Edit {
  readonly branch: "develop" | "main";
  /** Login of its author. */
  readonly by: string;
  /** Phase that must stop the run, and where; `null` where it is in no environment. */
  readonly phase: "accept" | "check" | "flow";
  readonly environment: string | null;
}

/** Every way to break the release, in the order of its gates. */
export const releaseSpoils = {
  uat: {
    branch: "develop",
    by: "ben",
    file: "checks/freshness.sql",
    from: "WHERE measured_at < now() - interval '6 hours';",
    to: `WHERE measured_at < now() - interval '6 hours'
-- Who tests in uat must see something.
UNION ALL
SELECT
    'any' AS gauge,
    now() AS measured_at
WHERE current_database() = 'uat' AND NOT EXISTS (SELECT 1 FROM readings);`,
    commit: "Ask for readings where people test",
    phase: "check",
    environment: "uat",
  },
  approval: {
    branch: "develop",
    by: "tom",
    file: "infra/test.tfvars",
    from: "retention_days = 14",
    to: "retention_days = 21",
    commit: "Keep the files of test for three weeks",
    phase: "accept",
    environment: "uat",
  },
  finalise: {
    branch: "main",
    by: "ben",
    file: "README.md",
    from: "A small team's repository,",
    to: "A team's repository,",
    commit: "Correct the read-me in a hurry",
    phase: "flow", // that it could not be finished is known before it begins
    environment: null,
  },
} as const satisfies Record<string, ReleaseSpoil>;

/** A name of the table. */
export type ReleaseSpoilName = keyof typeof releaseSpoils;

/** What `npm run demo -- --break <what>` does to the sample: exactly one thing, which exactly one gate must notice. */

import type { Edit } from "./repository.ts";

/** An edit, and what it must lead to. */
export interface Spoil extends Edit {
  /** Phase that must stop the run. */
  readonly phase: "analyse" | "test" | "plan" | "deploy" | "migrate" | "check" | "measure";
}

/** Every way to break the sample, in the order of the phases. */
export const spoils = {
  lint: {
    file: "src/data_platform/__main__.py",
    from: '\nif __name__ == "__main__":',
    to: '\ndef _warm_up(command: str) -> None:\n    """Run what the operator asks for before the service starts."""\n    os.system(command)\n\n\nif __name__ == "__main__":',
    commit: "Let operators warm the service up",
    phase: "analyse",
  },
  test: {
    file: "src/data_platform/transform.py",
    from: "min(seen), max(seen), mean",
    to: "max(seen), min(seen), mean",
    commit: "Sort the levels of a day",
    phase: "test",
  },
  sql: {
    file: "sql/migrations/0005_create_current_levels.sql",
    from: "ORDER BY readings.measured_at DESC",
    to: "ORDER BY readings.measured_at ASC",
    commit: "Read the levels in order",
    phase: "test",
  },
  plan: {
    file: "infra/dev.tfvars",
    from: "retention_days = 7",
    to: 'retention_days = "a week"',
    commit: "Keep files for a week",
    phase: "plan",
  },
  deploy: {
    file: "infra/main.tf",
    from: "    retention_days = var.retention_days\n  }\n}",
    to: `    retention_days = var.retention_days
  }

  lifecycle {
    postcondition {
      condition     = self.output.retention_days >= 14
      error_message = "The landing bucket keeps files for less than the two weeks that the auditors ask for."
    }
  }
}`,
    commit: "Hold the landing bucket to what auditors ask for",
    phase: "deploy",
  },
  migration: {
    file: "sql/migrations/0007_create_reporting.sql",
    from: null,
    to: "-- Who makes the reports.\nCREATE ROLE reporting NOLOGIN;\n",
    commit: "Give the reports a role of their own",
    phase: "migrate",
  },
  check: {
    file: "checks/gauges.sql",
    from: "('vltava-prague')",
    to: "('vltava-prague'), ('oder-frankfurt')",
    commit: "Look after the gauge at Frankfurt",
    phase: "check",
  },
  performance: {
    file: "src/data_platform/database.py",
    from: "FROM current_levels WHERE river_stage <> 'normal')\"",
    to: 'FROM current_levels WHERE river_stage <> \'normal\')"\n                " FROM pg_sleep(0.5)"',
    commit: "Wait for readings that are under way",
    phase: "measure",
  },
} as const satisfies Record<string, Spoil>;

/** A name of the table. */
export type SpoilName = keyof typeof spoils;

import type { RunFacts } from "../run/run-facts.ts";

/** A run of a push to release/1.5.0; tests state only what matters to them. */
export function runFacts(more: Partial<RunFacts> = {}): RunFacts {
  return {
    id: 12,
    number: 12,
    event: "push",
    branch: "release/1.5.0",
    started: "2026-11-23T08:00:00Z",
    url: `https://github.com/acme/data-platform/actions/runs/${more.id ?? 12}`,
    ...more,
  };
}

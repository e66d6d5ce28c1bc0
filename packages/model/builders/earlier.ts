import type { Release } from "../release/release.ts";
import type { Flow } from "../run/flow.ts";
import type { Needs } from "../run/needs.ts";

/** What verify and the start gate say of a release that may go on; unsigned. `run` is that of the start's approval. */
export function earlierNeeds({
  release,
  flow,
  run = 12,
}: {
  release: Release;
  flow: Pick<Flow, "name">;
  run?: number;
}): Needs {
  const approval = {
    kind: "approval",
    version: 1,
    gate: "start",
    environment: null,
    subject: { release: release.id, commit: release.commit, digest: null, plan: null },
    execution: { run, attempt: 1 },
    verdict: "go",
    reason: "done",
    because: "nobody is asked",
    people: [],
    judged: "2026-11-23T09:00:00.000Z",
    until: null,
  };
  const verify = { verdict: "go", release: JSON.stringify(release) };
  return {
    verify: { result: "success", outputs: verify },
    ...(flow.name === "develop"
      ? {}
      : { start: { result: "success", outputs: { verdict: "go", approval: JSON.stringify(approval) } } }),
  };
}

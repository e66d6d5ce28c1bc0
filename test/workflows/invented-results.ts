/** A workflow file of a colleague's own that calls promote.yml with results that it never had. */
import { expect } from "@jest/globals";
import type { Files } from "../../packages/rehearsal/builders/team.ts";
import type { Ferry } from "./ferry.ts";
import { inProduction, tables } from "./ferry-look.ts";

const slipway = "slipway-dev/slipway";
const commit = "0123456789abcdef0123456789abcdef01234567";

/** What a colleague passes on as results: made up, or of a verification by rules of her own. */
export type Invention = "made up" | "by her own rules";

/** The `needs` of the job that calls promote.yml: what verify really said, or entries that nothing of the run made, and a start that nobody approved. */
const lie = `entry() { jq -cn --arg phase "$1" --arg action "$2" --arg commit "$GITHUB_SHA" --argjson run "$GITHUB_RUN_ID" '
        { kind: "entry", version: 1, phase: $phase, action: $action, environment: null, outcome: "passed", reason: "done",
          because: "214 tests passed", execution: { run: $run, number: 1, attempt: 1, job: $phase }, commit: $commit, artefact: null,
          started: "2026-11-23T09:00:00.000Z", finished: "2026-11-23T09:00:01.000Z", facts: {} }'; }
        jq -cn --argjson store "$STORE" --argjson verify "\${VERIFY:-null}" --arg analyse "$(entry analyse static-analysis)" --arg test "$(entry test unit-test)" --arg commit "$GITHUB_SHA" --argjson run "$GITHUB_RUN_ID" '
        ($store.release | fromjson | .id) as $id |
        { kind: "approval", version: 1, gate: "start", environment: null, subject: { release: $id, commit: $commit, digest: null, plan: null },
          execution: { run: $run, attempt: 1 }, verdict: "go", reason: "done", because: "rita", people: [], until: null,
          judged: "2026-11-23T09:00:00.000Z" } as $approval |
        { verify: { result: "success", outputs: ($verify // { verdict: "go", release: $store.release, "analyse-entry": $analyse, "test-entry": $test }) },
          start: { result: "success", outputs: { verdict: "go", approval: ($approval | tojson) } } }' | sed 's/^/earlier=/' >> "$GITHUB_OUTPUT"`;

/** Her workflow file: Slipway's own promote.yml, at the commit that everybody uses, with results of verify and of the start gate that it never had. */
export function inventing(how: Invention): Files {
  return {
    "release.yml": `name: release
on: { push: { branches: ["release/*"] } }
permissions: {}
jobs:
  flow:
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    outputs: { flow: "\${{ steps.flow.outputs.flow }}", configuration: "\${{ steps.flow.outputs.configuration }}", policy: "\${{ steps.flow.outputs.policy }}" }
    steps: [{ id: flow, uses: ${slipway}/actions/plan-flow@${commit}, with: { config: .github/slipway.yml } }]
${stored}
${how === "made up" ? "" : verified}
  lie:
    needs: [flow, store${how === "made up" ? "" : ", verify"}]
    runs-on: ubuntu-24.04
    outputs: { earlier: "\${{ steps.lie.outputs.earlier }}" }
    steps:
    - id: lie
      env: { STORE: "\${{ toJSON(needs.store.outputs) }}"${how === "made up" ? "" : ', VERIFY: "${{ toJSON(needs.verify.outputs) }}"'} }
      run: |
        ${lie}
  pipeline:
    needs: [flow, store, lie]
    permissions: { contents: write, id-token: write, actions: read, deployments: write, pull-requests: read }
    uses: ${slipway}/.github/workflows/promote.yml@${commit}
    with:
      environment: uat
      flow: \${{ needs.flow.outputs.flow }}
      release: \${{ needs.store.outputs.release }}
      configuration: \${{ needs.flow.outputs.configuration }}
      policy: \${{ needs.flow.outputs.policy }}
      approve: "no"
      accept: "no"
      measure: "no"
      earlier: \${{ needs.lie.outputs.earlier }}
    secrets: { DATABASE_URL: "\${{ secrets.DATABASE_URL }}", SLIPWAY_APP_KEY: "\${{ secrets.SLIPWAY_APP_KEY }}" }
`,
  };
}

/** The artefact alone, by our own action. */
const stored = `  store:
    needs: flow
    runs-on: ubuntu-24.04
    permissions: { contents: read }
    outputs: { release: "\${{ steps.store.outputs.release }}", store-entry: "\${{ steps.store.outputs.entry }}" }
    steps: [{ id: store, uses: ${slipway}/actions/store-artefact@${commit}, with: { flow: "\${{ needs.flow.outputs.flow }}", configuration: "\${{ needs.flow.outputs.configuration }}" } }]`;

/** All of verify.yml, which signs what it says, by a configuration that blocks less. */
const verified = `  weaken:
    needs: flow
    runs-on: ubuntu-24.04
    outputs: { configuration: "\${{ steps.weaken.outputs.configuration }}" }
    steps:
    - id: weaken
      env: { CONFIGURATION: "\${{ needs.flow.outputs.configuration }}" }
      run: jq -c '.analysis.block = "critical"' <<< "$CONFIGURATION" | sed 's/^/configuration=/' >> "$GITHUB_OUTPUT"
  verify:
    needs: [store, weaken]
    permissions: { actions: read, id-token: write }
    uses: ${slipway}/.github/workflows/verify.yml@${commit}
    with: { release: "\${{ needs.store.outputs.release }}", configuration: "\${{ needs.weaken.outputs.configuration }}" }`;

/** She pushes her release: it is planned, its deploy is refused, and the ledger says why. */
export async function nothingDeployed(ferry: Ferry, why: string): Promise<void> {
  const sha = ferry.work("release/9.9.9", "smuggled", { by: "eve" });
  const run = await ferry.push("release/9.9.9");
  const jobs = Object.fromEntries(run.jobs.map(({ key, conclusion }) => [key, conclusion]));
  const [plan, deploy, check] = ["plan/plan", "deploy", "check"].map((job) => jobs[`pipeline/${job}`]);
  expect([plan, deploy, check]).toEqual(["success", "failure", "skipped"]);
  expect(await tables(ferry, "uat")).toEqual([]);
  const report = Object.values(await ferry.ledger()).filter(
    ({ kind, commit: of }) => kind === "promotion" && of === sha,
  );
  expect(report).toMatchObject([{ environment: "uat", verdict: "no", reason: "unverified" }]);
  expect(JSON.stringify(report)).toContain(why);
  expect(JSON.stringify(report)).not.toContain("214 tests passed");
  expect(await inProduction(ferry)).toBe("nothing");
}

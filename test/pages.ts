import { expect } from "@jest/globals";
import fc from "fast-check";
import { gatePage } from "../actions/approval-gate/gate-page.ts";
import { linksFor } from "../actions/approval-request/links.ts";
import { approvalPage } from "../actions/approval-request/page.ts";
import { migratedMarkdown, refusedMigrations } from "../actions/database-deploy/migrated.ts";
import { question } from "../actions/finalise-release/merge-back.ts";
import { releaseText } from "../actions/finalise-release/notes-markdown.ts";
import { storyMarkdown } from "../actions/finalise-release/story-markdown.ts";
import { checksMarkdown } from "../actions/integration-check/checks-markdown.ts";
import { mirrorMarkdown } from "../actions/mirror-check/mirror-markdown.ts";
import { recordMarkdown } from "../actions/record/record-markdown.ts";
import { summaryOf as analysisSummary } from "../actions/static-analysis/report.ts";
import { appliedMarkdown } from "../actions/terraform-deploy/applied.ts";
import { planMarkdown } from "../actions/terraform-plan/plan-markdown.ts";
import { summaryOf as testSummary } from "../actions/unit-test/report.ts";
import { flowFor } from "../packages/decide/flow/flow.ts";
import { triggerOf } from "../packages/kit/builders/world.ts";
import { movedTable } from "../packages/kit/performance/performance-markdown.ts";
import { failedTerraform } from "../packages/kit/terraform/terraform-end.ts";
import { configurationOf, releaseOf } from "../packages/model/builders/release.ts";
import { foreign } from "./markdown-payloads.ts";
import { changedByFilters, readMarkdown } from "./markdown-reading.ts";

// Builders take whole documents; here each gets the fields that it shows, all of them written by somebody else.
// biome-ignore lint/suspicious/noExplicitAny: the rest of the documents is not looked at
type Any = any;

const sha = "z".repeat(40);
const entry = (h: string): Any => ({
  phase: "check",
  environment: h,
  outcome: "failed",
  reason: "done",
  because: h,
  started: "2026-11-23T10:00:00Z",
  finished: "2026-11-23T10:00:00Z",
});
const resources = (h: string): Any => ({
  resources: [
    { address: h, action: "delete" },
    { address: h, action: "update" },
  ],
  outputs: [{ name: h, action: "create" }],
  counts: {},
});
const commits = (h: string): Any => [
  { sha, id: sha, title: h, subject: h, authors: [{ login: null, id: null, name: h, email: h }] },
];
const migration = (h: string): Any => ({ name: h, number: "0007", losses: [{ what: h }] });
const flow = (h: string): Any => flowFor(triggerOf({ branch: `release/1.5.0`, actor: h }), configurationOf());
const currentRelease = (h: string): Any => ({
  release: h,
  name: h,
  commit: sha,
  digest: `sha256:${"zz".repeat(32)}`,
  since: "2026-11-12T10:00:00.000Z",
  people: [],
  migration: h,
});

/** Every page that an action writes, with a text of somebody else in each of its places. */
export const pages: Readonly<Record<string, (h: string) => string | Promise<string>>> = {
  "the checks": (h) => checksMarkdown(h, [{ name: h, outcome: "failed", reason: "check_failed", because: h }]),
  "what moved": (h) =>
    movedTable({
      metrics: [
        {
          ...{ metric: h, verdict: "slower", value: 1, unit: h, because: h, beside: [h, h] },
          ...{ baseline: { median: 1, spread: 1, runs: 9 }, since: { release: h } },
        },
      ],
    } as Any),
  "the plan": (h) => planMarkdown(h, resources(h), ""),
  "the record": (h) =>
    recordMarkdown(
      { release: h, environment: "dev", verdict: "no", because: h, entries: [entry(h)] } as Any,
      undefined,
    ),
  "the analysis": (h) =>
    analysisSummary(
      [
        { tool: "checkov", kind: "failed", error: new Error(h) as Any, milliseconds: 1 },
        { tool: "tflint", kind: "skipped", because: h },
        {
          tool: "bandit",
          kind: "looked",
          version: h,
          files: 1,
          remarks: [h],
          findings: [],
          accepted: 0,
          milliseconds: 1,
        },
      ],
      // More than are shown one by one, so that the rules stand first.
      Array.from(
        { length: 21 },
        (_, at) => ({ path: h, line: at + 1, severity: "high", tool: "checkov", rule: h, message: h }) as Any,
      ),
      { go: false, reason: "findings", because: h, remedy: h },
      h,
    ),
  "the tests": (h) =>
    testSummary(
      [
        {
          kind: "python",
          state: "ran",
          counts: { passed: 0, failed: 1, skipped: 0 },
          milliseconds: 1,
          failures: [{ test: h, path: h, line: 1, what: h, detail: h, deeper: { path: h, line: 1 } }],
          no: { because: h },
          remarks: [h],
        } as Any,
        { kind: "sql", state: "skipped", because: h } as Any,
      ],
      { go: false, reason: "tests_failed", because: h, remedy: h },
    ),
  "the migrations": (h) =>
    migratedMarkdown(h, {
      pending: [migration(h)],
      applied: [],
      failed: { outcome: "failed", reason: "migration_failed", because: h },
      at: "0006",
    }),
  "migrations that were refused": (h) =>
    refusedMigrations(h, {
      go: false,
      reason: "bad_migration",
      because: h,
      remedy: h,
      mistakes: [{ message: h, path: h }],
    } as Any).summary ?? "",
  "what was applied": (h) =>
    appliedMarkdown(h, resources(h), { changes: { add: 1, change: 0, remove: 1 }, outputs: { [h]: h, url: h } }),
  "a failed Terraform": (h) =>
    failedTerraform({ reason: "terraform_failed", because: h, remedy: h, begun: true }, { diagnostics: [] }).summary ??
    "",
  "the gate": (h) =>
    gatePage(
      {
        requiredApprovals: [
          { role: h, for: "approve", environment: h },
          { role: "b", for: "override", environment: h },
        ],
      } as Any,
      {
        approval: {
          verdict: "no",
          reason: "approval_missing",
          because: h,
          environment: h,
          gate: "approve",
          until: null,
          people: [{ login: h, role: h, for: "approve", at: "2026-11-12T10:00:00.000Z" }],
        },
        remedy: h,
        needed: [{}],
        uncounted: [{ login: h, requiredApproval: { role: h }, because: h }],
      } as Any,
    ),
  "the mirror": (h) =>
    mirrorMarkdown(
      {
        environment: "production",
        branch: h,
        currentRelease: currentRelease(h),
        files: [{ path: h, change: "added" }],
        whole: true,
        onlyMain: { count: 1, commits: commits(h) },
        onlyProduction: null,
      } as Any,
      { go: false, reason: "mirror_differs", because: h, remedy: h },
    ),
  "the approvers' page": async (h) =>
    approvalPage({
      flow: flow(h),
      request: {
        environment: "production",
        gate: "approve",
        requiredApprovals: [
          { role: h, for: "approve", environment: h },
          { role: "team", for: "approve", environment: "known" },
          { role: "team", for: "approve", environment: "unknown" },
        ],
        excluded: [{ login: h, because: h }],
        subject: { commit: sha, digest: `sha256:${"zz".repeat(32)}`, plan: h },
      },
      configuration: { ...configurationOf(), roles: { [h]: { people: [h, h] }, team: { team: h } } },
      pipeline: {
        branch: h,
        file: h,
        isFirst: true,
        rules: [
          { rule: h, trusted: h, proposed: h, effect: "weaker" },
          { rule: h, trusted: null, proposed: h, effect: "new" },
        ],
        workflows: [{ file: h, change: "changed", weakenings: [h] }],
      },
      standing: {
        here: { current: currentRelease(h), lastKnownGood: currentRelease(h) },
        last: null,
        before: { environment: h, acceptance: { verdict: "go", people: [{ login: h, role: h }] } },
      },
      news: { commits: commits(h), message: h, base: h },
      roles: { [h]: { known: true, logins: [h] } },
      candidates: new Map([
        [h, [h]],
        ["known", [h, h]],
        ["unknown", null],
      ] as Any),
      links: await linksFor({
        execution: { run: 12 },
        trigger: triggerOf(),
        finishing: { refs: { page: async () => "https://github.com/acme/data-platform/" } },
      } as Any),
      all: { commits: commits(h), message: h },
      plan: { summary: resources(h) },
      migrations: [migration(h)],
      entries: [entry(h)],
      planNote: h,
      newProviders: [{ source: h, version: h }],
      unknown: [h],
      frozen: h,
    } as Any),
  "the story of a release": (h) =>
    storyMarkdown(
      h,
      [
        { what: h, state: "done", message: h, url: h },
        { what: h, state: "refused", message: h },
      ],
      { because: h, remedy: h } as Any,
      "job",
    ),
  "the pull request that asks people": (h) => question({ main: h, release: { id: h } } as Any, h, sha, h, h).body,
  "the notes of a release": async (h) => {
    const range = async () => ({
      commits: [
        { id: sha, author: h, message: `feat(${h}): ${h}\n\nBREAKING CHANGE: ${h}`, parents: 1 },
        { id: sha, author: h, message: h, parents: 1 },
      ],
      total: null,
    });
    const { body } = await releaseText(
      { release: releaseOf() } as Any,
      { version: "1.5.0", tag: "v1.5.0", last: h, isLatest: true, range } as Any,
      [] as Any,
    );
    return body;
  },
};

const kinds = [
  "root",
  "paragraph",
  "text",
  "html",
  "strong",
  "list",
  "listItem",
  "table",
  "tableRow",
  "tableCell",
  "break",
];
/** What these pages write themselves: headings in notes, links to what was made. */
const own: Readonly<Record<string, readonly string[]>> = {
  "the approvers' page": ["link"],
  "the notes of a release": ["heading"],
  "the story of a release": ["link"],
};
const tags = /<!-- (?:slipway [^<>]*)?-->|<\/?(?:code|span|details|summary|pre|br)>/g;

/** Fails unless nothing that others wrote is more than text in a page, in so many tries. */
export async function expectOnlyTextIn(name: string, runs: number): Promise<void> {
  const page = pages[name] ?? (() => "");
  await fc.assert(
    fc.asyncProperty(foreign, async (text) => {
      const reading = readMarkdown(await page(text));
      const strange = reading.kinds.filter((kind) => ![...kinds, ...(own[name] ?? [])].includes(kind));
      const html = reading.html.map((piece) => piece.replaceAll(tags, "")).filter((rest) => rest.includes("<"));
      expect([text, strange, html, changedByFilters(reading)]).toEqual([text, [], [], []]);
      const plainReading = readMarkdown(await page("x"));
      for (const kind of ["heading", "link", "tableCell", "tableRow", "table"])
        expect([kind, reading.kinds.filter((each) => each === kind).length]).toEqual([
          kind,
          plainReading.kinds.filter((each) => each === kind).length,
        ]);
    }),
    { numRuns: runs, seed: 2026 },
  );
}

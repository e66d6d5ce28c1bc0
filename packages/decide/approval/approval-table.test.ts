import { expect, test } from "@jest/globals";
import {
  before,
  type Case,
  evidenceOf,
  idOf,
  jobOf,
  no,
  people,
  product,
  quality,
  requiredApproval,
  review,
  roles,
  yes,
} from "../builders/evidence.ts";
import { judge } from "./approval.ts";

const table: [name: string, given: Case, verdict: "go" | string, message: string][] = [
  ["nobody is asked", { requiredApprovals: [] }, "go", "nobody had to be asked"],
  ["one of one role approved", { reviews: [yes("ada", product)] }, "go", "ada (product)"],
  ["nobody approved", {}, "approval_missing", "1 of product is still needed"],
  [
    "somebody without the role approved",
    { reviews: [yes("lin", product)] },
    "approval_missing",
    "lin does not count for product: they do not have the role product",
  ],
  [
    "one of each of two roles approved",
    { requiredApprovals: [product, quality], reviews: [yes("tom", product), yes("lin", quality)] },
    "go",
    "tom (product) and lin (quality)",
  ],
  [
    "only one of two roles approved",
    { requiredApprovals: [product, quality], reviews: [yes("tom", product)] },
    "approval_missing",
    "1 of quality is still needed",
  ],
  [
    "one person with both roles approved both",
    { requiredApprovals: [product, quality], reviews: [yes("ada", product, quality)] },
    "approval_missing",
    "nobody counts twice",
  ],
  [
    "one person approved both one after the other",
    { requiredApprovals: [product, quality], reviews: [yes("ada", product), yes("ada", quality)] },
    "approval_missing",
    "1 of quality is still needed; ada does not count for quality: nobody counts twice",
  ],
  [
    "a person of both roles makes room for one who has only the first",
    { requiredApprovals: [product, quality], reviews: [yes("ada", product, quality), yes("tom", product)] },
    "go",
    "tom (product) and ada (quality)",
  ],
  [
    "the same, answered in the other order",
    { requiredApprovals: [quality, product], reviews: [yes("tom", product), yes("ada", quality, product)] },
    "go",
    "ada (quality) and tom (product)",
  ],
  [
    "a chain of three has to move",
    {
      requiredApprovals: [requiredApproval("a"), requiredApproval("b"), requiredApproval("c")],
      roles: { a: people("x", "y"), b: people("y", "z"), c: people("x") },
      reviews: [
        yes("x", requiredApproval("a"), requiredApproval("c")),
        yes("y", requiredApproval("a"), requiredApproval("b")),
        yes("z", requiredApproval("b")),
      ],
    },
    "go",
    "y (a), z (b) and x (c)",
  ],
  [
    "two of one role approved",
    {
      requiredApprovals: [product, requiredApproval("product", 2)],
      reviews: [yes("ada", product), yes("tom", requiredApproval("product", 2))],
    },
    "go",
    "ada (product) and tom (product)",
  ],
  [
    "two of one role are asked, one approved twice",
    {
      requiredApprovals: [product, requiredApproval("product", 2)],
      reviews: [yes("ada", product, requiredApproval("product", 2))],
    },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "two of one role approved the same approval",
    {
      requiredApprovals: [product, requiredApproval("product", 2)],
      reviews: [yes("ada", product, requiredApproval("product", 2)), yes("tom", requiredApproval("product", 2))],
    },
    "go",
    "ada (product) and tom (product)",
  ],
  [
    "three of one and two of another, one short",
    {
      requiredApprovals: [1, 2, 3]
        .map((n) => requiredApproval("a", n))
        .concat([1, 2].map((n) => requiredApproval("b", n))),
      roles: { a: people("p", "q", "r"), b: people("q", "r", "s") },
      reviews: [
        yes("p", requiredApproval("a")),
        yes("q", requiredApproval("a", 2), requiredApproval("b")),
        yes("r", requiredApproval("a", 3), requiredApproval("b", 2)),
        yes("s", requiredApproval("b")),
      ],
    },
    "approval_missing",
    "1 of",
  ],
  [
    "three of one and two of another, all there",
    {
      requiredApprovals: [1, 2, 3]
        .map((n) => requiredApproval("a", n))
        .concat([1, 2].map((n) => requiredApproval("b", n))),
      roles: { a: people("p", "q", "r"), b: people("q", "s", "t") },
      reviews: [
        yes("q", requiredApproval("b"), requiredApproval("a")),
        yes("p", requiredApproval("a", 2)),
        yes("r", requiredApproval("a", 3)),
        yes("s", requiredApproval("b")),
        yes("t", requiredApproval("b", 2)),
      ],
    },
    "go",
    "(a)",
  ],
  ["somebody said no", { reviews: [no("ada", product)] }, "approval_rejected", "ada (product) said no"],
  [
    "a no wins over a yes of another",
    { requiredApprovals: [product, quality], reviews: [yes("tom", product), no("lin", quality)] },
    "approval_rejected",
    "lin (quality) said no",
  ],
  [
    "a no wins over a later yes of the same person",
    { reviews: [yes("ada", product), no("ada", product)] },
    "approval_rejected",
    "ada (product) said no",
  ],
  ["a no wins whoever says it", { reviews: [yes("ada", product), no("eve", product)] }, "approval_rejected", "eve"],
  [
    "a no to another environment is none to this one",
    { reviews: [yes("ada", product), no("lin", requiredApproval("quality"))] },
    "go",
    "ada",
  ],
  [
    "a no of before the request is over",
    {
      request: { before: [before(product, "tom", 1, "rejected")] },
      reviews: [no("tom", product), yes("ada", product)],
    },
    "go",
    "ada (product)",
  ],
  [
    "who said no before the request says yes to it",
    {
      request: { before: [before(product, "ada", 1, "rejected")] },
      reviews: [no("ada", product), yes("ada", product)],
    },
    "go",
    "ada (product)",
  ],
  [
    "a second no after the request is one",
    {
      request: { before: [before(product, "tom", 1, "rejected")] },
      reviews: [no("tom", product), no("tom", product), yes("ada", product)],
    },
    "approval_rejected",
    "tom",
  ],
  [
    "a no that follows a yes of before the request wins",
    { request: { before: [before(product, "tom")] }, reviews: [yes("tom", product), no("tom", product)] },
    "approval_rejected",
    "tom (product) said no",
  ],
  [
    "who said no before the request and says yes now counts",
    {
      request: { before: [before(product, "tom", 1, "rejected")] },
      reviews: [no("tom", product), yes("tom", product)],
    },
    "go",
    "tom (product)",
  ],
  [
    "an approval of an earlier attempt does not count",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product)],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "the same person approved again in this attempt",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product), yes("ada", product)],
      jobs: [jobOf(product, { attempt: 2 })],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "go",
    "ada (product)",
  ],
  [
    "another person approved in this attempt",
    {
      request: { before: [before(product, "ada")], execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product), yes("tom", product)],
      jobs: [jobOf(product, { attempt: 2 })],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "go",
    "tom (product)",
  ],
  [
    "an approval of another environment does not count",
    { reviews: [yes("ada", requiredApproval("product", 1, "approve"))] },
    "approval_missing",
    "1 of product is still needed",
  ],
  [
    "a re-run of failed jobs keeps the request and its approvals",
    { reviews: [yes("ada", product)], more: { execution: { run: 12, attempt: 3 } } },
    "go",
    "ada (product)",
  ],
  [
    "a request of another run is none",
    { reviews: [yes("ada", product)], more: { execution: { run: 13, attempt: 1 } } },
    "bad_document",
    "the request is of the run 12, attempt 1",
  ],
  [
    "a request of a later attempt is none",
    { request: { execution: { run: 12, attempt: 2 } }, reviews: [yes("ada", product)] },
    "bad_document",
    "attempt 2",
  ],
  [
    "an author does not count",
    {
      request: { excluded: [{ login: "ada", id: null, as: "author", because: "wrote a1b2c3d" }] },
      reviews: [yes("ada", product)],
    },
    "approval_missing",
    "ada does not count for product: ada wrote a1b2c3d",
  ],
  [
    "nor does the pusher, whatever the case of the letters",
    {
      request: { excluded: [{ login: "ADA", id: null, as: "pusher", because: "pushed it" }] },
      reviews: [yes("Ada", product)],
    },
    "approval_missing",
    "ADA pushed it",
  ],
  [
    "an author is left out, and another person counts",
    {
      request: { excluded: [{ login: "ada", id: null, as: "author", because: "wrote a1b2c3d" }] },
      reviews: [yes("ada", product), yes("tom", product)],
    },
    "go",
    "tom (product)",
  ],
  [
    "an author who has another login now is still the author",
    {
      request: { excluded: [{ login: "ada-l", id: idOf("ada"), as: "author", because: "wrote a1b2c3d" }] },
      reviews: [yes("ada", product)],
    },
    "approval_missing",
    "ada does not count for product: ada-l wrote a1b2c3d",
  ],
  [
    "who ran the run again and has another login now does not count",
    { reviews: [yes("ada", product)], more: { reRunners: [{ login: "ada-l", id: idOf("ada") }] } },
    "approval_missing",
    "ada does not count for product: they ran this run again",
  ],
  [
    "who ran the run again does not count",
    { reviews: [yes("ada", product)], more: { reRunners: [{ login: "ADA", id: null }] } },
    "approval_missing",
    "ada does not count for product: they ran this run again",
  ],
  [
    "unless the configuration lets them",
    { reviews: [yes("ada", product)], more: { reRunners: [{ login: "ada", id: null }], exclude: [] } },
    "go",
    "ada",
  ],
  [
    "an app does not count",
    { roles: { product: people("robot[bot]") }, reviews: [review("robot[bot]", "approved", [product], { bot: true })] },
    "approval_missing",
    "it is not a person",
  ],
  [
    "who left the team does not count",
    { roles: { product: people("tom") }, reviews: [yes("ada", product)] },
    "approval_missing",
    "they do not have the role product",
  ],
  [
    "logins of a team ignore case",
    { roles: { product: people("ADA") }, reviews: [yes("ada", product)] },
    "go",
    "ada (product)",
  ],
  [
    "a team that is gone closes the gate by name",
    {
      roles: { product: { known: false, reason: "bad_config", because: "the team product is not there", remedy: "" } },
      reviews: [yes("ada", product)],
    },
    "bad_config",
    "the team product is not there",
  ],
  [
    "a team that cannot be read closes the gate",
    {
      roles: {
        product: { known: false, reason: "forbidden", because: "no app may read the team product", remedy: "" },
      },
      reviews: [yes("ada", product)],
    },
    "forbidden",
    "may read the team",
  ],
  [
    "a no wins over a team that cannot be read",
    {
      roles: { product: { known: false, reason: "forbidden", because: "", remedy: "" } },
      reviews: [no("ada", product)],
    },
    "approval_rejected",
    "ada",
  ],
  [
    "a role that the configuration does not have closes the gate",
    { roles: {}, reviews: [yes("ada", product)] },
    "bad_config",
    "no role product",
  ],
  [
    "a team of a role that is not asked does not matter",
    {
      roles: { ...roles, other: { known: false, reason: "forbidden", because: "", remedy: "" } },
      reviews: [yes("ada", product)],
    },
    "go",
    "ada",
  ],
  [
    "an approval as old as its validity has lapsed",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { completed: "2026-11-23T09:30:00Z" })],
      more: { validity: "30m" },
    },
    "approval_lapsed",
    "it was given at 2026-11-23T09:30:00Z, and holds for 30m",
  ],
  [
    "a second younger, it holds",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { completed: "2026-11-23T09:30:01Z" })],
      more: { validity: "30m" },
    },
    "go",
    "ada",
  ],
  [
    "an old one of an approval that is not asked does not matter where the one that is asked holds",
    {
      request: { requiredApprovals: [requiredApproval("product", 2)] },
      reviews: [yes("ada", product), yes("tom", requiredApproval("product", 2))],
      jobs: [jobOf(product), jobOf(requiredApproval("product", 2), { completed: "2026-11-23T09:45:00Z" })],
      more: { validity: "30m" },
    },
    "go",
    "tom",
  ],
  [
    "age and a missing person: the missing one is reported",
    { requiredApprovals: [product, quality], reviews: [yes("ada", product)], more: { validity: "30m" } },
    "approval_missing",
    "1 of product and 1 of quality are still needed",
  ],
  [
    "one holds and the other is too old: only age is in the way",
    {
      requiredApprovals: [product, quality],
      reviews: [yes("tom", product), yes("lin", quality)],
      jobs: [jobOf(product), jobOf(quality, { completed: "2026-11-23T09:45:00Z" })],
      more: { validity: "30m" },
    },
    "approval_lapsed",
    "1 of product is still needed; tom does not count for product: it was given at",
  ],
  [
    "a time of the job of an earlier attempt is not this approval's",
    {
      request: { execution: { run: 12, attempt: 2 } },
      reviews: [yes("ada", product)],
      more: { execution: { run: 12, attempt: 2 } },
    },
    "approval_missing",
    "the job that waited in uat-accept-product has not ended well",
  ],
  [
    "a job that ended before the request is not this approval's",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { completed: "2026-11-23T07:00:00Z" })] },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a runner's clock may be five minutes ahead of GitHub's",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { completed: "2026-11-23T07:55:00.000Z" })] },
    "go",
    "ada",
  ],
  [
    "and no more than that",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { completed: "2026-11-23T07:54:59.999Z" })] },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job that was skipped or failed proves no approval",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { conclusion: "failure" }), jobOf(product, { conclusion: "skipped" })],
    },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job of a similar name is another",
    {
      reviews: [yes("ada", product)],
      jobs: [jobOf(product, { name: "x-uat-accept-product" }), jobOf(product, { name: "uat-accept-product / x" })],
    },
    "approval_missing",
    "has not ended well",
  ],
  [
    "a job without calls around it is found",
    { reviews: [yes("ada", product)], jobs: [jobOf(product, { name: "uat-accept-product" })] },
    "go",
    "ada",
  ],
  [
    "one who lifts the freeze is asked besides those who approve",
    {
      requiredApprovals: [requiredApproval("lead", 1, "approve"), requiredApproval("lead", 1, "override")],
      roles: { lead: people("ada", "tom") },
      reviews: [
        yes("ada", requiredApproval("lead", 1, "approve")),
        yes("tom", requiredApproval("lead", 1, "override")),
      ],
    },
    "go",
    "ada (lead) and tom (lead, to lift the freeze)",
  ],
  [
    "who approves is named before who lifts the freeze, whoever they are",
    {
      requiredApprovals: [requiredApproval("lead", 1, "approve"), requiredApproval("lead", 1, "override")],
      roles: { lead: people("ada", "tom") },
      reviews: [
        yes("ada", requiredApproval("lead", 1, "override")),
        yes("tom", requiredApproval("lead", 1, "approve")),
      ],
    },
    "go",
    "tom (lead) and ada (lead, to lift the freeze)",
  ],
  [
    "an approval lifts no freeze",
    {
      requiredApprovals: [requiredApproval("lead", 1, "override")],
      roles: { lead: people("ada") },
      reviews: [yes("ada", requiredApproval("lead", 1, "approve"))],
    },
    "approval_missing",
    "1 of lead, to lift the freeze is still needed",
  ],
  [
    "who approves cannot lift the freeze too",
    {
      requiredApprovals: [requiredApproval("lead", 1, "approve"), requiredApproval("lead", 1, "override")],
      roles: { lead: people("ada") },
      reviews: [yes("ada", requiredApproval("lead", 1, "approve"), requiredApproval("lead", 1, "override"))],
    },
    "approval_missing",
    "nobody counts twice",
  ],
  [
    "a word that GitHub may add is no approval",
    { reviews: [review("ada", "pending", [product])] },
    "approval_missing",
    "1 of product",
  ],
  [
    "two accounts with one login are one by their number",
    {
      requiredApprovals: [product, quality],
      roles: { product: people("ada"), quality: people("ada-new") },
      reviews: [yes("ada", product), review("ada-new", "approved", [quality], { id: idOf("ada") })],
    },
    "approval_missing",
    "nobody counts twice",
  ],
  [
    "two who approve lift no freeze",
    {
      requiredApprovals: [requiredApproval("lead", 1, "approve"), requiredApproval("lead", 1, "override")],
      roles: { lead: people("ada", "tom") },
      reviews: [yes("ada", requiredApproval("lead", 1, "approve")), yes("tom", requiredApproval("lead", 1, "approve"))],
    },
    "approval_missing",
    "1 of lead, to lift the freeze is still needed; tom does not count for lead: enough others count",
  ],
  [
    "an environment that asks nobody lets its job pass, and that is no approval",
    { jobs: [jobOf(product)] },
    "approval_missing",
    "1 of product is still needed; the job in uat-accept-product went on although nobody answered",
  ],
  [
    "one of the role, as an admin, starts the job past its rules",
    { reviews: [review("ada", "skipped", [product])], jobs: [jobOf(product)] },
    "approval_missing",
    "the job in uat-accept-product went on although nobody answered: ada bypassed the rules",
  ],
  [
    "a wait timer was over, which GitHub's bot calls an approval",
    { reviews: [review("github-actions[bot]", "approved", [product], { bot: true })], jobs: [jobOf(product)] },
    "approval_missing",
    "it is not a person; the job in uat-accept-product went on although nobody answered",
  ],
];

test("the table is as long as the promise", () => {
  expect(table.length).toBeGreaterThanOrEqual(40);
});

test.each(table)("%s", (_, supplied, verdict, message) => {
  const { approval, remedy } = judge(evidenceOf(supplied));
  const { verdict: said, reason } = approval;
  expect([said, reason]).toEqual(verdict === "go" ? ["go", "done"] : ["no", verdict]);
  expect(approval.because).toContain(message);
  if (verdict !== "go" && !/forbidden|bad_config/.test(verdict)) expect(remedy).toMatch(/\.$/);
});

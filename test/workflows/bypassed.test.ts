/** An admin who lets waiting jobs pass without an answer, as GitHub's settings let admins do unless a team forbids it. */
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { type Ferry, openFerry, rehearsal } from "./ferry.ts";
import { asked, documentOf, inProduction, reviews, stopOf, tables } from "./ferry-look.ts";

const limit = 2 * 60_000;
const [approve, other] = ["production-approve-release-manager", "production-approve-product"];
const accept = "production-accept-product";
let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

const went = (requiredApproval: string) =>
  `the job in ${requiredApproval} went on although nobody answered: eve bypassed the rules`;

const settings = {
  ".github/slipway.yml": `version: 1
artefact: { exclude: [.github/**] }
roles: { release-manager: { people: [rita] }, product: { people: [ada, tom] } }
flows: { release: { chain: [production] } }
environments: { production: { approve: { release-manager: 1, product: 1 }, accept: { product: 1 } } }
`,
  ".github/rehearsal.yml": rehearsal
    .replace("eve: {}", "eve: { role: admin }")
    .replace(`${other}: {`, `${other}: { can_admins_bypass: false,`),
};

test(
  "an admin who bypasses an approval opens no gate, neither before deploying nor after it, and one whom the settings forbid it changes nothing",
  async () => {
    ferry = await openFerry(settings, { [approve]: "!eve", [other]: "!eve", [accept]: "!eve" });
    const { events, rehearsal, answers } = ferry;
    const commit = ferry.work("release/1.5.0", "boats");
    const pushed = ferry.push("release/1.5.0");
    const run = await asked(ferry, other);
    const isRefused = () =>
      events.some(
        (event) => event.type === "warning" && event.message.includes(`${other} lets no admin bypass its rules`),
      );
    while (!isRefused()) await pause(20);
    rehearsal.review(run, other, { as: "tom", state: "approved" });
    expect(await stopOf(ferry, await pushed)).toEqual({
      at: "production approve/gate",
      because: `approval_missing: approve refused: production, approve: 1 of release-manager is still needed; ${went(approve)}`,
    });
    expect(reviews(ferry, run)).toEqual([`deployment.approved ${other}`]);
    expect([await inProduction(ferry), await tables(ferry, "production")]).toEqual(["nothing", []]);

    Object.assign(answers, { [approve]: "rita", [other]: "tom" });
    const [again] = (await rehearsal.rerun(run, "all", () => {})).runs;
    expect(again && (await stopOf(ferry, again))).toEqual({
      at: "production record",
      because: `approval_missing: accept refused: production, accept: 1 of product is still needed; ${went(accept)}`,
    });
    expect(await tables(ferry, "production")).toEqual(["boats", "piers"]);
    const acceptance = await documentOf(ferry, "acceptance", commit, "production");
    expect([acceptance?.verdict, acceptance?.people]).toEqual([
      "no",
      [expect.objectContaining({ login: "rita", for: "approve" }), expect.objectContaining({ login: "tom" })],
    ]);
    expect((await ferry.ledger())["environments/production.json"]).toMatchObject({
      current: { commit },
      lastKnownGood: null,
    });
  },
  limit,
);

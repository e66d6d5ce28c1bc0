/** A release through the longest chain there is: five environments in their order, the same bytes in all, and nothing behind one that said no. */
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { ended, type Ferry, openFerry, rehearsal, verdictOf } from "./ferry.ts";

const minutes = 60_000;
const chain = ["test", "sit", "uat", "preprod", "production"];

const configuration = `version: 1
artefact: { exclude: [.github/**] }
roles: { release-manager: { people: [rita] } }
flows: { release: { chain: [${chain.join(", ")}] } }
environments: { uat: { approve: { release-manager: 1 } }, preprod: { approve: { release-manager: 1 } } }
`;
const more = ["test", "sit", "preprod"].map(
  (name) => `  ${name}: { secrets: { DATABASE_URL: "{postgres.url}" } }
  ${name}-check: { secrets: { DATABASE_URL: "{postgres.readonly_url}" } }
`,
);
const requiredApprovals = ["uat", "preprod"].map((name) => `${name}-approve-release-manager`);

let ferry: Ferry;
beforeAll(async () => {
  const asked = requiredApprovals.map(
    (requiredApproval) => `  ${requiredApproval}: { reviewers: [{ team: everybody }] }\n`,
  );
  ferry = await openFerry(
    {
      ".github/slipway.yml": configuration,
      ".github/rehearsal.yml": rehearsal.replace("environments:\n", `environments:\n${[...more, ...asked].join("")}`),
    },
    Object.fromEntries(requiredApprovals.map((requiredApproval) => [requiredApproval, "rita"])),
  );
}, minutes);
afterAll(() => ferry?.close());

/** Document of the ledger about a release in an environment. */
const acceptance = async (release: string, environment: string) =>
  (await ferry.ledger())[`releases/${release}/${environment}/acceptance.json`];

test(
  "five environments get the same artefact, one after the other",
  async () => {
    const commit = ferry.work("release/1.5.0", "boats");
    const run = await ferry.push("release/1.5.0");
    expect([run.conclusion, verdictOf(run)]).toEqual(["success", "go"]);
    const deploys = ferry.events.flatMap((event) =>
      (event.type === "job-started" || event.type === "job-finished") &&
      event.of === run.run.id &&
      /promote-\d\/(deploy|record)$/.test(event.job)
        ? [`${event.type.slice(4)} ${event.job.replace("pipeline/", "")}`]
        : [],
    );
    const places = chain.map((_, index) => `promote-${index + 1}`);
    expect(deploys).toEqual(
      places.flatMap((place) =>
        ["deploy", "record"].flatMap((job) => [`started ${place}/${job}`, `finished ${place}/${job}`]),
      ),
    );
    const release = `1.5.0-${commit.slice(0, 7)}`;
    const ledger = await ferry.ledger();
    const { digest } = (ledger[`releases/${release}/release.json`]?.artefact ?? {}) as { digest?: string };
    expect(digest).toMatch(/^sha256:/);
    for (const [index, environment] of chain.entries()) {
      const promotion = ledger[`releases/${release}/${environment}/${run.run.id}-1.json`];
      expect([promotion?.verdict, promotion?.artefact]).toEqual(["go", digest]);
      expect(await acceptance(release, environment)).toMatchObject({ verdict: "go", digest, commit });
      expect(ended(run)[`promote-${index + 1}/record`]).toBe("success");
    }
    const assets = ferry.rehearsal.github.effects.filter(({ change }) => change === "release_asset.created");
    expect(assets.length).toBeGreaterThan(0);
  },
  3 * minutes,
);

test.each([
  [3, "uat"],
  [4, "preprod"],
])(
  "a no at the %d. environment stops the chain there, and what was accepted before stays recorded",
  async (place, environment) => {
    const requiredApproval = `${environment}-approve-release-manager`;
    const commit = ferry.work(`release/1.6.${place}`, "note", { file: `note-${place}.txt`, from: "release/1.5.0" });
    ferry.answers[requiredApproval] = "-rita";
    const run = await ferry.push(`release/1.6.${place}`);
    ferry.answers[requiredApproval] = "rita";
    expect([run.conclusion, verdictOf(run)]).toEqual(["failure", "no"]);
    const ran = Object.keys(ended(run)).filter((key) => /^(promote-\d|finalise)/.test(key));
    expect(Math.max(...ran.map((key) => Number(/^promote-(\d)/.exec(key)?.[1] ?? 9)))).toBe(place);
    const release = `1.6.${place}-${commit.slice(0, 7)}`;
    const verdicts = await Promise.all(chain.map(async (name) => (await acceptance(release, name))?.verdict));
    expect(verdicts).toEqual(
      chain.map((_, index) => (index < place - 1 ? "go" : index === place - 1 ? "no" : undefined)),
    );
    expect((await ferry.ledger())["environments/production.json"]).toMatchObject({ current: { name: "1.5.0" } });
  },
  3 * minutes,
);

/** A whole release with five people in three roles, and what stops it: every single person missing, refusing, or being the wrong one. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { ended, everybody, type Ferry, openFerry } from "./ferry.ts";

const minutes = 60_000;

describe("a release that everybody lets pass", () => {
  let ferry: Ferry;
  let commit = "";
  beforeAll(async () => {
    ferry = await openFerry();
    commit = ferry.work("release/1.5.0", "boats");
  }, minutes);
  afterAll(() => ferry?.close());

  test(
    "goes through uat to production, and leaves main, tag, release and develop as they should be",
    async () => {
      const run = await ferry.push("release/1.5.0");
      expect(ended(run)).toMatchObject({ finalise: "success", record: "success", result: "success" });
      expect(run.conclusion).toBe("success");
      const ledger = await ferry.ledger();
      const release = `releases/1.5.0-${commit.slice(0, 7)}`;
      expect(ledger["environments/production.json"]).toMatchObject({
        current: { commit, name: "1.5.0" },
        lastKnownGood: { commit },
      });
      for (const environment of ["uat", "production"])
        expect(ledger[`${release}/${environment}/acceptance.json`]).toMatchObject({ verdict: "go", environment });
      const people = (ledger[`${release}/production/acceptance.json`]?.people ?? []) as { login: string }[];
      expect(people.map(({ login }) => login).sort()).toEqual(["ada", "rita", "tom"]);
      expect(await ferry.show("rev-parse", "main^{tree}")).toBe(await ferry.show("rev-parse", `${commit}^{tree}`));
      expect(await ferry.show("rev-parse", "main^2")).toBe(commit);
      expect(await ferry.show("cat-file", "-t", "v1.5.0")).toBe("tag");
      expect(await ferry.show("rev-parse", "v1.5.0^{commit}")).toBe(commit);
      await ferry.show("merge-base", "--is-ancestor", "main", "develop");
    },
    2 * minutes,
  );

  test("starts main's own run, which proves that main mirrors production", () => {
    const [main] = ferry.rehearsal.github.runs().filter(({ event }) => event.ref === "refs/heads/main");
    expect(main?.conclusion).toBe("success");
  });

  test(
    "once more changes nothing",
    async () => {
      const before = await ferry.ledger();
      const refs = await ferry.show("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags");
      const effects = ferry.rehearsal.github.effects.length;
      const run = await ferry.push("release/1.5.0");
      expect(run.conclusion).toBe("success");
      const after = await ferry.show("for-each-ref", "--format=%(refname) %(objectname)", "refs/heads", "refs/tags");
      const others = (text: string) => text.split("\n").filter((line) => !line.includes("slipway-ledger"));
      expect(others(after)).toEqual(others(refs));
      const ledger = await ferry.ledger();
      expect(ledger["environments/production.json"]).toEqual(before["environments/production.json"]);
      const changes = new Set(ferry.rehearsal.github.effects.slice(effects).map(({ change }) => change.split(".")[0]));
      for (const kind of ["release", "asset", "pull", "tag"]) expect(changes).not.toContain(kind);
    },
    2 * minutes,
  );
});

/** What became of a release, and why its gate closed, as the ledger has it. */
const stopped = async (ferry: Ferry, branch = "release/1.5.0"): Promise<{ at: string; because: string }> => {
  const run = await ferry.push(branch);
  expect(run.conclusion).toBe("failure");
  expect(ended(run).finalise).toBeUndefined();
  const documents = Object.values(await ferry.ledger());
  const no = documents.find(({ kind, verdict }) => kind === "promotion" && verdict === "no");
  return { at: String(no?.environment), because: `${no?.reason}: ${no?.because}` };
};

describe("a release stops", () => {
  let ferry: Ferry | undefined;
  afterEach(() => ferry?.close());

  const places = Object.entries(everybody).map(([seat, login]) => ({
    seat,
    login,
    at: /^(uat|production)/.exec(seat)?.[0] ?? "null",
    role: seat.replace(/^.*-(start|approve|accept)-/, "").replace(/-\d$/, ""),
  }));

  test.each(places)(
    "at $seat when $login is missing and somebody without the role answers",
    async ({ seat, at, role }) => {
      ferry = await openFerry({}, { ...everybody, [seat]: "eve" });
      ferry.work("release/1.5.0", "boats");
      const said = await stopped(ferry);
      expect(said.at).toBe(at);
      expect(said.because).toMatch(/^approval_missing: /);
      expect(said.because).toContain(role);
      expect(said.because).toContain("eve");
    },
    2 * minutes,
  );

  test.each(places)(
    "at $seat when $login says no",
    async ({ seat, login, at }) => {
      ferry = await openFerry({}, { ...everybody, [seat]: `-${login}` });
      ferry.work("release/1.5.0", "boats");
      const said = await stopped(ferry);
      expect(said.at).toBe(at);
      expect(said.because).toMatch(/^approval_rejected: /);
      expect(said.because).toContain(login);
    },
    2 * minutes,
  );

  // Whoever speaks twice is missed the first time.
  const firsts = places.filter(({ login }, index) => places.findIndex((place) => place.login === login) === index);

  test.each(firsts)(
    "at $seat when $login wrote a commit of the release",
    async ({ login, at }) => {
      ferry = await openFerry();
      ferry.work("release/1.5.0", "boats", { by: login });
      const said = await stopped(ferry);
      expect(said.because).toMatch(/^approval_missing: /);
      expect(said.because).toContain(login);
      expect(said.at).toBe(at);
    },
    2 * minutes,
  );

  test(
    "when one person in two roles sits on both seats",
    async () => {
      const roles = `version: 1
roles:
  release-manager: { people: [rita] }
  product: { people: [ada, grace] }
  quality: { people: [grace, ada] }
flows: { release: { chain: [uat, production] } }
environments: { uat: { accept: { product: 1, quality: 1 } } }
`;
      ferry = await openFerry(
        { ".github/slipway.yml": roles },
        { "uat-accept-product": "grace", "uat-accept-quality": "grace" },
      );
      ferry.work("release/1.5.0", "boats");
      const said = await stopped(ferry);
      expect([said.at, said.because]).toEqual(["uat", expect.stringMatching(/^approval_missing: .*grace/)]);
    },
    2 * minutes,
  );
});

describe("a push to main", () => {
  let ferry: Ferry | undefined;
  afterEach(() => ferry?.close());

  test(
    "before the first release passes and leaves no ledger; past a release it fails and names what differs",
    async () => {
      ferry = await openFerry();
      const first = await ferry.push("main");
      expect([first.conclusion, await ferry.ledger()]).toEqual(["success", {}]);
      ferry.work("release/1.5.0", "boats");
      expect((await ferry.push("release/1.5.0")).conclusion).toBe("success");
      const folder = ferry.rehearsal.github.gitFolder("acme/shop");
      ferry.git("checkout", "--quiet", "-b", "live");
      ferry.git("fetch", "--quiet", folder, "+main:main");
      ferry.work("main", "leak", { file: "leak.txt" });
      const { conclusion } = await ferry.push("main");
      expect(conclusion).toBe("failure");
      const said = Object.values(await ferry.ledger()).find(({ reason }) => reason === "mirror_differs");
      expect(said?.because).toContain("leak.txt");
    },
    2 * minutes,
  );
});

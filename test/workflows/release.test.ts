/** A whole release with five people in three roles, and what stops it at each of its gates. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { RunResult } from "../../packages/rehearsal/protocol/run.ts";
import { configuration, ended, type Ferry, openFerry, verdictOf } from "./ferry.ts";
import { stopped } from "./ferry-look.ts";
import { stopTests, type Way } from "./release-stops.ts";
import { declaredIn, playedIn } from "./scopes.ts";

const minutes = 60_000;

describe("a release that everybody lets pass", () => {
  let ferry: Ferry;
  let commit = "";
  let first: RunResult | undefined;
  let young: RunResult;
  let before: Awaited<ReturnType<Ferry["ledger"]>>;
  beforeAll(async () => {
    ferry = await openFerry();
    // Of a number in a title the gates look for its pull request.
    commit = ferry.work("release/1.5.0", "boats", { message: "Add boats (#1)" });
    young = await ferry.push("main");
    before = await ferry.ledger();
  }, minutes);
  afterAll(() => ferry?.close());

  test(
    "goes through uat to production, and leaves main, tag, release and develop as they should be",
    async () => {
      const run = await ferry.push("release/1.5.0");
      first = run;
      expect(ended(run)).toMatchObject({ finalise: "success", record: "success" });
      expect([run.conclusion, verdictOf(run)]).toEqual(["success", "go"]);
      const ledger = await ferry.ledger();
      const release = `releases/1.5.0-${commit.slice(0, 7)}`;
      expect(ledger["environments/production.json"]).toMatchObject({
        current: { commit, name: "1.5.0" },
        lastKnownGood: { commit },
      });
      expect(ledger[`${release}/finalise/${run.run.id}-1.json`]).toMatchObject({ verdict: "go" });
      for (const environment of ["uat", "production"])
        expect(ledger[`${release}/${environment}/acceptance.json`]).toMatchObject({ verdict: "go", environment });
      const people = (ledger[`${release}/production/acceptance.json`]?.people ?? []) as { login: string }[];
      expect(people.map(({ login }) => login).sort()).toEqual(["ada", "rita", "tom"]);
      expect(await ferry.show("rev-parse", "main^{tree}")).toBe(await ferry.show("rev-parse", `${commit}^{tree}`));
      expect(await ferry.show("rev-parse", "main^2")).toBe(commit);
      expect(await ferry.show("cat-file", "-t", "v1.5.0")).toBe("tag");
      expect(await ferry.show("rev-parse", "v1.5.0^{commit}")).toBe(commit);
      await ferry.show("merge-base", "--is-ancestor", "main", "develop");
      const { digest } = (ledger[`${release}/release.json`]?.artefact ?? {}) as { digest?: string };
      expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
      for (const path of ["uat/acceptance", "production/acceptance"])
        expect([path, ledger[`${release}/${path}.json`]?.digest]).toEqual([path, digest]);
      for (const name of ["uat", "production"])
        expect(ledger[`environments/${name}.json`]).toMatchObject({ current: { digest }, lastKnownGood: { digest } });
    },
    2 * minutes,
  );

  test("leaves a list of what it changed, with the tag, main and the release on GitHub", () => {
    const { folder } = ferry;
    const executions = readdirSync(folder).filter((name) => existsSync(join(folder, name, "event.json")));
    const read = (name: string, file: string) => readFileSync(join(folder, name, file), "utf8");
    const own = executions.find(
      (name) => (JSON.parse(read(name, "event.json")) as { id: number }).id === first?.run.id,
    );
    const lines = read(own ?? "", "effects.jsonl")
      .split("\n")
      .filter(Boolean);
    const changes = lines.map((line) => {
      const { change, subject } = JSON.parse(line) as { change: string; subject: string };
      return `${change} ${subject}`;
    });
    for (const change of ["ref.updated refs/heads/main", "ref.created refs/tags/v1.5.0"])
      expect(changes).toContain(change);
    expect(changes.filter((change) => change.startsWith("release."))).toEqual(
      expect.arrayContaining([expect.stringMatching(/^release\.(created|published) .*v1\.5\.0/)]),
    );
  });

  test("is deployed once to each environment as GitHub shows it; plans, checks and people deploy nothing", () => {
    const deployments = ferry.rehearsal.github.effects.filter(({ change }) => change === "deployment.created");
    expect(deployments.map(({ to }) => to)).toEqual(["uat", "production"]);
  });

  test("shows what is asked before anybody is", () => {
    const summaryOf = (key: string) => first?.jobs.find((job) => job.key === `pipeline/${key}`)?.result?.summary ?? "";
    expect(summaryOf("flow")).toContain("1.5.0");
    for (const key of ["promote-1/accept/request", "promote-2/approve/request", "promote-2/accept/request"]) {
      const summary = summaryOf(key);
      const message = key.includes("accept") ? "applied 2 of 2 migrations; at 0002" : "<code>0002_create_boats</code>";
      expect([key, summary]).toEqual([key, expect.stringContaining(message)]);
      expect([key, summary]).toEqual([key, expect.stringContaining("Add boats")]);
    }
  });

  test("starts main's own run, which proves that main mirrors production", () => {
    const [before, main] = ferry.rehearsal.github.runs().filter(({ event }) => event.ref === "refs/heads/main");
    expect([before?.id, main?.conclusion]).toEqual([young.run.id, "success"]);
  });

  test("comes to a main whose pushes passed before it and left no ledger", () => {
    expect([young.conclusion, verdictOf(young), before]).toEqual(["success", "none", {}]);
  });

  test("asks GitHub no more than it grants: at most 220 requests", () => {
    const id = first?.run.id;
    const asked = ferry.rehearsal.github.requests.filter(({ run, route }) => run === id && route.startsWith("/"));
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.length).toBeLessThanOrEqual(220);
  });

  test("and main's run use every permission that their jobs ask for, and the loopback GitHub allows no other", () => {
    const [, main] = ferry.rehearsal.github.runs().filter(({ event }) => event.ref === "refs/heads/main");
    const played = [first, ferry.ends.find(({ run }) => run.id === main?.id)];
    const used = ["release.yml", "main.yml"].map((file, at) => {
      const run = played[at];
      return run ? playedIn(ferry.rehearsal.github, file, run) : {};
    });
    const asked = declaredIn("release.yml", "verify.yml", "ask.yml", "plan.yml", "promote.yml", "main.yml");
    delete asked["promote.yml measure"]; // this team measures nothing; develop of the sample does
    // With an app it is the app that writes; test/process/finalise-release.test.ts sees the job's own token do it.
    const byApp = { "release.yml finalise": { actions: "read", contents: "read" } };
    expect(Object.assign({}, ...used)).toEqual({ ...asked, ...byApp });
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
      const fresh = Object.keys(ledger).filter((path) => !(path in before));
      expect(fresh.filter((path) => !path.endsWith(`/${run.run.id}-1.json`))).toEqual([]);
      const changed = Object.keys(before).filter(
        (path) => JSON.stringify(before[path]) !== JSON.stringify(ledger[path]),
      );
      expect(changed.filter((path) => path !== "ledger.json" && !path.endsWith("/release.json"))).toEqual([]);
      const kinds = new Set(ferry.rehearsal.github.effects.slice(effects).map(({ change }) => change));
      const own = ["artifact", "deployment", "deployment_status", "ref", "run"];
      expect([...kinds].filter((change) => !own.includes(change.split(".")[0] ?? ""))).toEqual([]);
    },
    2 * minutes,
  );

  test("leaves documents that people read on GitHub's own page: each field in a line of its own", async () => {
    const paths = (await ferry.show("ls-tree", "-r", "--name-only", "slipway-ledger")).split("\n");
    const documents = paths.filter((path) => path.endsWith(".json"));
    expect(documents.length).toBeGreaterThan(5);
    for (const path of documents) {
      const text = await ferry.show("show", `slipway-ledger:${path}`);
      expect([path, text]).toEqual([path, JSON.stringify(JSON.parse(text), null, 2)]);
    }
  });

  test("has used its version: what is pushed to its branch afterwards is refused before anybody is asked", async () => {
    const refs = () => ferry.show("for-each-ref", "--format=%(refname) %(objectname)", "refs/tags", "refs/heads/main");
    const before = await refs();
    const commit = ferry.work("release/1.5.0", "buoys");
    const run = await ferry.push("release/1.5.0");
    expect([run.conclusion, verdictOf(run)]).toEqual(["failure", "no"]);
    expect(ended(run)).toMatchObject({ flow: "failure" });
    expect(Object.keys(ended(run)).filter((key) => /^(gate|verify|promote|finalise)/.test(key))).toEqual([]);
    const report = Object.values(await ferry.ledger()).find(({ execution }) => {
      return (execution as { run?: number } | undefined)?.run === run.run.id;
    });
    expect(report).toMatchObject({ verdict: "no", reason: "version_used" });
    expect(run.run.event.sha).toBe(commit);
    expect(await refs()).toBe(before);
  });

  test("is what main mirrors: a push past it fails and names what differs", async () => {
    ferry.git("checkout", "--quiet", "-b", "live");
    ferry.git("fetch", "--quiet", ferry.rehearsal.github.gitFolder("acme/shop"), "+main:main");
    ferry.work("main", "leak", { file: "leak.txt" });
    const leaked = await ferry.push("main");
    expect([leaked.conclusion, verdictOf(leaked), ended(leaked).record]).toEqual(["failure", "no", "failure"]);
    const said = Object.values(await ferry.ledger()).find(({ reason }) => reason === "mirror_differs");
    expect(said?.because).toContain("leak.txt");
  });
});

/** One kind of stop for each gate; `release.long.test.ts` plays everybody's. */
const stops: Readonly<Record<string, Way>> = {
  "release-start-release-manager": "is missing",
  "uat-accept-product": "says no",
  "uat-accept-quality": "wrote it",
  "uat-accept-quality-2": "is missing",
  "production-approve-release-manager": "is missing",
  "production-accept-product-2": "says no",
};
stopTests(({ requiredApproval }, way) => stops[requiredApproval] === way);

test(
  "a configuration that nobody can read asks nobody, and the ledger says why nothing happened",
  async () => {
    const ferry = await openFerry({ ".github/slipway.yml": `${configuration}nonsense: 1\n` });
    try {
      ferry.work("release/1.5.0", "boats");
      const run = await ferry.push("release/1.5.0");
      expect(ended(run)).toMatchObject({ flow: "failure", record: "failure" });
      expect(await ferry.ledger()).toMatchObject({
        [`runs/${run.run.id}-1.json`]: { verdict: "no", reason: "bad_config", flow: null, release: null },
      });
    } finally {
      await ferry.close();
    }
  },
  2 * minutes,
);

describe("a freeze window", () => {
  let ferry: Ferry | undefined;
  afterEach(() => ferry?.close());

  const frozen = (more: string) => `version: 1
roles: { release-manager: { people: [rita] }, product: { people: [ada] } }
artefact: { exclude: [.github/**] }
flows: { release: { chain: [production] } }
environments:
  production:
    approve: { product: 1 }
    freeze: [{ cron: "* * * * *", for: 1h${more} }]
`;
  const approve = { "production-approve-product": "ada" };
  const override = "production-override-release-manager";

  test(
    "that nobody may lift keeps a release out, whoever approved it",
    async () => {
      ferry = await openFerry({ ".github/slipway.yml": frozen("") }, approve);
      ferry.work("release/1.5.0", "boats");
      const said = await stopped(ferry, "release/1.5.0");
      expect([said.at, said.because]).toEqual(["production approve/request", expect.stringMatching(/^frozen: /)]);
    },
    2 * minutes,
  );

  test(
    "is lifted by the one who may, and the ledger says who it was",
    async () => {
      const settings = { ".github/slipway.yml": frozen(", override: release-manager") };
      ferry = await openFerry(settings, { ...approve, [override]: "rita" });
      const commit = ferry.work("release/1.5.0", "boats");
      expect((await ferry.push("release/1.5.0")).conclusion).toBe("success");
      const acceptance = (await ferry.ledger())[`releases/1.5.0-${commit.slice(0, 7)}/production/acceptance.json`];
      const report = (acceptance?.people ?? []) as { login: string; for: string }[];
      expect(report.map((person) => `${person.login} ${person.for}`).sort()).toEqual(["ada approve", "rita override"]);
    },
    2 * minutes,
  );
});

test(
  "the workflows of releases and of main do nothing for a branch of another flow, and say so",
  async () => {
    const ferry = await openFerry({}, {}, "wait", ["feature/*"]);
    try {
      ferry.work("feature/sails", "sails");
      const { runs } = await ferry.cause({ event: "push", branch: "feature/sails" });
      expect(runs.map((run) => [run.conclusion, verdictOf(run)])).toEqual([
        ["success", "none"],
        ["success", "none"],
      ]);
      for (const run of runs) expect(Object.keys(ended(run)).sort()).toEqual(["flow", "pipeline", "record"]);
      expect(await ferry.ledger()).toEqual({});
    } finally {
      await ferry.close();
    }
  },
  minutes,
);

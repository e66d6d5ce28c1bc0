import { afterEach, expect, test } from "@jest/globals";
import { memoryWorld } from "../../packages/kit/builders/world.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import { fetchHttp } from "../../packages/ports/http/http-fetch.ts";
import { type LoopbackJira, openJira } from "../../packages/ports/jira/builders/jira-loopback.ts";
import { jiraUpdate } from "./jira-update.ts";

let jira: LoopbackJira;
afterEach(() => jira.close());

interface Given {
  readonly messages?: readonly string[];
  readonly product?: "cloud" | "data-center";
  readonly settings?: object;
  readonly user?: string | undefined;
  readonly signal?: AbortSignal;
}

const update = ({
  messages = ["SHOP-1 UTF-8", "Merge branch 'feature/SHOP-2-x'"],
  product = "cloud",
  ...given
}: Given = {}) => {
  const signal = given.signal ?? new AbortController().signal;
  const refs = {
    since: async () => ({
      commits: messages.map((message) => ({ id: "", message, author: "", parents: 1 })),
      total: null,
    }),
    page: async (path: string) => `https://github.com/acme/shop/${path}`,
  };
  const world = memoryWorld({ http: fetchHttp({ signal }), finishing: { refs } as never });
  const settings = {
    ...{
      site: jira.url,
      product,
      projects: [],
      comment: true,
      transition: "Done",
      fields: { resolution: { name: "Done" } },
    },
    ...{ "fix-version": "{version}", label: "released", link: true, ...given.settings },
  };
  return jiraUpdate(
    {
      ...{ release: releaseOf(), configuration: configurationOf("network: { allow: [127.0.0.1] }"), settings },
      ...{ environment: "production", stage: "production", since: undefined, tag: "v1.5.0", token: "t" },
      ...{ "jira-token": "s3cret", "jira-user": "user" in given ? given.user : "ada@example.com" },
    },
    world,
  );
};
const state = () =>
  JSON.parse(
    JSON.stringify([
      jira.versions,
      [...jira.issues].map(([key, issue]) => [
        key,
        { ...issue, links: [...issue.links], properties: [...issue.properties] },
      ]),
    ]),
  );

test.each(["cloud", "data-center"] as const)("issues are told once in %s, however often it runs", async (product) => {
  jira = await openJira(["SHOP-1", "SHOP-2"], product);
  const user = product === "cloud" ? "ada@example.com" : undefined;
  expect(await update({ product, user })).toMatchObject({
    outcome: "passed",
    because: "2 issues: 2 updated, 0 unchanged",
  });
  expect(jira.issues.get("SHOP-2")).toMatchObject({ status: "Done", labels: ["released"], fixVersions: ["1.5.0"] });
  expect(jira.versions).toEqual([{ id: "1", name: "1.5.0", released: true }]);
  const [before, effects] = [state(), jira.effects.length];
  expect(await update({ product, user })).toMatchObject({
    outcome: "passed",
    because: "2 issues: 0 updated, 2 unchanged",
  });
  expect([state(), jira.effects.length]).toEqual([before, effects]);
  const basic = `Basic ${Buffer.from("ada@example.com:s3cret").toString("base64")}`;
  expect([...jira.authorizations]).toEqual([product === "cloud" ? basic : "Bearer s3cret"]);
});

test("a run that is killed before or after any effect is made up for by the next one", async () => {
  jira = await openJira(["SHOP-1"]);
  await update({ messages: ["SHOP-1"] });
  const [whole, all] = [state(), jira.effects.length];
  expect(all).toBeGreaterThan(6);
  for (const when of ["before", "after"] as const)
    for (let at = when === "before" ? 0 : 1; at < all + (when === "before" ? 0 : 1); at += 1) {
      jira.close();
      jira = await openJira(["SHOP-1"]);
      const cancel = new AbortController();
      jira.onEffect = (now, count) => now === when && count === at && cancel.abort(new Error("killed"));
      await update({ messages: ["SHOP-1"], signal: cancel.signal }).catch(() => {});
      jira.onEffect = () => {};
      const again = await update({ messages: ["SHOP-1"] });
      expect([when, at, again.outcome, state()]).toEqual([when, at, "passed", whole]);
    }
});

test("one issue that is gone and one that is forbidden do not stop the others", async () => {
  jira = await openJira(["SHOP-1", "SHOP-403"]);
  const result = await update({ messages: ["SHOP-9 SHOP-403 SHOP-1 NOPE-1"] });
  expect(result).toMatchObject({ outcome: "failed", reason: "jira_refused", facts: { issues: 3, failed: 2 } });
  expect(jira.issues.get("SHOP-1")?.status).toBe("Done");
  for (const text of ["[SHOP-9]", "SHOP-9 is not there", "NOPE-1"]) expect(result.summary).toContain(text);
});

test.each<[string, Given, string, string]>([
  ["no key", { messages: ["UTF-8"] }, "no_issue", "names an issue"],
  [
    "a project that is listed and unknown",
    { messages: ["OPS-1"], settings: { projects: ["OPS"] } },
    "jira_project_unknown",
    "OPS",
  ],
  [
    "a transition that is not there",
    { settings: { transition: "Fly" } },
    "jira_transition",
    "Start (to In Progress), Ship it (to Done)",
  ],
  ["a field that is missing", { settings: { fields: {} } }, "jira_transition", "resolution"],
])("%s has its reason", async (_, given, reason, message) => {
  jira = await openJira(["SHOP-1", "SHOP-2"]);
  const result = await update(given);
  expect([result.reason, result.because]).toEqual([reason, expect.stringContaining(message)]);
});

test("an expired token, and an address that is no Jira, are told with a remedy before anything is done", async () => {
  jira = await openJira(["SHOP-1"]);
  jira.next = { status: 401, headers: {} };
  await expect(update()).rejects.toMatchObject({
    reason: "jira_refused",
    remedy: expect.stringContaining("JIRA_TOKEN"),
  });
  await expect(update({ settings: { site: `${jira.url}/x` } })).rejects.toMatchObject({ reason: "jira_unreachable" });
  await expect(update({ user: "a b" })).rejects.toMatchObject({ reason: "bad_input" });
  expect(jira.effects).toEqual([]);
});

test("who is told to wait waits", async () => {
  jira = await openJira(["SHOP-1", "SHOP-2"]);
  jira.next = { status: 429, headers: { "retry-after": "7" } };
  expect(await update()).toMatchObject({ outcome: "passed" });
});

test("a comment of somebody else that looks like ours is not ours", async () => {
  jira = await openJira(["SHOP-1"]);
  const body = "slipway: 1.5.0-a1b2c3d, production, production.";
  jira.issues.get("SHOP-1")?.comments.push({ author: { accountId: "eve" }, body });
  await update({ messages: ["SHOP-1"] });
  expect(jira.issues.get("SHOP-1")?.comments).toHaveLength(2);
});

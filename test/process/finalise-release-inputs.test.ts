import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type Finalising, open, type Prepared, prepare } from "./finalising.ts";
import { step } from "./step.ts";

let plain: Prepared;
beforeAll(async () => {
  plain = await prepare({ config: 'finalise: { mirrors: ["{mirror}"] }' });
}, 120_000);
afterAll(() => plain.remove());

const within = async (prepared: Prepared, work: (on: Finalising) => Promise<void>) => {
  const on = await open(prepared);
  try {
    await work(on);
  } finally {
    await on.end();
  }
};

test("every bad input is reported at once", async () => {
  const inputs = {
    flow: "{}",
    release: "x",
    configuration: "[]",
    needs: "[]",
    "mirror-tokens": "secret",
    token: "",
    nedds: "",
  };
  const { code, outputs, annotations, log } = await step("finalise-release", { inputs });
  expect([code, outputs.reason]).toEqual([1, "bad_input"]);
  for (const name of Object.keys(inputs)) expect(annotations[0]?.message).toMatch(new RegExp(`^ {2}${name} `, "m"));
  expect(log.replace(/^::add-mask::.*$/gm, "")).not.toContain("secret");
});

test.each<[message: string, inputs: (on: Finalising) => Record<string, string>, reason: string, words: RegExp]>([
  ["an app without its key", () => ({ "app-key": "" }), "bad_input", /the app has an id, but no key/],
  ["a key that is none", () => ({ "app-key": "none" }), "bad_input", /not a private RSA key/],
  ["an app that is not installed", () => ({ "app-id": "77" }), "forbidden", /is this the app 77|the app 77/],
  [
    "a release of another commit",
    (on) => ({ release: JSON.stringify({ ...on.release, commit: on.main }) }),
    "bad_document",
    /is about/,
  ],
  [
    "a flow that releases nothing",
    (on) => ({ flow: JSON.stringify({ ...on.flow, name: "develop" }) }),
    "bad_document",
    /only a release or a hotfix/,
  ],
  [
    "a job before it that failed",
    () => ({ needs: JSON.stringify({ "promote-3": { result: "failure", outputs: {} } }) }),
    "not_accepted",
    /the job promote-3 ended as failure/,
  ],
  ...[
    "file:///tmp/x",
    "ext::sh -c touch",
    "http://example.com/x",
    "https://user:pw@example.com/x",
    "-oProxyCommand=x@y:z",
  ].map((address): [string, (on: Finalising) => Record<string, string>, string, RegExp] => [
    `the mirror ${address}`,
    (on) => ({
      configuration: JSON.stringify({
        ...on.configuration,
        finalise: { ...on.configuration.finalise, mirrors: [address] },
      }),
    }),
    "bad_config",
    /the mirror "/,
  ]),
  [
    "a mirror over ssh without a key",
    (on) => ({
      configuration: JSON.stringify({
        ...on.configuration,
        finalise: { ...on.configuration.finalise, mirrors: ["git@example.com:a/b"] },
      }),
      "mirror-tokens": "",
    }),
    "bad_input",
    /the input mirror-key is missing/,
  ],
  [
    "a token for nobody",
    () => ({ "mirror-tokens": '{"example.com":"abcd"}' }),
    "bad_input",
    /which is not a mirror's host/,
  ],
])(
  "%s is refused before anything is done",
  async (_, inputs, reason, words) => {
    await within(plain, async (on) => {
      const effects = on.github.effects.length;
      const { code, outputs, annotations } = await on.finalise({ inputs: inputs(on) });
      expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", reason]);
      expect(annotations[0]?.message).toMatch(words);
      expect(annotations[0]?.message).not.toContain("pw");
      expect(on.github.effects.slice(effects)).toEqual([]);
    });
  },
  60_000,
);

test("a token without contents: write is reported which permission it lacks", async () => {
  await within(plain, async (on) => {
    const { code, outputs, annotations } = await on.finalise({
      app: false,
      permissions: { contents: "read", actions: "read" },
    });
    expect([code, outputs.outcome, outputs.reason]).toEqual([1, "refused", "forbidden"]);
    expect(annotations[0]?.message).toContain("contents: write");
    expect(on.git("rev-parse", "main")).toBe(on.main);
  });
}, 60_000);

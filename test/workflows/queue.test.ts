/** Which runs take turns with which: releases with releases, hotfixes with hotfixes, by the name of the branch or the word of the file. */
import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "@jest/globals";
import { calling, type Ferry, openFerry } from "./ferry.ts";
import { asked } from "./ferry-look.ts";

let ferry: Ferry | undefined;
afterEach(() => ferry?.close());

test(
  "a hotfix whose branch is not under hotfix/ waits for a release, and is reported so, unless its file names the queue",
  async () => {
    const permissions = "contents: write, id-token: write, actions: read, deployments: write, pull-requests: write";
    const secrets = "    secrets: { SLIPWAY_APP_KEY: '${{ secrets.SLIPWAY_APP_KEY }}' }\n";
    const [start, fix] = ["release-start-release-manager", "hotfix-start-release-manager"];
    ferry = await openFerry(
      {
        "fix.yml": calling("release", "['fix/*']", permissions, `    with: { queue: hotfix }\n${secrets}`),
        "patch.yml": calling("release", "['patch/*']", permissions, secrets),
        ".github/slipway.yml": `version: 1
roles: { release-manager: { people: [rita] } }
flows:
  release: { chain: [production], start: { release-manager: 1 } }
  hotfix: { branches: [fix/*, patch/*], chain: [production], start: { release-manager: 1 } }
`,
      },
      { [start]: null, [fix]: null },
    );
    const { rehearsal } = ferry;
    for (const branch of ["release/1.5.0", "fix/1.4.1", "patch/1.4.2"]) ferry.work(branch, "boats");
    const no = { as: "rita", state: "rejected" } as const;

    const release = ferry.push("release/1.5.0");
    const first = await asked(ferry, start);
    const patch = ferry.push("patch/1.4.2");
    const fixed = ferry.push("fix/1.4.1");
    const named = await asked(ferry, fix);
    rehearsal.review(named, fix, no);
    while (rehearsal.github.run(named)?.status !== "completed") await pause(50);
    expect(rehearsal.waiting().map(({ environment }) => environment)).toEqual([start]);
    rehearsal.review(first, start, no);
    rehearsal.review(await asked(ferry, fix), fix, no);
    const ends = await Promise.all([release, patch, fixed]);
    expect(ends.map(({ conclusion }) => conclusion)).toEqual(["failure", "failure", "failure"]);
    expect(ends[2]?.run.id).toBe(named);
    const log = (await patch).jobs.find(({ key }) => key === "pipeline/flow")?.result?.log ?? "";
    expect(await readFile(log, "utf8")).toContain("because patch/1.4.2 is not under hotfix/. Write queue: hotfix");
  },
  2 * 60_000,
);

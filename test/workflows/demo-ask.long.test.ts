/** `npm run demo -- --ask`: whoever is at the keyboard approves, and the whole way ends in production, main and the page. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "@jest/globals";
import { root } from "../../scripts/tree.ts";
import { demo } from "./demo.ts";

const minutes = 60_000;

/** Somebody who approves as soon as they are asked; `asked` is what they were asked, once each. */
const approver = () => {
  const asked: string[] = [];
  let press: ((data: Buffer) => void) | undefined;
  return {
    asked,
    setRawMode: () => {},
    on: (_: "data", listener: (data: Buffer) => void) => {
      press = listener;
    },
    off: () => {
      press = undefined;
    },
    resume: () => {},
    pause: () => {},
    read: (text: string) => {
      const question = /^.* {2}(\S+ of run \d+, as \S+): {2}a approve/m.exec(text)?.[1];
      if (question === undefined || asked.includes(question)) return;
      asked.push(question);
      setTimeout(() => press?.(Buffer.from("a")), 10);
    },
  };
};

test(
  "a change goes from a pull request to production through who is asked, and main, tag, release, develop and mirrors follow",
  async () => {
    const person = approver();
    const { code, shown, page } = await demo(undefined, person);
    const ending = shown.slice(shown.indexOf("What you can look at"));
    expect([code, ending]).toEqual([0, expect.stringContaining("verdict    go: 1.5.0 is in production\n")]);
    expect(person.asked).toEqual([
      "release-start-release-manager of run 1, as rita",
      "uat-accept-product of run 1, as pia",
      "uat-accept-quality of run 1, as lin",
      "production-approve-release-manager of run 1, as rita",
      "production-accept-product of run 1, as pia",
      "production-accept-quality of run 1, as lin",
    ]);
    const squeezed = ending.replaceAll(/ {2,}/g, " ");
    expect(squeezed).toMatch(
      /who approved\n rita release-manager start of the release .*\n pia product acceptance in uat/,
    );
    const rows = (name: RegExp) => new RegExp(`^ (${name.source}) (\\S+) (.*)$`, "m").exec(squeezed) ?? [];
    const [, , main, subject] = rows(/main/);
    expect(subject).toBe("Release 1.5.0");
    expect(rows(/stable/)[2]).toBe(main);
    expect(rows(/mirror acme\/data-platform-mirror/)[0]).toContain(`main ${main}, v1.5.0`);
    expect(rows(/develop/)[3]).toBe("Merge main back into develop: release 1.5.0");
    const [, , released] = rows(/release\/1\.5\.0/);
    expect(rows(/tag v1\.5\.0/)[2]).toBe(released);
    expect(squeezed).toMatch(
      /release 1\.5\.0 published, on v1\.5\.0\n .*\.tar, .*\n .*manifest\.txt, .*\n .*evidence\.json, /,
    );
    for (const name of ["test", "uat", "production"])
      expect(squeezed).toContain(`\n ${name} 1.5.0 ${released} sha256:`);
    expect(squeezed).toMatch(/production GET http:\S+\/version 1\.5\.0 of \w{7}, migrated to 0006_add_gauges/);
    expect(page).toContain('<h1 class="go">1.5.0 is in production</h1>');
    expect(page).toContain("push to main, by slipway[bot]");
  },
  8 * minutes,
);

test("without a terminal --ask says so and does nothing", async () => {
  const words = [join(root, "packages/rehearsal/demo/demo.ts"), "--ask"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise((done) => child.on("close", done));
  expect([code, said.split("\n")[0]]).toEqual([2, "--ask needs a terminal, and there is none here"]);
  expect(said).not.toContain("A small team's repository");
});

import { expect, test } from "@jest/globals";
import type { Bar, Happened, Stretch } from "./happened.ts";
import { pageOf } from "./page.ts";

const began = new Date(2026, 10, 23, 14, 3, 0).getTime();
const at = (seconds: number): number => began + seconds * 1000;

const aBar = (name: string, started: number, finished: number, more: Partial<Bar> = {}): Bar => ({
  name,
  conclusion: "success",
  started: at(started),
  finished: at(finished),
  ...more,
});

const aRun = (bars: readonly Bar[], more: Partial<Stretch> = {}): Stretch => ({
  name: "release 1.1",
  cause: "push to release/1.5.0",
  conclusion: "success",
  bars,
  ...more,
});

const aHappening = (more: Partial<Happened> = {}): Happened => ({
  verdict: "go",
  line: "1.5.0 is in production",
  because: [],
  began,
  ended: at(102),
  people: [
    { login: "rita", role: "release-manager", for: "start of the release", at: at(3) },
    { login: "pia", role: "product", for: "acceptance in uat", at: at(60) },
    { login: "rita", role: "release-manager", for: "deploy to production", at: at(70) },
  ],
  environments: [
    {
      name: "production",
      release: "1.5.0",
      commit: "a".repeat(40),
      digest: `sha256:${"9".repeat(64)}`,
      since: at(80),
      people: ["rita", "tom"],
    },
  ],
  places: [{ name: "release v1.5.0", is: "published, on v1.5.0", holds: ["evidence.json, 9000 bytes"] }],
  runs: [aRun([aBar("uat / deploy", 20, 24.5, { log: "state/runs/1/deploy/job.log" })])],
  ...more,
});

/** The text that people see, without marks. */
const seen = (page: string): string =>
  page
    .replace(/<style>.*<\/style>/s, "")
    .replaceAll(/<[^>]*>/g, "\n")
    .replaceAll(/\s*\n\s*/g, "\n");

test("the first lines say the verdict, the release, who approved and how long it took", () => {
  const page = pageOf(aHappening());
  expect(page).toContain('<h1 class="go">1.5.0 is in production</h1>');
  expect(seen(page)).toContain("\nrita and pia approved · one run · 1:42 min in all\n");
  expect(page).toContain("<title>1.5.0 is in production</title>");
});

test("people, environments and places are in tables, with short digests", () => {
  const text = seen(pageOf(aHappening()));
  expect(text).toContain("\nrita\nrelease-manager\nstart of the release\n14:03:03\n");
  expect(text).toContain("\nproduction\n1.5.0\naaaaaaa\n14:04:20\n999999999999\nrita and tom\n");
  expect(text).toContain("\nrelease v1.5.0\npublished, on v1.5.0\nevidence.json, 9000 bytes\n");
});

test("a bar begins when its job began, is as long as it took, and leads to its log", () => {
  const page = pageOf(aHappening({ ended: at(100) }));
  const [, x = "", width = ""] = /class="bar success" x="([\d.]+)"[^>]* width="([\d.]+)"/.exec(page) ?? [];
  // 760 wide from 225 on: 7.6 a second
  expect([Number(x), Number(width)]).toEqual([377, 34.2]);
  expect(page).toContain('<a href="state/runs/1/deploy/job.log">');
  expect(seen(page)).toContain("\nuat / deploy: success, 4.5 s\n");
});

test("the time in which a job waited for a person is drawn apart, with who ended it", () => {
  const waited = { from: at(10), to: at(50), by: "lin" };
  const page = pageOf(aHappening({ ended: at(100), runs: [aRun([aBar("uat-accept-quality", 50, 50.1, { waited })])] }));
  expect(page).toMatch(/<rect fill="url\(#hatch\)" x="301" [^>]*width="304"/);
  expect(seen(page)).toContain("waited 40.0 s for lin");
});

test("a closed gate is reported in the first lines, with what to do", () => {
  const because = ["product is still needed", "Ask somebody of the team product."];
  const page = pageOf(
    aHappening({ verdict: "no", line: "No: uat was not accepted", because, people: [], environments: [] }),
  );
  expect(page).toContain('<h1 class="no">');
  expect(seen(page)).toMatch(
    /Nobody approved anything.*\nproduct is still needed\nAsk somebody of the team product\.\n/s,
  );
  expect(page).not.toContain("Who approved");
});

test("nothing on the page comes from elsewhere, and what comes from outside is only text", () => {
  const evil = `<script src="https://evil.example/x.js">'"&`;
  const page = pageOf(
    aHappening({
      line: evil,
      because: [evil],
      people: [{ login: evil, role: evil, for: evil, at: began }],
      environments: [{ name: evil, release: evil, commit: evil, digest: evil, since: began, people: [evil] }],
      places: [{ name: evil, is: evil, holds: [evil] }],
      runs: [
        aRun([aBar(evil, 0, 1, { log: evil, waited: { from: began, to: began, by: evil } })], {
          name: evil,
          cause: evil,
        }),
      ],
    }),
  );
  expect(page).not.toMatch(/<script|<link|<img|@import|url\((?!#)/);
  expect(seen(page)).not.toMatch(/[<>]/);
  expect(page).toContain("&#60;script src=&#34;https://evil.example/x.js&#34;&#62;&#39;&#34;&#38;");
});

test("the same data give the same page, by day and by night", () => {
  expect(pageOf(aHappening())).toBe(pageOf(aHappening()));
  expect(pageOf(aHappening())).toContain("prefers-color-scheme: dark");
});

/** Jobs and legs that a rehearsal does not play: named, counted as skipped, and the others decide. */
import { expect, test } from "@jest/globals";
import { calls, fileOf, folder, job, main, play } from "../builders/stage.ts";

const unplayed = async (
  jobs: Readonly<Record<string, string>>,
  more: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
) => {
  const { result, conclusions } = await play({ files: { [main]: fileOf("push", jobs), ...more }, variables });
  expect(result.errors).toEqual([]);
  const because = result.jobs.flatMap((one) => (one.unplayed ? [[one.key, one.because ?? ""]] : []));
  return { conclusion: result.conclusion, conclusions, because: Object.fromEntries(because) };
};
const matrix = "strategy: { matrix: { os: [ubuntu-latest, macos-15, windows-2025] } }, runs-on: '${{ matrix.os }}'";

test("legs for other machines are not played, and the others decide what the jobs after them see", async () => {
  const jobs = { test: `${matrix}, steps: [{ run: x }]`, after: `needs: test, ${job}` };
  expect(await unplayed(jobs)).toEqual({
    conclusion: "success",
    conclusions: {
      "test (macos-15)": "skipped",
      "test (windows-2025)": "skipped",
      "test (ubuntu-latest)": "success",
      after: "success",
    },
    because: {
      "test (macos-15)": expect.stringContaining("not played here: it runs on macos-15"),
      "test (windows-2025)": expect.stringContaining("not played here: it runs on windows-2025"),
    },
  });
});

test("what needs a job that is not played is not played either, unless its condition does without", async () => {
  const jobs = {
    db: `services: { db: { image: postgres } }, ${job}`,
    unit: job,
    after: `needs: [db, unit], ${job}`,
    later: `needs: after, ${job}`,
    always: `needs: db, if: always(), ${job}`,
    never: `needs: db, if: github.ref == 'x', ${job}`,
    mac: "if: vars.NONE == 'x', runs-on: macos-15, steps: [{ run: x }]",
    "after-mac": `needs: mac, ${job}`,
  };
  const { conclusions, because } = await unplayed(jobs);
  expect(conclusions).toMatchObject({ unit: "success", always: "success", never: "skipped", mac: "skipped" });
  expect(because).toEqual({
    db: expect.stringContaining("service containers"),
    after: "not played here: it needs db",
    later: "not played here: it needs db and after",
  });
});

test("a machine that only a run can tell, and one in a called file, are limits too", async () => {
  const inner = { [`${folder}/b.yml`]: fileOf("workflow_call", { x: "runs-on: macos-15, steps: [{ run: x }]" }) };
  const jobs = { a: "runs-on: '${{ vars.OS }}', steps: [{ run: x }]", b: calls("b.yml") };
  const { conclusion, because } = await unplayed(jobs, inner, { OS: "windows-2025" });
  expect([conclusion, Object.keys(because)]).toEqual(["skipped", expect.arrayContaining(["a", "b/x"])]);
});

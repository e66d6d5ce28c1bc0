import { expect, test } from "@jest/globals";
import type { Release } from "../../packages/model/release/release.ts";
import { type OnGitHub, onGitHub, repository } from "../process/on-github.ts";
import type { StepOptions } from "../process/step.ts";
import { crashed, everyCrashPoint } from "./crash-points.ts";

const now = () => Date.parse("2026-11-23T10:00:00Z");
const world = () => onGitHub({ files: { "README.md": "# Data\n", "sql/001.sql": "select 1;\n" } }, { now });

const store = (on: OnGitHub, attempt: number, more: Pick<StepOptions, "started"> = {}) =>
  on.step(
    "store-artefact",
    { contents: "read" },
    {
      ...more,
      job: "store",
      env: { GITHUB_RUN_ATTEMPT: String(attempt) },
      inputs: { flow: JSON.stringify(on.flow), configuration: JSON.stringify(on.configuration) },
    },
  );

/** What GitHub keeps under which name, as its REST API reports it. */
const artifactsOf = async (on: OnGitHub) => {
  const answer = await fetch(`${on.github.urls.api}/repos/${repository}/actions/runs/${on.run}/artifacts`, {
    headers: { authorization: `Bearer ${on.token({ actions: "read" })}`, "user-agent": "test" },
  });
  const { artifacts } = (await answer.json()) as { artifacts: { id: number; name: string; digest: string }[] };
  return artifacts;
};

test("store-artefact, killed before its writes and after each and re-run as the next attempt, stores the same bytes once", async () => {
  const undisturbed = await world();
  const wanted = JSON.parse((await store(undisturbed, 1)).outputs.release ?? "") as Release;
  await undisturbed.github.end();
  const points = await everyCrashPoint(async (point) => {
    const on = await world();
    const killed = await crashed(on, "store", point, (more) => store(on, 1, more));
    if (!killed) return on.github.end().then(() => false);
    expect(killed.outputs).toEqual({});
    on.github.startRun({ ...runOf(on), id: on.run });
    const { code, outputs, log } = await store(on, 2);
    expect({ point, code, log: code === 0 ? "" : log }).toEqual({ point, code: 0, log: "" });
    const release = JSON.parse(outputs.release ?? "") as Release;
    const kept = await artifactsOf(on);
    const ours = kept.filter(({ id }) => id === release.artefact.id);
    expect({ point, digests: ours.map(({ digest }) => digest) }).toEqual({
      point,
      digests: [wanted.artefact.compressed?.digest],
    });
    expect(release).toEqual({
      ...wanted,
      artefact: { ...wanted.artefact, id: release.artefact.id, name: release.artefact.name },
    });
    expect(new Set(kept.map(({ name }) => name)).size).toBe(kept.length);
    expect(new Set(kept.map(({ digest }) => digest)).size).toBe(1);
    expect(
      on.github.effects.filter(
        ({ change, subject }) => change === "artifact.created" && subject === release.artefact.name,
      ),
    ).toHaveLength(1);
    await on.github.end();
    return true;
  });
  expect(points).toHaveLength(5); // none, create, block, block list, finalize
}, 180_000);

const runOf = (on: OnGitHub) => {
  const run = on.github.run(on.run);
  if (!run) throw new Error("there is no run");
  return run;
};

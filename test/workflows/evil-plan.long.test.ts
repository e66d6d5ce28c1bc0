/** A provider that a colleague commits, to choose what `terraform show` says: the whole flow stops before Terraform is started, and the ledger says why. */
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, test } from "@jest/globals";
import { providerProgram } from "../process/provider-program.ts";
import { conclusions, makeTeam } from "./team.ts";

test("a provider below terraform.d runs in no job, and nothing is deployed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "slipway-evil-"));
  const mark = join(folder, "mark");
  const team = await makeTeam(async (repository) => {
    for (const path of ["src", "tests", "sql", "checks", "requirements.txt", "requirements-dev.txt", "pyproject.toml"])
      await rm(join(repository.folder, path), { recursive: true });
    for (const [path, text] of Object.entries(providerProgram(mark))) {
      const file = join(
        repository.folder,
        "infra",
        path.replace(".terraform/providers", "terraform.d/plugins").replace("main.tf", "evil.tf"),
      );
      await mkdir(dirname(file), { recursive: true });
      const pinned = text.replace(/(source = "[^"]+")/, '$1, version = "1.0.0"'); // or the analysis would say so first
      await writeFile(file, pinned, { mode: 0o755 });
    }
    const to = "version: 1\ntools: { machine: [terraform] }\n";
    await repository.commit("develop", { file: ".github/slipway.yml", from: null, to, commit: "Add a provider" });
  });
  try {
    const { runs } = await team.rehearsal.cause({ event: "push", branch: "develop" }, () => {});
    const run = runs.find(({ run }) => run.event.ref === "refs/heads/develop");
    if (!run) throw new Error("no run started");
    expect(conclusions(run)).toMatchObject({
      "plan/plan": "failure",
      "promote/deploy": "skipped",
      "promote/record": "failure",
    });
    const entries = Object.values(await team.ledger()).flatMap(
      ({ entries = [] }) => entries as { phase: string; reason: string; because: string }[],
    );
    expect(entries).toContainEqual(
      expect.objectContaining({
        phase: "plan",
        reason: "terraform_unsafe",
        because: expect.stringContaining("infra/terraform.d:1 a folder of plugins"),
      }),
    );
    expect(existsSync(mark)).toBe(false);
  } finally {
    await team.close();
    await rm(folder, { recursive: true });
  }
}, 180_000);

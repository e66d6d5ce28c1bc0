import { join } from "node:path";
import { outputsVerdict } from "../../packages/decide/check/outputs-verdict.ts";
import { changeCount, planCounts, planVerdict, planWords } from "../../packages/decide/deploy/plan.ts";
import { refusedFindings, scanVerdict } from "../../packages/decide/deploy/scan-verdict.ts";
import { terraformFailure } from "../../packages/decide/deploy/terraform-exit.ts";
import { terraformVariables } from "../../packages/decide/deploy/terraform-variables.ts";
import { childSecrets } from "../../packages/kit/inputs/child-secrets.ts";
import { document, identifier, optional, path, textMap, wholeNumber } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import { code, plain } from "../../packages/kit/log/markdown.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import { splitPlanKey } from "../../packages/kit/terraform/plan-key.ts";
import { hasTerraform, openTerraform } from "../../packages/kit/terraform/terraform-context.ts";
import {
  diagnosticAnnotations,
  failedTerraform,
  findingAnnotations,
} from "../../packages/kit/terraform/terraform-end.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Release } from "../../packages/model/release/release.ts";
import type { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { readPublicKey } from "../../packages/ports/terraform/public-seal.ts";
import { sealFor, sealWith } from "../../packages/ports/terraform/sealed-file.ts";
import { planMarkdown } from "./plan-markdown.ts";
import { uploadPlan } from "./upload-plan.ts";

export const inputs = inputsOf("terraform-plan", "plan", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  environment: identifier(),
  folder: path(),
  secrets: fromSecret(optional(childSecrets()), { secret: "SLIPWAY_SECRETS", beside: "-plan" }),
  variables: optional(textMap()),
  "lock-timeout": wholeNumber(0, 3600),
});

/** Release and environment ► what Terraform would do, as a plan file that only deploy can read. No Terraform in the artefact is skipped. */
export const terraformPlan: Run<typeof inputs> = async (given, world) => {
  const { release, configuration, environment } = given;
  const { directory, protect, allow } = configuration.terraform;
  const closed = { outputs: { plan: "", changes: 0 } };
  if (!(await hasTerraform(given, world))) {
    const fits = outputsVerdict(configuration, new Map());
    if (!fits.go) return { ...decided(fits, closed), outcome: "refused" };
    return skipped("nothing_to_do", `the artefact holds no Terraform in ${directory}`, {
      ...closed,
      summary: `**${environment}**: no Terraform in the artefact, nothing is planned.`,
    });
  }
  const { passphrase, terraform: secrets } = splitPlanKey(given.secrets);
  const env = terraformVariables({ release, environment, variables: given.variables ?? {}, secrets });
  const publicKey = given.variables?.SLIPWAY_PLAN_PUBLIC_KEY;
  const seal = publicKey
    ? sealFor(readPublicKey(publicKey))
    : passphrase === undefined
      ? undefined
      : sealWith(passphrase);
  const { terraform, variables, version, scan, folder } = await openTerraform(given, env, world);
  const safe = scanVerdict(scan.findings, allow);
  if (!safe.go) {
    const annotations = findingAnnotations(refusedFindings(scan.findings, allow));
    return { ...decided(safe, { ...closed, annotations }), outcome: "refused" };
  }
  const { rootOutputs } = await import("../../packages/ports/terraform/root-outputs.ts");
  // The first plan of a run is before anything changes: a check that nobody can fill in would fail after the deploy.
  const fits = outputsVerdict(configuration, await rootOutputs(folder));
  if (!fits.go) return { ...decided(fits, closed), outcome: "refused" };
  const file = join(world.temp, "plan.tfplan");
  const end = await world.log.group(`terraform plan of ${directory} for ${environment}`, async () => {
    const ready = await terraform.init();
    return ready.ok ? terraform.plan(file, { variables, lockTimeout: given["lock-timeout"] }) : ready;
  });
  if (!end.ok) return failedTerraform(terraformFailure(end, world.hide), end);
  const { readPlan } = await import("../../packages/ports/terraform/read-plan.ts");
  const { summary, providers } = await readPlan(file); // what a provider or a wrapper makes `terraform show` say decides nothing
  world.log.info(`planned ${environment}: ${planWords(summary)}`);
  const { create, update, replace, delete: destroy } = planCounts(summary);
  const facts = { add: create, change: update, replace, destroy };
  const annotations = diagnosticAnnotations(end.diagnostics);
  const verdict = planVerdict(summary, protect);
  if (!verdict.go) {
    const markdown = planMarkdown(environment, summary, `**Closed**: ${plain(verdict.because)}`);
    return decided(verdict, {
      outputs: { plan: "", changes: changeCount(summary) },
      summary: markdown,
      annotations,
      facts,
    });
  }
  const { artifact, digest, sealed } = await uploadPlan(file, { environment, seal }, world);
  const plan: TerraformPlan = {
    kind: "terraform-plan",
    version: 1,
    environment,
    artefact: release.artefact.digest,
    digest,
    artifact,
    terraform: version,
    sealed,
    providers,
    summary,
  };
  return decided(verdict, {
    outputs: { plan, changes: changeCount(summary) },
    summary: planMarkdown(
      environment,
      summary,
      `Plan ${code(digest)}, uploaded ${sealed ? (publicKey ? "encrypted for the deploy job alone" : "encrypted") : "**not encrypted**"}.`,
    ),
    annotations: sealed ? annotations : [...annotations, inClear],
    facts: { ...facts, plan: digest, sealed },
  });
};

const inClear: Annotation = {
  level: "warning",
  title: "The plan is not encrypted",
  message:
    "The plan file holds values in clear, and everybody who may read this repository can download it: the environment gave no key to encrypt it with. Put a public key into its variable SLIPWAY_PLAN_PUBLIC_KEY.",
};

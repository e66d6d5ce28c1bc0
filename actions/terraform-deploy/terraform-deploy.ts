import { join } from "node:path";
import { deployOutputs } from "../../packages/decide/deploy/deploy-outputs.ts";
import { backendVerdict } from "../../packages/decide/deploy/plan-difference.ts";
import { lockPlace, secondLock } from "../../packages/decide/deploy/second-lock.ts";
import { terraformFailure } from "../../packages/decide/deploy/terraform-exit.ts";
import { terraformVariables } from "../../packages/decide/deploy/terraform-variables.ts";
import { mainBranch } from "../../packages/decide/finalise/back.ts";
import { childSecrets } from "../../packages/kit/inputs/child-secrets.ts";
import {
  commitId,
  document,
  identifier,
  oneOf,
  optional,
  path,
  secret,
  text,
  textMap,
  wholeNumber,
} from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import { lockFindings } from "../../packages/kit/lock/lock-findings.ts";
import { lines, plain } from "../../packages/kit/log/markdown.ts";
import { decided, passed, type Run, skipped } from "../../packages/kit/result.ts";
import { markBegunPlan, markUndonePlan, refuseBegunPlan } from "../../packages/kit/terraform/apply-mark.ts";
import { fetchPlan } from "../../packages/kit/terraform/fetch-plan.ts";
import { splitPlanKey } from "../../packages/kit/terraform/plan-key.ts";
import { hasTerraform, openTerraform } from "../../packages/kit/terraform/terraform-context.ts";
import { diagnosticAnnotations, failedTerraform } from "../../packages/kit/terraform/terraform-end.ts";
import { together } from "../../packages/kit/together.ts";
import { Approval } from "../../packages/model/approval/approval.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { Release } from "../../packages/model/release/release.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { Needs } from "../../packages/model/run/needs.ts";
import { whenBusyNames } from "../../packages/model/run/run-facts.ts";
import { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { appliedMarkdown, appliedWords, withheldMarks } from "./applied.ts";
import { checkPlan, closed } from "./check-plan.ts";
import { refuseOtherPlan } from "./refuse-other-plan.ts";

export const inputs = inputsOf("terraform-deploy", "deploy", {
  flow: document("the flow", Flow),
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  policy: document("the policy", Policy),
  earlier: optional(document("the needs of the calling job", Needs)),
  environment: identifier(),
  plan: optional(document("the plan", TerraformPlan)),
  approval: optional(document("the approval", Approval)),
  folder: path(),
  secrets: fromSecret(optional(childSecrets()), { secret: "SLIPWAY_SECRETS" }),
  variables: optional(textMap()),
  "lock-timeout": wholeNumber(0, 3600),
  ledger: optional(commitId()),
  "when-busy": oneOf(...whenBusyNames),
  workflow: optional(text()),
  token: secret(),
});

/** Applies exactly the plan that was made and shown. No plan and no Terraform in the artefact is skipped; no plan alone is refused. */
export const terraformDeploy: Run<typeof inputs> = async (given, world) => {
  const { flow, release, configuration, environment, plan } = given;
  const { directory } = configuration.terraform;
  const result = await lockFindings(
    {
      release,
      configuration,
      earlier: given.earlier,
      environment,
      file: given.policy.file,
      written: given.ledger,
      whenBusy: given["when-busy"],
      main: mainBranch(configuration),
      ...lockPlace(flow, environment),
    },
    world,
  );
  const { trigger, execution } = world;
  const allowed = secondLock({
    ...given,
    plan: plan?.digest ?? null,
    trigger,
    execution,
    now: world.time.now(),
    found: result,
  });
  if (!allowed.go) return { ...decided(allowed), outcome: "refused" };
  world.log.info(`the second lock is open: ${allowed.because}`);
  const present = await hasTerraform(given, world);
  if (plan === undefined && !present)
    return skipped("nothing_to_do", `the artefact holds no Terraform in ${directory}`, { outputs: { outputs: {} } });
  if (plan === undefined || !present)
    throw new UserError(
      plan === undefined
        ? `there is no plan for ${environment}, but the artefact holds Terraform in ${directory}`
        : `there is a plan for ${environment}, but the artefact holds no Terraform in ${directory}`,
      {
        reason: "bad_input",
        remedy: "Pass on the output plan of terraform-plan, and use the same artefact in both jobs.",
      },
    );
  await refuseBegunPlan(plan, world);
  const { passphrase, terraform: secrets } = splitPlanKey(given.secrets);
  const env = terraformVariables({ release, environment, variables: given.variables ?? {}, secrets });
  const [opened, file] = await together(openTerraform(given, env, world), fetchPlan(plan, passphrase, world));
  const { terraform, version, folder } = opened;
  refuseOtherPlan(plan, { environment, artefact: release.artefact.digest, terraform: version });
  const checked = await checkPlan(plan, file, opened, configuration.terraform, world);
  if ("closed" in checked) return checked.closed;
  const ready = await world.log.group(`terraform init for ${environment}`, () => terraform.init());
  if (!ready.ok) return failedTerraform(terraformFailure(ready, world.hide), ready);
  const sameState = backendVerdict(checked.backend, await terraform.backend());
  if (!sameState.go) return closed(sameState).closed;
  await markBegunPlan(plan, world);
  const end = await world.log.group(`terraform apply for ${environment}`, () =>
    terraform.apply(file, { lockTimeout: given["lock-timeout"] }),
  );
  const remaining = join(folder, "errored.tfstate");
  const stateLeft = end.state !== undefined || (await world.files.kind(remaining)) === "file";
  if (!end.ok || stateLeft) {
    const failure = terraformFailure({ ...end, stateLeft }, world.hide);
    if (end.code !== null && !end.begun && failure.reason !== "state_unsaved") await markUndonePlan(plan, world);
    const failed = failedTerraform(failure, end);
    if (!stateLeft) return failed;
    const { rescueState } = await import("./rescue-state.ts");
    const kept = await rescueState({ left: remaining, printed: end.state, passphrase, environment }, world);
    const because = `${failure.because}; the state is kept as ${kept.where}`;
    const summary = lines(`**Terraform's state was not saved**: ${plain(because)}`, plain(kept.remedy));
    return { ...failed, because, remedy: kept.remedy, summary, facts: { state: kept.where } };
  }
  const { outputs, withheld } = deployOutputs(end.outputs, configuration.checks, (text) => world.hide(text) !== text);
  for (const { name, because } of withheld) world.log.info(`the output ${name} is not passed on: ${because}`);
  const { url } = outputs;
  const done = appliedWords(end.changes);
  world.log.info(`applied the plan to ${environment}: ${done}`);
  return passed(done, {
    outputs: { outputs },
    summary: appliedMarkdown(environment, checked.summary, { changes: end.changes, outputs }),
    annotations: [...diagnosticAnnotations(end.diagnostics), ...withheldMarks(withheld)],
    facts: { ...end.changes, plan: plan.digest, ...(typeof url === "string" ? { url } : {}) },
  });
};

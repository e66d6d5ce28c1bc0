import { candidatesOf } from "../../packages/decide/approval/candidates.ts";
import { freezeAt } from "../../packages/decide/approval/freeze.ts";
import { peopleVerdict, questionsOf } from "../../packages/decide/approval/people-verdict.ts";
import { freezeWords, requiredApprovalsFor } from "../../packages/decide/approval/required-approvals.ts";
import { earlierVerdict } from "../../packages/decide/earlier/earlier-doubts.ts";
import { mainBranch } from "../../packages/decide/finalise/back.ts";
import { entriesOf } from "../../packages/decide/ledger/entries.ts";
import { authorsVerdict, starterVerdict, withAccounts } from "../../packages/decide/writers/commit-authors.ts";
import { mayHoldPulls, type Writers, writersOf } from "../../packages/decide/writers/writers.ts";
import { earlierJobs } from "../../packages/kit/earlier/earlier-jobs.ts";
import { childSecrets } from "../../packages/kit/inputs/child-secrets.ts";
import { document, identifier, needsOf, oneOf, optional, path, secret, text } from "../../packages/kit/inputs/input.ts";
import { inputsOf, type Values } from "../../packages/kit/inputs/inputs.ts";
import { fromSecret } from "../../packages/kit/inputs/secret-origin.ts";
import { appOf, membersOf } from "../../packages/kit/people/role-members.ts";
import { decided, passed, type Run } from "../../packages/kit/result.ts";
import { together } from "../../packages/kit/together.ts";
import { policyNow } from "../../packages/kit/trusted-policy.ts";
import type { World } from "../../packages/kit/world.ts";
import { type ApprovalRequest, gateNames, type RequiredApproval } from "../../packages/model/approval/approval.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { Policy } from "../../packages/model/configuration/policy.ts";
import { Release } from "../../packages/model/release/release.ts";
import type { ReleaseWork } from "../../packages/model/release/release-work.ts";
import { Flow } from "../../packages/model/run/flow.ts";
import { whenBusyNames } from "../../packages/model/run/run-facts.ts";
import { TerraformPlan } from "../../packages/model/terraform/terraform-plan.ts";
import { linksFor } from "./links.ts";
import { withLiveNames } from "./live-name.ts";
import { lookIntoPlan } from "./look-into-plan.ts";
import { mayStart } from "./may-start.ts";
import { commitsOf, commitsSince } from "./new-commits.ts";
import { otherWork } from "./other-work.ts";
import { approvalPage } from "./page.ts";
import { changesPipeline } from "./page-pipeline.ts";
import { pendingMigrations } from "./pending-migrations.ts";
import { pipelineChanges } from "./pipeline-changes.ts";
import { standingOf } from "./standing.ts";
import { providersNewTo } from "./unknown-providers.ts";

export const inputs = inputsOf(
  "approval-request",
  "approve",
  {
    gate: oneOf(...gateNames),
    flow: document("the flow", Flow),
    configuration: document("the configuration", Configuration),
    policy: document("the policy", Policy),
    release: optional(document("the release", Release)),
    environment: optional(identifier()),
    plan: optional(document("the plan", TerraformPlan)),
    needs: optional(needsOf("the needs of the job")),
    earlier: optional(needsOf("the needs of the calling job")),
    folder: path(),
    secrets: fromSecret(optional(childSecrets()), { secret: "SLIPWAY_SECRETS", beside: "-request" }),
    "when-busy": oneOf(...whenBusyNames),
    "app-id": optional(text()),
    "app-key": optional(secret()),
    workflow: optional(text()),
    token: secret(),
  },
  ({ gate }) => (gate === "accept" ? "accept" : "approve"),
);

/** What the inputs of the action are once they are read. */
export type Given = Values<(typeof inputs)["fields"]>;

/** Gate and configuration ► who is asks, and the page that they read before they answer. */
export const approvalRequest: Run<typeof inputs> = async (given, world) => {
  const { gate, flow, configuration, release } = given;
  const environment = given.environment ?? null;
  const mismatch = otherWork(given, world.trigger.commit);
  if (mismatch) throw mismatch;
  const nobody = { outputs: { request: "", approvals: [] }, facts: { gate } };
  if (gate === "start") {
    const verdict = await mayStart(flow, configuration, given["when-busy"], world);
    if (!verdict.go) return { ...decided(verdict, nobody), outcome: "refused" };
    world.log.info(`${flow.release.version} may begin: ${verdict.because}`);
  }
  const earlier = given.earlier ?? {};
  if (gate !== "start") {
    const jobs = await earlierJobs(earlier, configuration, world);
    const proved = earlierVerdict({ flow, release, needs: earlier, jobs });
    if (!proved.go) return { ...decided(proved, nobody), outcome: "refused" };
  }
  const { run, attempt } = world.execution;
  const [standing, [trusted, reRunners]] = await together(
    standingOf(flow, given.environment, gate, world).then((found) =>
      withLiveNames(found, configuration.versions, world),
    ), // asks GitHub, whose clock tells from then on
    together(policyNow(given.policy.file, world.contents), world.runs.reRunners(run, attempt)),
  );
  const windows = configuration.environments[environment ?? ""]?.freeze ?? [];
  const freeze = gate === "approve" ? freezeAt(windows, world.time.now()) : null;
  const asks = requiredApprovalsFor({ gate, flow: flow.name, environment, configuration, freeze });
  if (!asks.go) return { ...decided(asks, nobody), outcome: "refused" };
  const released = standing.last?.current ?? null;
  const { approvals } = configuration;
  const newCommits = await commitsOf(
    flow.trigger.commit,
    released,
    { mainBranch: mainBranch(configuration), since: approvals.since, isFirst: given.policy.digest === null },
    world,
  );
  const all = { ...newCommits, commits: withAccounts(newCommits.commits, approvals) };
  const begun = starterVerdict(flow.trigger.actor, approvals);
  const known = begun.go ? authorsVerdict(all.commits, approvals) : begun;
  if (!known.go && asks.requiredApprovals.length > 0) return { ...decided(known, nobody), outcome: "refused" };
  const { protect } = configuration.terraform;
  const look = given.plan && (await lookIntoPlan(given.plan, { secrets: given.secrets, protect }, world));
  if (look?.verdict.go === false) return { ...decided(look.verdict, nobody), outcome: "refused" };
  const here = standing.here?.current ?? null;
  const { requiredApprovals } = asks;
  const writers = writersOf(
    {
      // Where nobody is asked nobody needs to know.
      ...(requiredApprovals.length === 0
        ? nothing
        : await world.authorship.of(all.commits, (moves) => mayHoldPulls(all.commits, moves))),
      commits: all.commits,
      pusher: { login: flow.trigger.actor, id: flow.trigger.actorId },
      branch: flow.trigger.branch,
      reRunners,
    },
    approvals.exclude,
  );
  const questions = gate === "start" ? questionsOf(flow, configuration) : [{ gate, environment, requiredApprovals }];
  // Before a deploy the job is in an environment of its own, where the key of the app need not be though its id is known everywhere.
  const isWithoutKey = gate === "approve" && given["app-key"] === undefined;
  const app = isWithoutKey ? undefined : appOf(given["app-id"], given["app-key"], "approval-request");
  const roles = await membersOf(
    questions.flatMap((question) => question.requiredApprovals.map(({ role }) => role)),
    configuration,
    app,
    world,
  );
  // The gate reads the team in any case.
  const mustKnow = gate !== "approve" || app !== undefined;
  const people = peopleVerdict({ questions, roles, excluded: writers.excluded, mustKnow });
  if (!people.go) return { ...decided(people, nobody), outcome: "refused" };
  const pipeline = await pipelineChanges(trusted, flow.trigger.commit, world.contents);
  const request = await requestOf(given, requiredApprovals, writers, world);
  const page = approvalPage({
    flow,
    request,
    unknown: writers.unknown,
    roles,
    candidates: candidatesOf({ requiredApprovals, roles, excluded: writers.excluded }),
    links: await linksFor(world),
    configuration,
    pipeline,
    standing,
    all,
    news: await commitsSince(here, flow.trigger.commit, all, released, world),
    plan: given.plan ?? null,
    planNote: look?.message ?? null,
    newProviders: await providersNewTo(trusted.branch, given.plan, configuration, world),
    migrations: await pendingMigrations(
      { folder: given.folder, migrations: configuration.database.migrations },
      here,
      world,
    ),
    entries: entriesOf(
      [{ level: "flow", jobs: earlier }, ...(given.needs ? [{ level: "promotion" as const, jobs: given.needs }] : [])],
      {
        execution: world.execution,
        commits: [flow.trigger.commit],
        artefact: release?.artefact.digest ?? null,
        environment,
        now: request.asked,
      },
    ),
    frozen: freeze === null ? null : freezeWords(freeze),
  });
  for (const { login, because } of request.excluded) world.log.info(`${login} does not count: ${login} ${because}`);
  for (const requiredApproval of requiredApprovals)
    world.log.info(`asked ${requiredApproval.role} in ${requiredApproval.environment}`);
  const asked =
    requiredApprovals.length === 0
      ? "nobody is asked"
      : `asked ${requiredApprovals.map(({ role }) => role).join(", ")}`;
  return passed(`${environment ?? flow.name} ${gate}: ${asked}`, {
    outputs: { request, approvals: requiredApprovals },
    summary: page,
    facts: {
      gate,
      requiredApprovals: requiredApprovals.map((requiredApproval) => requiredApproval.environment),
      "changes-pipeline": changesPipeline(pipeline),
      excluded: request.excluded.map(({ login, because }) => `${login} ${because}`),
      ...(writers.unknown.length === 0 ? {} : { unknown: [...writers.unknown] }),
    },
  });
};

const nothing: ReleaseWork = { moves: [], pulls: [], isWhole: true };

/** The request, with what the run was answered before: only what comes on top of it counts. */
const requestOf = async (
  { gate, flow, release, environment, plan }: Given,
  requiredApprovals: readonly RequiredApproval[],
  { excluded }: Writers,
  { approvals, time, execution }: World,
): Promise<ApprovalRequest> => {
  const { run, attempt } = execution;
  const names = new Set(requiredApprovals.map((requiredApproval) => requiredApproval.environment.toLowerCase()));
  const reviews = requiredApprovals.length === 0 ? [] : await approvals.reviews(run);
  const before = new Map<string, ApprovalRequest["before"][number]>();
  for (const { environments, login, state } of reviews)
    for (const name of environments.filter((name) => names.has(name.toLowerCase()))) {
      const key = JSON.stringify([name.toLowerCase(), login.toLowerCase(), state]);
      before.set(key, { environment: name.toLowerCase(), login, state, times: (before.get(key)?.times ?? 0) + 1 });
    }
  return {
    kind: "approval-request",
    version: 1,
    gate,
    environment: environment ?? null,
    subject: {
      release: release?.id ?? flow.release.id,
      commit: flow.trigger.commit,
      digest: release?.artefact.digest ?? null,
      plan: plan?.digest ?? null,
    },
    requiredApprovals: [...requiredApprovals],
    execution: { run, attempt },
    asked: time.now().toISOString(),
    excluded,
    before: [...before.values()],
  };
};

import { mainBranch } from "../../packages/decide/finalise/back.ts";
import { type FinishCredentials, finishOutlook } from "../../packages/decide/finalise/outlook.ts";
import { isNamed, tagOf } from "../../packages/decide/versions/version.ts";
import type { Annotation } from "../../packages/kit/log/commands.ts";
import { lines, plain } from "../../packages/kit/log/markdown.ts";
import { mainFacts } from "../../packages/kit/main-facts.ts";
import { decided, type Result } from "../../packages/kit/result.ts";
import type { World } from "../../packages/kit/world.ts";
import type { Configuration } from "../../packages/model/configuration/configuration.ts";
import type { Flow } from "../../packages/model/run/flow.ts";
import type { AppKey } from "../../packages/ports/github/app-token.ts";

const workflows = ".github/workflows";

/** Says, before anything is deployed, whether the release could be finished: looks, and changes nothing. */
export async function lookAhead(
  flow: Flow,
  configuration: Configuration,
  key: AppKey | undefined,
  world: World,
): Promise<Result> {
  const { commit, branch } = flow.trigger;
  const main = mainBranch(configuration);
  const facts = await mainFacts(world.finishing.refs, main, commit);
  const files =
    facts.changed?.filter((path) => path.startsWith(`${workflows}/`)) ?? (await changedWorkflows(main, commit, world));
  const tag = isNamed(flow.release.version) ? tagOf(flow.release.version) : null;
  const credentials = await credentialsOf(key, { main: facts.tip === null ? null : main, tag }, world);
  const { verdict, warnings } = finishOutlook({ main: facts, branch, tag, workflows: files, credentials });
  const annotations = warnings.map((message): Annotation => ({ level: "warning", message }));
  const by = credentials.by === "app" ? "by the app" : "by the job's own token";
  if (verdict.go) world.log.info(`${verdict.because}, ${by}`);
  const result = decided(verdict, {
    outputs: { verdict: verdict.go ? "go" : "no" },
    summary: verdict.go
      ? lines(`**It can be finished**, ${by}.`, ...warnings.map(plain))
      : lines(`**It cannot be finished** (${verdict.reason}): ${plain(verdict.because)}.`, plain(verdict.remedy)),
    annotations,
    commit,
    facts: { by: credentials.by, workflows: files.length },
  });
  return verdict.go ? result : { ...result, outcome: "refused" };
}

/** Workflow files that the commit has new or differently from main: those are what takes a permission of its own. */
async function changedWorkflows(main: string, commit: string, { contents }: World): Promise<string[]> {
  const [old, now] = await Promise.all([`refs/heads/${main}`, commit].map((ref) => contents.list(workflows, ref)));
  const known = new Map(old?.map(({ name, sha }) => [name, sha]));
  return (now ?? []).flatMap(({ name, sha }) => (known.get(name) === sha ? [] : [`${workflows}/${name}`]));
}

async function credentialsOf(
  key: AppKey | undefined,
  { main, tag }: { readonly main: string | null; readonly tag: string | null },
  { appPermissions, refRules }: World,
): Promise<FinishCredentials> {
  if (key !== undefined) return { by: "app", permissions: await appPermissions(key) };
  return {
    by: "job",
    mainRules: main === null ? [] : await refRules.ofBranch(main),
    tagsNotMade: tag === null ? [] : await refRules.tagsNotMade(),
  };
}

import { flowFor } from "../../packages/decide/flow.ts";
import type { Annotation } from "../../packages/kit/commands.ts";
import { optional, path, secret, text } from "../../packages/kit/input.ts";
import { inputsOf } from "../../packages/kit/inputs.ts";
import { code, lines, plain, table } from "../../packages/kit/markdown.ts";
import { passed, type Run, skipped } from "../../packages/kit/result.ts";
import { type Configuration, defaultConfiguration } from "../../packages/model/configuration.ts";
import type { Flow } from "../../packages/model/flow.ts";

export const inputs = inputsOf("plan-flow", "flow", { config: path(), queue: optional(text()), token: secret() });

/** Event and configuration ► the flow document. A branch of no flow is skipped, with the reason. */
export const planFlow: Run<typeof inputs> = async ({ config, queue }, { contents, log, trigger }) => {
  const written = await contents.read(config, trigger.commit);
  if (written === null) log.info(`${config} is not in ${trigger.commit.slice(0, 7)}: the defaults hold`);
  const configuration = written === null ? defaultConfiguration() : await parsed(written, config);
  const flow = flowFor(trigger, configuration);
  log.info(`${trigger.branch} follows ${flow.name}: ${flow.because}`);
  const more = {
    outputs: { flow, name: flow.name, chain: flow.chain, configuration },
    summary: flowSummary(flow),
    annotations: flow.name === "hotfix" && queue === "release" ? [behindReleases(flow)] : [],
    commit: trigger.commit,
    facts: { flow: flow.name, chain: flow.chain, release: flow.release.id },
  };
  return flow.name === "none" ? skipped("no_flow", flow.because, more) : passed(`${flow.name}: ${story(flow)}`, more);
};

/** The library for YAML is loaded where there is a file. */
const parsed = async (written: string, path: string): Promise<Configuration> =>
  (await import("../../packages/model/configuration-file.ts")).parseConfiguration(written, path);

/** The workflow file's queue goes by the name of the branch, which is all that it knows. */
const behindReleases = ({ trigger: { branch } }: Flow): Annotation => ({
  level: "warning",
  message: `This hotfix took its turn among the releases, because ${branch} is not under hotfix/. Write queue: hotfix into the workflow file that is for such branches.`,
});

/** What will happen, in a few words: `verify, then dev`. */
const story = ({ chain, preview, phases }: Flow): string => {
  const verify = phases.includes("store") ? ["verify"] : [];
  const deploys = chain.length > 0 ? [`then ${chain.join(", then ")}`] : [];
  const plan = preview === null ? [] : [`and preview ${preview}`];
  return [...verify, ...deploys, ...plan].join(", ") || phases.join(", ");
};

const flowSummary = (flow: Flow): string =>
  lines(
    flow.name === "none"
      ? `**No flow.** ${code(flow.trigger.branch)} starts nothing.`
      : `**${flow.name}**: ${story(flow)}`,
    table(
      ["", ""],
      [
        ["why", plain(flow.because)],
        ["commit", code(flow.trigger.commit)],
        ["release", code(flow.release.id)],
        ["phases", flow.phases.join(" ► ")],
      ],
    ),
  );

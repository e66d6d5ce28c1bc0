import { join, posix } from "node:path";
import { analysisVerdict } from "../../packages/decide/check/gate.ts";
import { sarifOf } from "../../packages/formats/findings/sarif.ts";
import { document, path } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { keepReport } from "../../packages/kit/keep-report.ts";
import { decided, passed, type Run, skipped } from "../../packages/kit/result.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Verdict } from "../../packages/model/document/verdict.ts";
import { Release } from "../../packages/model/release/release.ts";
import type { FenceKind } from "../../packages/ports/sandbox/sandbox.ts";
import { annotationsOf, countsLine, findingLine, inOrder, summaryOf } from "./report.ts";
import { type Look, runTool } from "./run-tool.ts";
import { toolNames } from "./tool-row.ts";
import { tools } from "./tools.ts";

export const inputs = inputsOf("static-analysis", "analyse", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  folder: path(),
  sarif: path(),
});

/** Folders that are no source, and files that Terraform and Docker themselves pass over. */
const ignored = [
  ...["**/.git/**", "**/.terraform/**", "**/node_modules/**"],
  ...["**/.*.tf", "**/.*.tf.json", "**/*.[Dd]ockerignore"],
];

/** The tree ► findings of all tools that have files in it, as annotations, SARIF and verdict. */
export const staticAnalysis: Run<typeof inputs> = async ({ configuration, folder, sarif }, world) => {
  const { clock, files, log, workspace } = world;
  refuse(folder, sarif);
  const tree = join(workspace, folder);
  if ((await files.kind(tree)) !== "folder")
    throw new UserError(`the folder ${folder} is not in the workspace`, {
      reason: "bad_input",
      remedy: "Run retrieve-artefact before this step, and give both the same folder.",
    });
  if (!["none", "file"].includes(await files.kind(join(workspace, sarif))))
    throw new UserError(`at ${sarif} there is something other than a file`, {
      reason: "bad_input",
      remedy: "Name a file that may be written, such as analysis.sarif.",
    });
  const began = clock.now().getTime();
  const fence = world.sandbox.kind();
  const matching = await Promise.all(toolNames.map((tool) => files.find(tree, tools[tool].globs, ignored)));
  const longest = Math.max(...toolNames.map((tool, at) => tools[tool].seconds(matching[at]?.length ?? 0)));
  const looks = await Promise.all(
    toolNames.map((tool, at) => {
      const mine = matching[at] ?? [];
      const niceness = tools[tool].seconds(mine.length) < longest ? 5 : 0;
      return runTool(tool, tools[tool], { folder: tree, files: mine, niceness, configuration }, world);
    }),
  );
  world.signal.throwIfAborted(); // what a tool said while it was being ended means nothing
  log.info(fenceStory[await fence]);
  const milliseconds = clock.now().getTime() - began;
  for (const look of looks) log.info(story(look));
  const looked = looks.filter((look) => look.kind === "looked");
  for (const { tool, remarks } of looked) for (const remark of remarks) log.info(`${tool}: ${remark}`);
  if (looks.every(({ kind }) => kind === "skipped"))
    return skipped("nothing_to_do", "there is no file that a tool of the analysis looks at", {
      outputs: { findings: 0, sarif: "" },
      summary: "**Analysis: nothing to look at.** There is no Terraform, SQL, Python, Dockerfile or workflow.",
    });
  const findings = inOrder(looked.flatMap((look) => look.findings));
  if (findings.length > 0)
    await log.group(`${findings.length} findings`, async () => {
      for (const finding of findings) log.foreign(findingLine(finding));
    });
  await files.write(
    join(workspace, sarif),
    sarifOf(looked.map((look) => ({ ...look, findings: inOrder(look.findings) }))),
  );
  const report = { name: "analysis", ending: "sarif", file: join(workspace, sarif) };
  const artifact = await keepReport(report, world);
  const verdict = verdictOf(looks, analysisVerdict(findings, configuration.analysis.block));
  const more = {
    outputs: { findings: findings.length, sarif },
    summary: summaryOf(looks, findings, verdict, artifact),
    annotations: annotationsOf(findings, configuration.analysis.block),
    facts: {
      findings: Object.fromEntries(looked.map((look) => [look.tool, look.findings.length])),
      accepted: Object.fromEntries(looked.map((look) => [look.tool, look.accepted])),
      fence: await fence,
      looked: Object.fromEntries(looked.map((look) => [look.tool, look.files])),
      milliseconds: { ...Object.fromEntries(looked.map((look) => [look.tool, look.milliseconds])), all: milliseconds },
    },
  };
  return verdict.go ? passed(countsLine(looks), more) : decided(verdict, more);
};

/** The SARIF file must not land in the tree that is analysed. */
const refuse = (folder: string, sarif: string): void => {
  const inside = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);
  if (inside(posix.normalize(sarif), posix.normalize(folder)))
    throw new UserError(
      `sarif ${JSON.stringify(sarif)} is inside the folder ${JSON.stringify(folder)}, which is not to be changed`,
      {
        reason: "bad_input",
        remedy: "Name a file outside of it, such as analysis.sarif.",
      },
    );
};

/** A tool that did not look closes the gate before any count does. */
const verdictOf = (looks: readonly Look[], verdict: Verdict): Verdict => {
  const failed = looks.filter((look) => look.kind === "failed");
  const [first] = failed;
  if (first === undefined) return verdict;
  const { reason, remedy } = first.error;
  return { go: false, reason, remedy, because: failed.map(({ error }) => error.message).join("\n") };
};

const fenceStory: Readonly<Record<FenceKind, string>> = {
  bubblewrap:
    "each tool ran behind bubblewrap: without network, without other files, without access to other processes",
  namespaces:
    "each tool ran in namespaces of its own: without network, without access to other processes; other files are kept from the Python tools by our guard alone",
  none: "this machine does not let programs be sandboxed (neither bubblewrap nor namespaces work): network and other files are kept from the Python tools by our guard alone",
};

const story = (look: Look): string => {
  switch (look.kind) {
    case "skipped":
      return `${look.tool} was skipped: ${look.because}`;
    case "failed":
      return `${look.tool} failed after ${look.milliseconds} ms`;
    case "looked":
      return `${look.tool} ${look.version} found ${look.findings.length} in ${look.milliseconds} ms${look.accepted > 0 ? ` and ${look.accepted} that the configuration accepts` : ""}`;
  }
};

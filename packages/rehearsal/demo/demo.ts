/** `npm run demo [-- --break <what>]`: a pull request and a push to develop of the sample, through the real workflow files. */
import { mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";
import { didYouMean } from "../../model/nearest.ts";
import { UserError } from "../../model/user-error.ts";
import type { Story } from "../cli/story.ts";
import { duration } from "../cli/tree.ts";
import { ending, play } from "../cli/watch.ts";
import { openRehearsal, type Played, type Rehearsal } from "../rehearse/open.ts";
import { slipwayFolder } from "../rehearse/slipway.ts";
import type { Conclusion } from "../run.ts";
import { ledgerLines, phaseLines, serviceLines } from "./ending.ts";
import { makeRepository } from "./repository.ts";
import { type SpoilName, spoils } from "./spoil.ts";

const print = (line = ""): void => void process.stdout.write(`${line}\n`);
const stage = { terminal: process.stdout, json: false };

const feature = {
  file: "infra/dev.tfvars",
  from: 'etl_schedule   = "0 * * * *"',
  to: 'etl_schedule   = "*/30 * * * *"',
  commit: "Take files in every half hour",
};

const readWords = (words: string[]): SpoilName | undefined => {
  const { values } = parseArgs({ args: words, options: { break: { type: "string" } } });
  const name = values.break;
  if (name === undefined || Object.hasOwn(spoils, name)) return name as SpoilName | undefined;
  const known = Object.keys(spoils);
  throw new UserError(`--break knows no ${JSON.stringify(name)}${didYouMean(name, known)}`, {
    reason: "bad_input",
    remedy: `It knows ${known.join(", ")}.`,
  });
};

const demo = async (spoil: SpoilName | undefined, signal: AbortSignal): Promise<number> => {
  const began = Date.now();
  const folder = join(slipwayFolder, ".rehearsal/demo");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const repository = await makeRepository(join(folder, "data-platform"), process.env.PATH);
  if (spoil) await repository.commit("develop", spoils[spoil]);
  else await repository.commit("feature/half-hours", feature);
  const rehearsal = await openRehearsal({
    checkout: repository.folder,
    folder: join(folder, "state"),
    environment: process.env,
    signal,
    person: { login: "ada", id: 1815 },
  });
  try {
    print("A small team's repository, made from examples/data-platform:");
    print(`  ${relative(process.cwd(), repository.folder)}`);
    print();
    if (!spoil) {
      const { conclusion, played, story } = await play(
        rehearsal,
        { event: "pull_request", branch: "feature/half-hours", base: "develop", title: feature.commit },
        stage,
      );
      if (conclusion !== "success") return stopped(rehearsal, played, story, conclusion);
      await repository.merge("feature/half-hours", `${feature.commit} (#1)`);
      print();
    }
    const { conclusion, played, story } = await play(rehearsal, { event: "push", branch: "develop" }, stage);
    if (conclusion !== "success") stopped(rehearsal, played, story, conclusion);
    await whatToSee(rehearsal, story, played, conclusion, began);
    return conclusion === "success" ? 0 : 1;
  } finally {
    await rehearsal.close();
    if (signal.aborted) await rm(folder, { recursive: true, force: true });
  }
};

const stopped = (rehearsal: Rehearsal, played: Played, story: Story, conclusion: Conclusion): number => {
  process.stdout.write(ending(rehearsal, played, story, conclusion));
  return 1;
};

const whatToSee = async (
  rehearsal: Rehearsal,
  story: Story,
  played: Played,
  conclusion: Conclusion,
  began: number,
): Promise<void> => {
  print();
  print(`What you can look at (the whole took ${duration(Date.now() - began)})`);
  print();
  print(`  verdict    ${conclusion === "success" ? "go: dev runs what was pushed to develop" : `no: ${conclusion}`}`);
  print("  phases");
  for (const line of phaseLines(story)) print(line);
  print(`  logs and summaries of all jobs`);
  print(`    ${relative(process.cwd(), played.folder)}/*/*/{job.log,summary.md}`);
  print("  ledger, the branch slipway-ledger");
  for (const line of await ledgerLines(rehearsal)) print(line);
  print("  the service in dev");
  for (const line of await serviceLines(rehearsal)) print(line);
};

const interrupted = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => interrupted.abort(name));
try {
  process.exitCode = await demo(readWords(process.argv.slice(2)), interrupted.signal);
  if (interrupted.signal.aborted) process.exitCode = 130;
} catch (error) {
  if (!(error instanceof UserError) && !(error as { code?: string }).code?.startsWith("ERR_PARSE_ARGS")) throw error;
  process.stderr.write(
    `${(error as Error).message}\n${error instanceof UserError ? error.remedy : "Run it as: npm run demo -- --break lint"}\n`,
  );
  process.exitCode = 2;
}

/** Plays a demo from its first commit to the page of what happened. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { Configuration } from "../../model/configuration/configuration.ts";
import { parseConfiguration } from "../../model/configuration/configuration-file.ts";
import { ending } from "../cli/screen/ending.ts";
import type { Shown, Watching } from "../cli/watch.ts";
import { openRehearsal } from "../session/open.ts";
import { acts, bring, type Context, change, version } from "./act.ts";
import { scripted } from "./approvers.ts";
import { endingLines } from "./ending.ts";
import { happenedIn } from "./happened.ts";
import { pageOf } from "./page/page.ts";
import { makeRepository } from "./repository.ts";
import { spoils } from "./spoil.ts";
import { releaseSpoils } from "./spoil-release.ts";
import { isReleaseSpoil, isSpoil, type Words } from "./words.ts";

/** How a demo is played. */
export interface DemoOptions {
  readonly spoil: Words["spoil"];
  /** With a keyboard, whoever sits there approves; without one a script does. */
  readonly watching: Watching;
  /** Absolute folder; what is in it is lost. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Plays it; answers the exit code: 0 if everything went as it should, 1 if a gate closed. */
export async function playDemo({ spoil, watching, folder, signal }: DemoOptions): Promise<number> {
  const began = Date.now();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const print = (line = "") => watching.terminal.write(`${line}\n`);
  const repository = await makeRepository(join(folder, "data-platform"), process.env.PATH);
  if (isSpoil(spoil)) await repository.commit("develop", spoils[spoil]);
  if (isReleaseSpoil(spoil)) {
    await repository.commit("develop", change);
    const { branch, by, ...edit } = releaseSpoils[spoil];
    await repository.commit(branch, edit, by);
  }
  const rehearsal = await openRehearsal({
    checkout: repository.folder,
    folder: join(folder, "state"),
    environment: process.env,
    signal,
    person: { login: "ada", id: 1815 },
    ...(!watching.keyboard && { decide: scripted(spoil === "approval" ? { "uat-accept-product": "tom" } : {}) }),
  });
  const context = { rehearsal, repository, watching };
  try {
    print("A small team's repository, made from examples/data-platform:");
    print(`  ${relative(process.cwd(), repository.folder)}`);
    print();
    const shown = await played(context, spoil, print);
    if (signal.aborted) return 1;
    const report = isSpoil(spoil) ? (["develop", "is in dev"] as const) : ([version, "is in production"] as const);
    const [about, wanted] = report;
    const { flows, finalise } = await configurationOf(repository.folder);
    const chain = [...flows.develop.chain, ...flows.release.chain];
    const { mirrors } = finalise;
    const happened = await happenedIn(rehearsal, { shown, about, wanted, began, folder, chain, mirrors });
    const page = join(folder, "page.html");
    await writeFile(page, pageOf(happened));
    for (const line of await endingLines(rehearsal, { happened, shown, page, spoil })) print(line);
    return happened.verdict === "go" ? 0 : 1;
  } finally {
    await rehearsal.close();
    if (signal.aborted) await rm(folder, { recursive: true, force: true });
  }
}

const configurationOf = async (folder: string): Promise<Configuration> => {
  const file = ".github/slipway.yml";
  return parseConfiguration(await readFile(join(folder, file), "utf8"), file);
};

/** The acts up to the first one that fails: what breaks the release begins with the release. */
const played = async (context: Context, spoil: Words["spoil"], print: (line?: string) => void): Promise<Shown[]> => {
  await bring(context, "main", "develop");
  const all = isSpoil(spoil)
    ? [acts.develop]
    : isReleaseSpoil(spoil)
      ? [acts.release]
      : [acts.propose, acts.develop, acts.release];
  const shown: Shown[] = [];
  for (const act of all) {
    const latest = await act(context);
    shown.push(latest);
    if (latest.conclusion !== "success") {
      const { rehearsal, watching } = context;
      watching.terminal.write(ending(rehearsal, latest.played, latest.story, latest.conclusion));
      return shown;
    }
    print();
  }
  return shown;
};

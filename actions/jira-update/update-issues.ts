import type { ReleaseStage, WantedEffects } from "../../packages/decide/jira/issue-effects.ts";
import type { IssueResult } from "../../packages/decide/jira/issues-verdict.ts";
import { projectOf } from "../../packages/formats/jira/issue-keys.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Jira, JiraProject } from "../../packages/ports/jira/jira.ts";
import { updateIssue } from "./update-issue.ts";

/** Issues that are updated at the same time. */
const atOnce = 6;

/** What is known before anything is done. */
export interface IssuesPlan {
  readonly keys: readonly string[];
  /** Projects that the configuration lists: unknown ones are mistakes; others are only words that look like keys. */
  readonly listed: readonly string[];
  readonly wanted: WantedEffects;
  readonly at: ReleaseStage;
  /** `2026-12-01` */
  readonly day: string;
}

/** How the issues ended, and keys whose projects Jira does not know. */
export interface IssuesUpdate {
  readonly results: readonly IssueResult[];
  readonly strangers: readonly string[];
}

/** Updates all issues, some at a time. One that fails does not stop the others; a token that is refused at the beginning stops all. */
export async function updateIssues(
  { keys, listed, wanted, at, day }: IssuesPlan,
  jira: Jira,
  log: (line: string) => void,
): Promise<IssuesUpdate> {
  const account = await jira.account();
  const names = [...new Set(keys.map(projectOf))];
  const projects = new Map<string, JiraProject | null | UserError>();
  await inParallel(names, async (name) => {
    projects.set(name, await attempt(async () => prepared(name, await jira.project(name), { wanted, day }, jira)));
  });
  const strangers = listed.length > 0 ? [] : keys.filter((key) => projects.get(projectOf(key)) === null);
  const known = keys.filter((key) => !strangers.includes(key));
  const results = new Map<string, IssueResult>();
  await inParallel(known, async (key) => {
    const project = projects.get(projectOf(key));
    const result = await attempt(async () => {
      if (project instanceof UserError) throw project;
      if (!project) throw unknownProject(projectOf(key));
      return updateIssue(key, wanted, at, jira, account);
    });
    const ended: IssueResult =
      result instanceof UserError
        ? { key, outcome: "failed", because: result.message, reason: result.reason, remedy: result.remedy }
        : result;
    log(`${key} ${ended.outcome}: ${ended.because}`);
    results.set(key, ended);
  });
  return { results: known.flatMap((key) => results.get(key) ?? []), strangers };
}

/** Makes the version of a project where it is missing, and releases it where production runs it. */
const prepared = async (
  name: string,
  project: JiraProject | null,
  { wanted: { fixVersion }, day }: Pick<IssuesPlan, "wanted" | "day">,
  jira: Jira,
): Promise<JiraProject | null> => {
  if (project === null || fixVersion === null) return project;
  const find = async () => (await jira.versions(project.key)).find((version) => version.name === fixVersion.name);
  let version = await find();
  if (version === undefined) {
    await jira.makeVersion(project, fixVersion.name);
    version = await find();
  }
  if (version === undefined)
    throw new UserError(`Jira did not make the version ${fixVersion.name} of the project ${name}`, {
      reason: "jira_refused",
      remedy: `Let the account of the token administer the project ${name}, or make the version by hand; then re-run this job.`,
    });
  if (fixVersion.released && !version.released) await jira.releaseVersion(version.id, day);
  return project;
};

const unknownProject = (name: string): UserError =>
  new UserError(`Jira does not know the project ${name}, or the account may not see it`, {
    reason: "jira_project_unknown",
    remedy: "Check the setting projects, and whether the account of the token may browse the project.",
  });

const attempt = async <T>(work: () => Promise<T>): Promise<T | UserError> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
};

/** Some at a time, in their order. Waits for all of them before the first error speaks, and begins none after it. */
const inParallel = async <T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> => {
  let next = 0;
  let isBroken = false;
  const worker = async (): Promise<void> => {
    for (let item = items[next]; item !== undefined && !isBroken; item = items[next]) {
      next += 1;
      await work(item).catch((error: unknown) => {
        isBroken = true;
        throw error;
      });
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  const broken = workers.find((one) => one.status === "rejected");
  if (broken) throw broken.reason;
};

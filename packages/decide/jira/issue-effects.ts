import type { JiraSetting } from "../../model/configuration/configuration-jira.ts";
import type { Json } from "../../model/document/value.ts";
import type { CommentText, IssueFacts, IssueMark, IssueStage, Transition } from "../../model/jira/issue.ts";

/** A release at one of its stages, as its issues are told of it. */
export interface ReleaseStage {
  readonly release: string;
  readonly name: string;
  readonly stage: IssueStage;
  readonly environment: string;
  /** Pages of it for people, by what they are: `run`, `tag`. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** What is wanted of every issue at a stage. */
export interface WantedEffects {
  readonly comment: boolean;
  readonly transition: string | null;
  readonly fields: Readonly<Record<string, Json>>;
  /** Name of the version, and whether production runs it. */
  readonly fixVersion: { readonly name: string; readonly released: boolean } | null;
  readonly label: { readonly name: string; readonly add: boolean } | null;
  readonly link: boolean;
}

/** Setting and stage ► what is wanted: all of it in production, the version from the first deploy on, and before and after only what tells people. */
export function wantedEffects(
  setting: JiraSetting,
  { stage, name }: Pick<ReleaseStage, "stage" | "name">,
): WantedEffects {
  const isProduction = stage === "production";
  const version = setting["fix-version"]?.replaceAll("{version}", name);
  return {
    comment: setting.comment,
    transition: (isProduction && setting.transition) || null,
    fields: isProduction ? setting.fields : {},
    fixVersion: version === undefined || stage === "rolled-back" ? null : { name: version, released: isProduction },
    label:
      setting.label === undefined || !(isProduction || stage === "rolled-back")
        ? null
        : { name: setting.label, add: isProduction },
    link: setting.link && stage !== "rolled-back",
  };
}

/** Key of the property by which this stage of this release is found on an issue. */
export function markKey({
  release,
  stage,
  environment,
}: Pick<ReleaseStage, "release" | "stage" | "environment">): string {
  // A key of Jira has at most 255 characters; ids are at most 200 and environments 63.
  return `slipway.${stage}.${environment.slice(0, 40)}.${release.slice(0, 180)}`;
}

/** Does this mark belong to this stage of this release? */
export function isOwnMark(mark: IssueMark, at: Pick<ReleaseStage, "release" | "stage" | "environment">): boolean {
  return mark.release === at.release && mark.stage === at.stage && mark.environment === at.environment;
}

const happened: Record<IssueStage, (environment: string) => string> = {
  deployed: (environment) => `was deployed to ${environment}`,
  accepted: (environment) => `was accepted in ${environment}`,
  production: (environment) =>
    environment === "production" ? "is in production" : `is in production (${environment})`,
  "rolled-back": (environment) => `was rolled back in ${environment}`,
};

/** The comment on an issue; its mark names stage, environment and release, and nothing else names them so. */
export function commentOn(at: ReleaseStage): CommentText {
  const links = at.links.flatMap(({ title, url }, index) => [
    { text: index === 0 ? "" : " · " },
    { text: title, href: url },
  ]);
  return {
    paragraphs: [
      [{ text: "Release " }, { text: at.name, strong: true }, { text: ` ${happened[at.stage](at.environment)}.` }],
      ...(links.length > 0 ? [links] : []),
    ],
    mark: `slipway: ${at.release}, ${at.stage}, ${at.environment}.`,
  };
}

/** What is done about the transition of an issue. */
export type TransitionStep =
  | { readonly step: "none" }
  | { readonly step: "there"; readonly because: string }
  | { readonly step: "make"; readonly id: string; readonly to: string }
  | { readonly step: "refused"; readonly because: string; readonly remedy: string };

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** The wanted transition, by its name or by the status that it leads to, against what Jira offers. Ordered rows; the first that holds speaks. */
export function transitionStep(
  { transition: wanted, fields }: Pick<WantedEffects, "transition" | "fields">,
  { status, mark }: Pick<IssueFacts, "status" | "mark">,
  offered: readonly Transition[],
): TransitionStep {
  if (wanted === null) return { step: "none" };
  if (mark?.done === true) return { step: "there", because: "it was made before" };
  if (same(status, wanted) || (mark?.to !== undefined && same(status, mark.to)))
    return { step: "there", because: `it is ${status} already` };
  const transition = offered.find(({ name }) => same(name, wanted)) ?? offered.find(({ to }) => same(to, wanted));
  if (transition === undefined)
    return {
      step: "refused",
      because: `from ${status} Jira does not offer ${wanted}, but ${listed(offered.map(({ name, to }) => (same(name, to) ? name : `${name} (to ${to})`)))}`,
      remedy: `Write one of them into the setting transition, or let the workflow of the project lead from ${status} to ${wanted}; then re-run the job.`,
    };
  const missing = transition.required.filter((field) => !Object.hasOwn(fields, field));
  if (missing.length > 0)
    return {
      step: "refused",
      because: `the transition ${transition.name} wants ${listed(missing)}`,
      remedy: `Write ${missing.map((field) => `fields.${field}`).join(", ")} into the settings; then re-run the job.`,
    };
  return same(transition.to, status)
    ? { step: "there", because: `it is ${status} already` }
    : { step: "make", id: transition.id, to: transition.to };
}

const listed = (names: readonly string[]): string => (names.length === 0 ? "nothing" : names.slice(0, 12).join(", "));

/** What an edit of the issue sets; `null` where all of it is so already. */
export interface IssueEdit {
  readonly addLabel?: string;
  readonly removeLabel?: string;
  readonly addVersion?: string;
}

/** Labels and versions that are wanted, against those that are there. */
export function issueEdit({ label, fixVersion }: WantedEffects, issue: IssueFacts): IssueEdit | null {
  const has = label !== null && issue.labels.includes(label.name);
  const edit: IssueEdit = {
    ...(label?.add === true && !has && { addLabel: label.name }),
    ...(label?.add === false && has && { removeLabel: label.name }),
    ...(fixVersion !== null && !issue.fixVersions.includes(fixVersion.name) && { addVersion: fixVersion.name }),
  };
  return Object.keys(edit).length === 0 ? null : edit;
}

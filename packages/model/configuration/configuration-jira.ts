/** What is set of Jira: where it is, which projects are the team's, and what happens to the issues of a release. */
import * as v from "valibot";
import { AnyJson, type Json } from "../document/value.ts";

/** An address without a query, over https; over http only on this machine. */
const Site = v.pipe(
  v.string(),
  v.regex(
    /^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?|http:\/\/(?:127\.0\.0\.1|localhost)(?::\d{1,5})?)(?:\/[\w.~-]+)*\/?$/i,
    "the https address of Jira, such as https://acme.atlassian.net",
  ),
);

const ProjectKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,19}$/, "the key of a project, such as SHOP"));

const OneLine = v.pipe(v.string(), v.regex(/^[^\r\n\0]{1,200}$/, "text on one line"));

const Fields: v.GenericSchema<Record<string, Json>> = v.record(v.string(), AnyJson);

/** The settings of jira-update. */
export const JiraSetting = v.strictObject({
  site: Site,
  /** By default Cloud at addresses of Atlassian, else Data Center. */
  product: v.optional(v.picklist(["cloud", "data-center"])),
  /** Projects whose issues are updated; without it all that Jira knows. */
  projects: v.optional(v.array(ProjectKey), []),
  comment: v.optional(v.boolean(), true),
  /** Name of the transition, or of the status that it leads to. */
  transition: v.optional(OneLine),
  /** Fields that the transition sets, by their keys in Jira's API. */
  fields: v.optional(Fields, {}),
  /** Name of the version, in which `{version}` stands for that of the release. */
  "fix-version": v.optional(OneLine),
  label: v.optional(v.pipe(v.string(), v.regex(/^[^\s]{1,255}$/, "a label without spaces"))),
  /** Whether the issue links to the release. */
  link: v.optional(v.boolean(), true),
});
export type JiraSetting = v.InferOutput<typeof JiraSetting>;

/** Which of the two Jiras it is: their APIs differ. */
export function jiraProduct({ site, product }: Pick<JiraSetting, "site" | "product">): "cloud" | "data-center" {
  return (
    product ??
    (/^https:\/\/(?:[a-z0-9-]+\.atlassian\.net|api\.atlassian\.com)(?:[:/]|$)/i.test(site) ? "cloud" : "data-center")
  );
}

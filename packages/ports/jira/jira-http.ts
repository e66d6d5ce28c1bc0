import * as v from "valibot";
import { adfOf, commentWords, wikiOf } from "../../formats/jira/comment-body.ts";
import { UserError } from "../../model/document/user-error.ts";
import { IssueMark } from "../../model/jira/issue.ts";
import type { Http } from "../http/http.ts";
import type { Clock } from "../machine/clock.ts";
import type { Jira } from "./jira.ts";
import { Comments, Issue, Project, Transitions, User, Versions } from "./jira-answers.ts";
import { type JiraAccess, type JiraRequest, jiraRequests } from "./jira-requests.ts";

/** Comments of a page, and pages that are looked through. */
const page = 100;
const pages = 10;

/** A Jira over HTTP: https://developer.atlassian.com/cloud/jira/platform/rest/v3/ and https://developer.atlassian.com/server/jira/platform/rest/. */
export function httpJira(access: JiraAccess, http: Http, clock: Clock): Jira {
  const ask = jiraRequests(access, http, clock);
  const issuePath = (key: string, more = ""): string => `issue/${encodeURIComponent(key)}${more}`;
  const send = async (
    method: "POST" | "PUT",
    path: string,
    body: JiraRequest["body"],
    about: string,
  ): Promise<void> => {
    await ask({ method, path, body, about });
  };
  const get = async <S extends v.GenericSchema>(schema: S, path: string, about: string): Promise<v.InferOutput<S>> =>
    read(schema, (await ask({ method: "GET", path, about })).json, about);
  return {
    account: async () => {
      const user = await get(User, "myself", "the account of the token");
      return { id: idOf(user) };
    },
    project: async (key) => {
      const path = `project/${encodeURIComponent(key)}`;
      const { status, json } = await ask({ method: "GET", path, about: `the project ${key}`, allow: [404] });
      return status === 404 ? null : read(Project, json, `the project ${key}`);
    },
    issue: async (key, property) => {
      const query = `?fields=status,labels,fixVersions&properties=${encodeURIComponent(property)}`;
      const { fields, properties, ...issue } = await get(Issue, issuePath(key, query), key);
      const mark = v.safeParse(IssueMark, Object.hasOwn(properties, property) ? properties[property] : undefined);
      return {
        key: issue.key,
        status: fields.status.name,
        labels: fields.labels,
        fixVersions: fields.fixVersions.map(({ name }) => name),
        mark: mark.success ? mark.output : null,
      };
    },
    hasComment: async (key, text, by) => {
      for (let at = 0; at < pages; at += 1) {
        const query = `/comment?startAt=${at * page}&maxResults=${page}&orderBy=-created`;
        const { comments, total } = await get(Comments, issuePath(key, query), key);
        if (comments.some(({ author, body }) => author && idOf(author) === by.id && commentWords(body).includes(text)))
          return true;
        if (comments.length === 0 || (at + 1) * page >= (total ?? 0)) return false;
      }
      return false;
    },
    comment: (key, comment) =>
      send(
        "POST",
        issuePath(key, "/comment"),
        { body: access.product === "cloud" ? adfOf(comment) : wikiOf(comment) },
        key,
      ),
    mark: (key, property, mark) =>
      send("PUT", issuePath(key, `/properties/${encodeURIComponent(property)}`), { ...mark }, key),
    transitions: async (key) => {
      const { transitions } = await get(Transitions, issuePath(key, "/transitions?expand=transitions.fields"), key);
      return transitions.map(({ id, name, to, fields }) => ({
        id,
        name,
        to: to.name,
        required: Object.entries(fields).flatMap(([field, { required, hasDefaultValue }]) =>
          required && !hasDefaultValue ? [field] : [],
        ),
      }));
    },
    transition: (key, id, fields) =>
      send(
        "POST",
        issuePath(key, "/transitions"),
        { transition: { id }, ...(Object.keys(fields).length > 0 && { fields: { ...fields } }) },
        key,
      ),
    edit: (key, { addLabel, removeLabel, addVersion }) => {
      const labels = [
        ...(addLabel === undefined ? [] : [{ add: addLabel }]),
        ...(removeLabel === undefined ? [] : [{ remove: removeLabel }]),
      ];
      const update = {
        ...(labels.length > 0 && { labels }),
        ...(addVersion !== undefined && { fixVersions: [{ add: { name: addVersion } }] }),
      };
      return send("PUT", issuePath(key), { update }, key);
    },
    versions: (project) =>
      get(Versions, `project/${encodeURIComponent(project)}/versions`, `the versions of ${project}`),
    makeVersion: async ({ id, key }, name) => {
      const body = { name, projectId: Number(id) };
      // Another run may have made it in the meantime: who asked for it looks again.
      await ask({ method: "POST", path: "version", body, about: `the version ${name} of ${key}`, allow: [400, 409] });
    },
    releaseVersion: (id, day) =>
      send("PUT", `version/${encodeURIComponent(id)}`, { released: true, releaseDate: day }, `the version ${id}`),
    link: (key, { id, url, title }) =>
      send("POST", issuePath(key, "/remotelink"), { globalId: id, object: { url, title } }, key),
  };
}

const idOf = ({ accountId, key, name }: v.InferOutput<typeof User>): string => accountId ?? key ?? name ?? "";

const read = <S extends v.GenericSchema>(schema: S, json: unknown, about: string): v.InferOutput<S> => {
  const parsed = v.safeParse(schema, json);
  if (parsed.success) return parsed.output;
  throw new UserError(`Jira says of ${about} what this version does not read`, {
    reason: "jira_unreachable",
    remedy: "Check that site is the address of a Jira, and product which one; then re-run this job.",
  });
};

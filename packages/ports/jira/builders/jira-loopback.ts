/** A Jira on loopback, as far as jira-update asks it: `/rest/api/3` with ADF and `/rest/api/2` with wiki markup, to the shapes of Atlassian's reference. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

interface LoopbackIssue {
  status: string;
  labels: string[];
  fixVersions: string[];
  comments: unknown[];
  links: Map<string, unknown>;
  properties: Map<string, unknown>;
}

export interface LoopbackJira {
  readonly url: string;
  readonly issues: Map<string, LoopbackIssue>;
  readonly versions: { id: string; name: string; released: boolean }[];
  /** Every request that changed something, in order. */
  readonly effects: string[];
  /** Authorizations that came. */
  readonly authorizations: Set<string>;
  /** Called before and after each effect. */
  onEffect: (when: "before" | "after", count: number) => void;
  /** The status that the next request gets, with its headers. */
  next: { status: number; headers: Record<string, string> } | undefined;
  close(): void;
}

const transitions = [
  { id: "11", name: "Start", to: { name: "In Progress" }, fields: {} },
  {
    id: "31",
    name: "Ship it",
    to: { name: "Done" },
    fields: { resolution: { required: true, hasDefaultValue: false } },
  },
];

/** Opens a Jira with these issues of the project SHOP; those whose key is `SHOP-403` are forbidden. */
export async function openJira(
  keys: readonly string[],
  product: "cloud" | "data-center" = "cloud",
): Promise<LoopbackJira> {
  const user = product === "cloud" ? { accountId: "me" } : { key: "JIRAUSER1", name: "me" };
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const answer = (status: number, json?: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { "content-type": "application/json", ...headers })
        .end(json === undefined ? "" : JSON.stringify(json));
    jira.authorizations.add(request.headers.authorization ?? "");
    if (jira.next !== undefined) {
      const { status, headers } = jira.next;
      jira.next = undefined;
      return answer(status, {}, headers);
    }
    const prefix = `/rest/api/${product === "cloud" ? 3 : 2}/`;
    const url = new URL(request.url ?? "", "http://x");
    if (!url.pathname.startsWith(prefix)) return response.writeHead(404, { "content-type": "text/html" }).end("<html>");
    const [first, name = "", ...rest] = url.pathname.slice(prefix.length).split("/").map(decodeURIComponent);
    const isEffect = request.method !== "GET";
    if (isEffect) {
      jira.onEffect("before", jira.effects.length);
      jira.effects.push(`${request.method} ${url.pathname.slice(prefix.length)}`);
      setImmediate(() => jira.onEffect("after", jira.effects.length));
    }
    const sent = body === "" ? {} : JSON.parse(body);
    if (first === "myself") return answer(200, user);
    if (first === "project" && name !== "SHOP") return answer(404, { errorMessages: ["No project could be found"] });
    if (first === "project") return answer(200, rest[0] === "versions" ? jira.versions : { id: "10000", key: "SHOP" });
    if (first === "version" && request.method === "POST") {
      if (jira.versions.some((version) => version.name === sent.name))
        return answer(400, { errorMessages: ["exists"] });
      jira.versions.push({ id: String(jira.versions.length + 1), name: sent.name, released: false });
      return answer(201, {});
    }
    if (first === "version") {
      for (const version of jira.versions) if (version.id === name) version.released = sent.released;
      return answer(200, {});
    }
    const issue = jira.issues.get(name);
    if (first !== "issue" || issue === undefined) return answer(404, { errorMessages: ["Issue does not exist"] });
    if (name === "SHOP-403") return answer(403, { errorMessages: ["You may not"] });
    const [what, property = ""] = rest;
    if (what === undefined && request.method === "GET") {
      const { status, labels, fixVersions, properties } = issue;
      const fields = {
        status: { name: status },
        labels,
        fixVersions: fixVersions.map((version) => ({ name: version })),
      };
      return answer(200, { key: name, fields, properties: Object.fromEntries(properties) });
    }
    if (what === undefined) {
      for (const { add } of sent.update.labels ?? []) issue.labels.push(add);
      for (const { add } of sent.update.fixVersions ?? []) issue.fixVersions.push(add.name);
      return answer(204);
    }
    if (what === "comment" && request.method === "GET") {
      const at = Number(url.searchParams.get("startAt"));
      return answer(200, { comments: issue.comments.toReversed().slice(at, at + 100), total: issue.comments.length });
    }
    if (what === "comment") {
      if ((typeof sent.body === "string") === (product === "cloud"))
        return answer(400, { errors: { comment: "Comment body is not valid!" } });
      issue.comments.push({ author: user, body: sent.body });
      return answer(201, {});
    }
    if (what === "transitions" && request.method === "GET")
      return answer(200, { transitions: issue.status === "Done" ? [] : transitions });
    if (what === "transitions") {
      const transition = transitions.find(({ id }) => id === sent.transition.id);
      if (issue.status === "Done" || transition === undefined) return answer(400, { errorMessages: ["not valid"] });
      issue.status = transition.to.name;
      return answer(204);
    }
    if (what === "remotelink") issue.links.set(sent.globalId, sent.object);
    if (what === "properties") issue.properties.set(property, sent);
    return answer(200, {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const fresh = (): LoopbackIssue => ({
    status: "Open",
    labels: [],
    fixVersions: [],
    comments: [],
    links: new Map(),
    properties: new Map(),
  });
  const jira: LoopbackJira = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    issues: new Map(keys.map((key) => [key, fresh()])),
    versions: [],
    effects: [],
    authorizations: new Set(),
    onEffect: () => {},
    next: undefined,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return jira;
}

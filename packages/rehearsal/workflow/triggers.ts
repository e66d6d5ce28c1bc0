import type { TemplateToken } from "@actions/workflow-parser/templates/tokens/template-token";
import type { Filters, Input, OtherTrigger, Time, Triggers } from "./model.ts";
import {
  type Entry,
  entries,
  field,
  isLiteralTrue,
  isMapping,
  isString,
  items,
  placeOf,
  texts,
  valueAt,
} from "./tokens.ts";

/** Activities of a pull request that start a workflow where `types:` says nothing. */
const usualTypes = ["opened", "synchronize", "reopened"];

/** Reads `on:`, in each of its three forms: one name, a list of names, or a mapping. */
export function readTriggers(path: string, on: TemplateToken): Triggers {
  const events = isMapping(on)
    ? new Map(entries(path, on).map(({ key, value }) => [key, value]))
    : new Map(texts(on).map((name) => [name, undefined]));
  const named = (name: string): TemplateToken | undefined => events.get(name);
  return {
    place: placeOf(path, on),
    ...(events.has("push") && { push: filters(named("push")) }),
    ...(events.has("pull_request") && {
      pull_request: { ...filters(named("pull_request")), types: typesOf(named("pull_request")) },
    }),
    ...(events.has("workflow_dispatch") && {
      workflow_dispatch: { inputs: inputs(path, field(named("workflow_dispatch"), "inputs")) },
    }),
    ...(events.has("repository_dispatch") && {
      repository_dispatch: { types: texts(field(named("repository_dispatch"), "types")) },
    }),
    ...(events.has("schedule") && {
      schedule: { times: items(named("schedule")).flatMap(timesOf) },
    }),
    ...(events.has("workflow_call") && { workflow_call: call(path, named("workflow_call")) }),
    others: new Map([...events].flatMap(([name, token]) => (played.has(name) ? [] : [[name, other(name, token)]]))),
  };
}

function timesOf(item: TemplateToken): Time[] {
  const [timezone] = texts(field(item, "timezone"));
  return texts(field(item, "cron")).map((cron) => ({ cron, ...(timezone !== undefined && { timezone }) }));
}

const played = new Set([
  "push",
  "pull_request",
  "workflow_dispatch",
  "repository_dispatch",
  "schedule",
  "workflow_call",
]);

const filterKeys = {
  branches: "branches",
  "branches-ignore": "branchesIgnore",
  tags: "tags",
  "tags-ignore": "tagsIgnore",
  paths: "paths",
  "paths-ignore": "pathsIgnore",
} as const;

function filters(event: TemplateToken | undefined): Filters {
  const supplied = Object.entries(filterKeys).flatMap(([key, name]) => {
    const list = field(event, key);
    return list ? [[name, texts(list)] as const] : [];
  });
  return Object.fromEntries(supplied);
}

function other(name: string, event: TemplateToken | undefined): OtherTrigger {
  const types = name === "pull_request_target" ? typesOf(event) : texts(field(event, "types"));
  return { ...filters(event), types, workflows: texts(field(event, "workflows")) };
}

function typesOf(event: TemplateToken | undefined): string[] {
  const types = field(event, "types");
  return types ? texts(types) : usualTypes;
}

function inputs(path: string, token: TemplateToken | undefined): Map<string, Input> {
  return new Map(entries(path, token).map((entry) => [entry.key.toLowerCase(), input(path, entry)]));
}

function input(path: string, { key, value, place }: Entry): Input {
  const type = field(value, "type");
  const fallback = valueAt(path, value, "default");
  return {
    name: key,
    type: (isString(type) ? type.value : "string") as Input["type"],
    required: isLiteralTrue(field(value, "required")),
    ...(fallback && { fallback }),
    options: texts(field(value, "options")),
    place,
  };
}

function call(path: string, token: TemplateToken | undefined): NonNullable<Triggers["workflow_call"]> {
  const secrets = entries(path, field(token, "secrets"));
  const outputs = entries(path, field(token, "outputs"));
  return {
    inputs: inputs(path, field(token, "inputs")),
    secrets: new Map(
      secrets.map(({ key, value }) => [
        key.toLowerCase(),
        { name: key, required: isLiteralTrue(field(value, "required")) },
      ]),
    ),
    outputs: new Map(
      outputs.flatMap(({ key, value }) => {
        const computed = valueAt(path, value, "value");
        return computed ? [[key, computed] as const] : [];
      }),
    ),
  };
}

/** The first line of a rehearsal: what happened, on which commit, as which execution. */
import { fence } from "../../../kit/log/fence.ts";
import type { Json, WorkflowRun } from "../../protocol/run.ts";

/** That line. */
export function heading(run: WorkflowRun): string {
  const { name, ref, sha, payload, actor } = run.event;
  const execution = `execution ${run.number}.${run.attempt}`;
  const commit = `${sha.slice(0, 7)}${subjectOf(run)}`;
  const short = ref.replace(/^refs\/(heads|tags)\//, "");
  switch (name) {
    case "pull_request": {
      const pull = payload.pull_request;
      const [head, base] = [at(pull, "head"), at(pull, "base")];
      const isFork = at(at(head, "repo"), "full_name") !== at(at(base, "repo"), "full_name");
      const from = `${isFork ? `${actor.login}:` : ""}${text(at(head, "ref"))}`;
      return `pull request "${text(at(pull, "title"))}" · ${from} into ${text(at(base, "ref"))} · ${execution}`;
    }
    case "push":
      return `push to ${ref.startsWith("refs/tags/") ? "tag " : ""}${short} · ${commit} · ${execution}`;
    case "workflow_dispatch":
      return `dispatch on ${short} · ${commit} · ${execution}`;
    case "repository_dispatch":
      return `dispatch of ${text(payload.action)} · ${commit} · ${execution}`;
    case "schedule":
      return `schedule ${text(payload.schedule)} · ${commit} · ${execution}`;
    default:
      return [name, text(payload.action), "·", commit, "·", execution].filter((word) => word !== "").join(" ");
  }
}

const at = (value: Json | undefined, key: string): Json | undefined =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? value[key] : undefined;

const text = (value: Json | undefined): string => fence(typeof value === "string" ? value : "");

const subjectOf = ({ event }: WorkflowRun): string => {
  const message = at(event.payload.head_commit, "message");
  return typeof message === "string" ? ` "${fence(message.split("\n")[0] ?? "")}"` : "";
};

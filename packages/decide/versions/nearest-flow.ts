import type { Configuration } from "../../model/configuration/configuration.ts";
import { nearest } from "../../model/document/nearest.ts";
import type { Trigger } from "../../model/run/trigger.ts";
import { fixedStart, matches } from "./branch-pattern.ts";
import { versionsInTags } from "./tag-versions.ts";

/** What a branch or tag of no flow most likely lacks, as the end of a sentence; nothing where no flow is near. */
export function nearestFlow({ ref, branch }: Trigger, { flows, versions }: Configuration): string {
  const [start = ""] = flows.release.branches.map(fixedStart);
  if (ref.startsWith("refs/tags/")) {
    const [read] = versionsInTags([ref.slice("refs/tags/".length)], versions).versions;
    return `; a tag starts no flow: push a branch such as ${start}${read?.version ?? "1.5.0"}, and the tag is made when its release is finished`;
  }
  const all = Object.entries(flows).flatMap(([name, flow]) => flow.branches.map((pattern) => ({ name, pattern })));
  const shallow = all.find(({ pattern }) => matches(pattern.replace(/(?<!\*)\*(?!\*)/g, "**"), branch));
  if (shallow)
    return `; the nearest flow is ${shallow.name}: ${shallow.pattern} stops at the next /, so write ${shallow.pattern.replace(/(?<!\*)\*(?!\*)/g, "**")} into flows.${shallow.name}.branches`;
  const own = branch.slice(0, branch.indexOf("/") + 1) || branch;
  const starts = new Map(all.map(({ name, pattern }) => [fixedStart(pattern), { name, pattern }]));
  const near = starts.get(nearest(own, [...starts.keys()].filter(Boolean)) ?? "");
  return near === undefined
    ? ""
    : `; the nearest flow is ${near.name} (${near.pattern}): rename the branch, or name it in flows.${near.name}.branches`;
}

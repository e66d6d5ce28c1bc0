import type { Configuration } from "../../model/configuration/configuration.ts";
import type { Verdict } from "../../model/document/verdict.ts";
import type { Flow } from "../../model/run/flow.ts";
import type { RunFacts, RunsUnderWay } from "../../model/run/run-facts.ts";
import { flowFor } from "./flow.ts";

/**
 * May this run go on? Not while one of its flow is under way whose present attempt began earlier: of two the one that began first goes on,
 * so that never both do nor neither. A run that ended and is run again has begun again, behind those that began while it rested. GitHub tells
 * whole seconds: of two that began in the same one the lower number goes on, or, for `strict`, neither.
 */
export function busyVerdict(
  flow: Flow,
  configuration: Configuration,
  { own, others }: RunsUnderWay,
  { strict = false } = {},
): Verdict {
  const isSame = ({ branch }: RunFacts): boolean =>
    branch !== null &&
    flowFor({ ...flow.trigger, event: "push", ref: `refs/heads/${branch}`, branch }, configuration).name === flow.name;
  const [first, ...more] = others
    .filter((other) => isSame(other) && (order(other, own) < 0 || (strict && begun(other) === begun(own))))
    .sort(order);
  if (!first) return { go: true, because: `no other ${flow.name} is under way` };
  const of = first.branch === null ? "" : ` of ${first.branch}`;
  return {
    go: false,
    reason: "release_under_way",
    because: `run ${first.number}${of} is under way${more.length === 0 ? "" : `, and ${more.length} more`}: ${first.url}`,
    remedy: "Let it end or cancel it, then re-run what failed; with when-busy: wait a run waits for its turn instead.",
  };
}

const begun = ({ started }: RunFacts): number => Date.parse(started);

const order = (a: RunFacts, b: RunFacts): number => begun(a) - begun(b) || a.id - b.id;

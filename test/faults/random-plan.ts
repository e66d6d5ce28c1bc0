/** Plans of faults that chance makes, the same ones again for the same seed. */
import type { FaultRule } from "../../packages/rehearsal/github/faults/fault.ts";
import { type Chance, chanceOf } from "../semantics/chance.ts";
import { everyFault } from "./every-fault.ts";

/** A text that ends too early under a length that says so is whole to any client; only a digest beside it could tell. */
const noticed = everyFault.filter(([name]) => name !== "an answer that is too short").map(([, fault]) => fault);

/** The seeds of a test: so many fresh ones, or those that `SLIPWAY_SEEDS` names to see them again. */
export function freshSeeds(count: number): number[] {
  const named = process.env.SLIPWAY_SEEDS?.split(/[\s,]+/).map(Number);
  return named ?? Array.from({ length: count }, () => Math.floor(Math.random() * 2 ** 31));
}

/** A session of some calls in some order, and what goes wrong in it. */
export function randomSession<T>(
  seed: number,
  calls: readonly T[],
): { readonly calls: readonly T[]; readonly plan: readonly FaultRule[] } {
  const chance = chanceOf(seed);
  const chosen = shuffled(chance, calls).slice(0, 2 + chance.int(calls.length - 1));
  const plan = Array.from({ length: 1 + chance.int(6) }, () => rule(chance));
  return { calls: chosen, plan };
}

function rule(chance: Chance): FaultRule {
  if (chance.maybe(0.1))
    return {
      method: "POST",
      route: "/repos/{owner}/{repo}/releases/{release_id}/assets",
      fault: { kind: "broken-upload" },
    };
  const fault = chance.pick(noticed);
  if (chance.maybe(0.5)) return { fault, request: 1 + chance.int(40) };
  return { fault, writes: chance.maybe(0.5), skip: chance.int(8), count: 1 + chance.int(3) };
}

function shuffled<T>(chance: Chance, items: readonly T[]): T[] {
  const [remaining, mixed]: [T[], T[]] = [[...items], []];
  while (remaining.length > 0) mixed.push(...remaining.splice(chance.int(remaining.length), 1));
  return mixed;
}

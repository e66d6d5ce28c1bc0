import type { Asked, Fault, FaultRule, Fired } from "./fault.ts";

/** What goes wrong, and what went wrong. */
export interface Faults {
  /** Lays a new plan instead of the old one; requests are counted again. `[]` ends all faults. */
  plan(rules: readonly FaultRule[]): void;
  /** The faults that struck since this GitHub was opened. */
  readonly fired: readonly Fired[];
}

/** The plan, as the server asks it. */
export interface FaultPlan extends Faults {
  /** Notes a request and says what goes wrong with it; the first rule that is not used up wins. */
  strike(asked: Asked): Fault | null;
}

/** Opens a plan. Throws for a rule that can never fit. */
export function openPlan(first: readonly FaultRule[], now: () => number): FaultPlan {
  const fired: Fired[] = [];
  let rules: { readonly rule: FaultRule; met: number }[] = [];
  let requests = 0;
  const plan = (wanted: readonly FaultRule[]) => {
    for (const rule of wanted) check(rule);
    rules = wanted.map((rule) => ({ rule, met: 0 }));
    requests = 0;
  };
  plan(first);
  return {
    plan,
    fired,
    strike: (asked) => {
      requests += 1;
      let result: Fault | null = null;
      for (const item of rules) {
        if (!fits(item.rule, asked, requests)) continue;
        const { skip = 0, count = 1, fault } = item.rule;
        item.met += 1;
        if (result === null && item.met > skip && item.met <= skip + count) result = fault;
      }
      if (result) fired.push({ at: now(), request: requests, ...asked, fault: result });
      return result;
    },
  };
}

function fits(rule: FaultRule, asked: Asked, number: number): boolean {
  const { request, method, route, service, job, writes } = rule;
  return (
    (request === undefined || request === number) &&
    (method === undefined || method === asked.method) &&
    (route === undefined || route === asked.route) &&
    (service === undefined || service === asked.service) &&
    (job === undefined || job === asked.job) &&
    (!writes || asked.writes)
  );
}

function check({ request, skip = 0, count = 1, route }: FaultRule): void {
  for (const [name, value, least] of [
    ["request", request ?? 1, 1],
    ["skip", skip, 0],
    ["count", count, 1],
  ] as const) {
    const whole = Number.isInteger(value) || value === Number.POSITIVE_INFINITY;
    if (!whole || value < least)
      throw new Error(`A fault's ${name} is ${value}; it is a whole number from ${least} up.`);
  }
  if (route !== undefined && /^(GET|POST|PUT|PATCH|DELETE) /.test(route)) {
    throw new Error(`A fault's route is ${route}; name the method apart: { method, route }.`);
  }
}

import type { Verdict } from "../../model/document/verdict.ts";
import type { PlanSummary, StateBackend, TerraformPlan } from "../../model/terraform/terraform-plan.ts";

/** What a plan document and the bytes of its plan file both say. */
export type PlanFacts = Pick<TerraformPlan, "summary" | "terraform" | "providers">;

/** The plan document that people were shown and what the plan file holds ► go only if they say the same of every address. */
export function planMatch(shown: PlanFacts, held: PlanFacts): Verdict {
  const differences = [
    ...changesOf(shown.summary, held.summary),
    ...(shown.terraform === held.terraform
      ? []
      : [`it was made by Terraform ${held.terraform}, not ${shown.terraform}`]),
    ...(sameText(shown.providers ?? [], held.providers ?? []) ? [] : ["it needs other providers"]),
  ];
  if (differences.length === 0) return { go: true, because: "the plan file holds what was shown of it" };
  const [first, more] = [differences.slice(0, 5).join("; "), differences.length - 5];
  return {
    go: false,
    reason: "plan_changed",
    because: `the plan file is not what was shown of it: ${first}${more > 0 ? `; and ${more} more` : ""}`,
    remedy:
      "Nothing was applied. Something that ran in the plan job, such as a provider, reported another plan than the one that it made: find out what before you plan again.",
  };
}

/** What differs between the code inside a plan file and that of the artefact ► go if nothing does. */
export function codeVerdict(difference: string | undefined): Verdict {
  if (difference === undefined) return { go: true, because: "the plan was made from the code of the artefact" };
  return {
    go: false,
    reason: "plan_changed",
    because: `the plan file was not made from this artefact: ${difference}`,
    remedy: "Nothing was applied. Find out what in the plan job could change the file before you plan again.",
  };
}

/** Where a plan would write the state, and where the code of the artefact keeps it ► go if that is one place. */
export function backendVerdict(held: StateBackend, noted: Pick<StateBackend, "type" | "config"> | null): Verdict {
  const { workspace, ...place } = held;
  if (workspace === "default" && inOrder(place) === inOrder(noted))
    return { go: true, because: "the plan writes the state where the code keeps it" };
  return {
    go: false,
    reason: "plan_changed",
    because: `the plan file would write the state somewhere else than the artefact's code does: backend ${held.type}, workspace ${workspace}`,
    remedy: "Nothing was applied. Find out what in the plan job could change the file before you plan again.",
  };
}

/** JSON with the names of every object in order. */
const inOrder = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inOrder).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, item]) => `${JSON.stringify(name)}:${inOrder(item)}`).join(",")}}`;
};

const changesOf = (shown: PlanSummary, held: PlanSummary): string[] => {
  const [before, after] = [byName(shown), byName(held)];
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was === is) return [];
    if (is === undefined) return [`it does nothing to ${name}, shown was ${was}`];
    return [`it would ${is} ${name}, shown was ${was ?? "nothing"}`];
  });
};

/** Each change by what it is about; one that is listed twice differs from any that is not. */
const byName = ({ resources, outputs }: PlanSummary): Map<string, string> => {
  const all = [
    ...resources.map(({ address, action, deposed, from }) => ({
      name: `${address}${deposed === undefined ? "" : ` (deposed ${deposed})`}`,
      text: `${action}${from === undefined ? "" : ` (moved from ${from})`}`,
    })),
    ...outputs.map(({ name, action }) => ({ name: `output ${name}`, text: action as string })),
  ];
  const entries = new Map<string, string>();
  for (const { name, text } of all) entries.set(name, entries.has(name) ? `${entries.get(name)} and ${text}` : text);
  return entries;
};

const sameText = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);

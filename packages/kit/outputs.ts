import { UserError } from "../model/document/user-error.ts";
import { maskIn } from "./masks/masks.ts";
import { isLarge, moveToArtifact } from "./move-large.ts";
import type { Result } from "./result.ts";
import type { World } from "./world.ts";

/** What a step puts out, and the result that it tells: another one where an output cannot be passed on. */
export interface Outputs {
  readonly result: Result;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * The outputs of a result as texts; outcome, reason and entry come first. A document that is too large goes into an artifact, and its reference
 * takes its place. An output that GitHub would drop because it holds a value that it hides, or that cannot be uploaded, makes the result a failed one.
 */
export async function outputsOf(
  original: Result,
  entryOf: (result: Result) => string,
  world: World | undefined,
): Promise<Outputs> {
  const passed = await passableOutputs(original.outputs ?? {}, world).catch((error: Error) => error);
  const report = passed instanceof Error ? failedBy(passed, original) : original;
  const mask = isClosed(report) ? undefined : maskIn(entryOf(report));
  const result = mask === undefined ? report : failedBy(hidden("entry", mask), report);
  const entry = await passableEntry(result, entryOf, world);
  const outputs = passed instanceof Error ? {} : passed;
  return { result, outputs: { outcome: result.outcome, reason: result.reason, entry, ...outputs } };
}

const passableOutputs = async (
  outputs: NonNullable<Result["outputs"]>,
  world: World | undefined,
): Promise<Record<string, string>> => {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(outputs)) {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    const mask = maskIn(text);
    if (mask !== undefined) throw hidden(name, mask);
    const isMoved = typeof value !== "string" && isLarge(name, text) && world !== undefined;
    texts[name] = isMoved ? await moveToArtifact(name, text, world) : text;
  }
  return texts;
};

/** The entry is what the ledger reports the step: where it cannot be uploaded, it goes without its facts. */
const passableEntry = async (
  result: Result,
  entryOf: (result: Result) => string,
  world: World | undefined,
): Promise<string> => {
  const text = entryOf(result);
  if (!isLarge("entry", text)) return text;
  const moved = world && (await moveToArtifact("entry", text, world).catch((error: Error) => error));
  if (typeof moved === "string") return moved;
  const because = `${result.because.slice(0, 500)}…`;
  return entryOf({ ...result, because, facts: { incomplete: "the whole entry could not be uploaded" } });
};

const isClosed = ({ outcome }: Result): boolean => outcome === "failed" || outcome === "refused";

/** Why outputs are missing; beside the reason of a gate that was closed anyway it is a warning. */
const failedBy = (error: Error, result: Result): Result => {
  const { outputs, ...rest } = result;
  if (isClosed(result))
    return { ...rest, annotations: [...(result.annotations ?? []), { level: "warning", message: error.message }] };
  const known = error instanceof UserError ? error : undefined;
  return {
    ...rest,
    outcome: "failed",
    reason: known?.reason ?? "bug",
    because: `${error.message}; before that it ${result.outcome}: ${result.because}`,
    remedy: known?.remedy ?? "Please report this; the gate stays closed.",
  };
};

const hidden = (output: string, mask: string): UserError =>
  new UserError(
    `the output ${output} holds the value of ${mask}, and GitHub drops an output that holds a hidden value`,
    {
      reason: "output_hidden",
      remedy:
        "Keep that value out of names, addresses and outputs; if it is not a secret, make it a variable of the environment instead.",
    },
  );

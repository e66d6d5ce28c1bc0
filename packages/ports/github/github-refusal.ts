import * as v from "valibot";
import { UserError } from "../../model/document/user-error.ts";
import type { Answer } from "./github.ts";

/** An answer, or GitHub's words for why this token may not. A rate limit is no refusal; it throws, as everything else does. */
export async function permitted(ask: () => Promise<Answer>): Promise<Answer | { readonly refused: string }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UserError && error.reason === "forbidden") return { refused: error.message };
    throw error;
  }
}

const Message = v.object({
  message: v.string(),
  errors: v.optional(
    v.array(v.union([v.string(), v.object({ message: v.optional(v.string()), code: v.optional(v.string()) })])),
    [],
  ),
});

/** What GitHub said to a request that it refused, on one line. */
export function refusalMessage({ data, status }: Answer): string {
  const said = v.safeParse(Message, data);
  if (!said.success) return `it answered ${status}`;
  const errors = said.output.errors.map((error) =>
    typeof error === "string" ? error : (error.message ?? error.code ?? ""),
  );
  return [said.output.message, ...errors].join(": ").replaceAll(/\s+/g, " ").trim();
}

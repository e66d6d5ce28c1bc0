import type { Tool } from "./tool.ts";

/** Programs that the house does not carry: one verb. Throws `UserError(tool_missing)` with the remedy. */
export interface Tools {
  need(name: string): Promise<Tool>;
}

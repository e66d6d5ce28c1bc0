/** What the ledger of a rehearsed repository says when a demo is over. */
import * as v from "valibot";
import { Acceptance, EnvironmentState, Promotion } from "../../model/promotion.ts";
import type { Rehearsal } from "../rehearse/open.ts";
import { gitIn } from "./git.ts";

/** Its documents, as far as the demo tells of them. */
export interface Ledger {
  readonly environments: readonly EnvironmentState[];
  readonly acceptances: readonly Acceptance[];
  readonly promotions: readonly Promotion[];
}

/** Reads every document of the branch `slipway-ledger`; empty if nothing was ever recorded. */
export const readLedger = async (rehearsal: Rehearsal): Promise<Ledger> => {
  const { github, repository } = rehearsal;
  const tip = await github.resolve(repository, "slipway-ledger");
  const names = tip ? await gitIn(github.gitFolder(repository))("ls-tree", "-r", "--name-only", tip.sha) : "";
  const documents: unknown[] = [];
  for (const path of names.split("\n").filter((name) => name.endsWith(".json"))) {
    const text = tip ? await github.read(tip, path) : null;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
    if (parsed.success) documents.push(parsed.output);
  }
  const all = <S extends v.GenericSchema>(schema: S): v.InferOutput<S>[] =>
    documents.flatMap((document) => {
      const parsed = v.safeParse(schema, document);
      return parsed.success ? [parsed.output] : [];
    });
  return { environments: all(EnvironmentState), acceptances: all(Acceptance), promotions: all(Promotion) };
};

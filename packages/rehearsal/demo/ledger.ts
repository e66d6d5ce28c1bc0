/** What the ledger of a rehearsed repository says when a demo is over. */
import * as v from "valibot";
import { EnvironmentState } from "../../model/ledger/promotion.ts";
import type { Rehearsal } from "../session/rehearsal.ts";

/** What is in each environment; empty if nothing was ever recorded. */
export async function environmentsIn({ github, repository }: Rehearsal): Promise<EnvironmentState[]> {
  const tip = await github.resolve(repository, "slipway-ledger");
  if (!tip) return [];
  const names = await github.list(tip, "environments");
  const texts = await Promise.all(names.map((name) => github.read(tip, `environments/${name}`)));
  return texts.map((text) => v.parse(v.pipe(v.string(), v.parseJson(), EnvironmentState), text));
}

import { UserError } from "../../model/document/user-error.ts";
import type { Flow } from "../../model/run/flow.ts";

/** Documents of one run, as far as they say which commit they are about. */
export interface CommitDocuments {
  readonly flow?: { readonly name: Flow["name"]; readonly trigger: { readonly commit: string } } | undefined;
  readonly release?: { readonly commit: string } | undefined;
  readonly request?: { readonly commit: string } | undefined;
}

/** All documents of one run speak of its commit; only a rollback brings a release of another. `undefined` if they do. */
export function otherCommit({ flow, release, request }: CommitDocuments, commit: string): string | undefined {
  const named = flow?.name === "rollback" ? [] : Object.entries({ release, request });
  const [what, other] =
    [["flow", flow?.trigger.commit] as const, ...named.map(([name, one]) => [name, one?.commit] as const)].find(
      ([, found]) => found !== undefined && found !== commit,
    ) ?? [];
  return other === undefined ? undefined : `the ${what} is about ${other}, but this run is about ${commit}`;
}

/** The error for documents that are not of this run; `undefined` where nothing is wrong with them. */
export function foreignDocuments(
  because: string | undefined,
  remedy = "Pass the outputs of this run's own jobs on unchanged.",
): UserError | undefined {
  return because === undefined ? undefined : new UserError(because, { reason: "bad_document", remedy });
}

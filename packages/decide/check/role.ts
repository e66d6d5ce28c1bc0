import type { Verdict } from "../../model/document/verdict.ts";

/** What the database says of the role that asks. */
export interface Role {
  readonly name: string;
  readonly superuser: boolean;
  readonly bypassesRowSecurity: boolean;
  /** A member of a role that may run programs or write files on the server. */
  readonly reachesServer: boolean;
  /** Relations that it owns, itself or through a role that it is a member of. */
  readonly owns: number;
}

/** May this role ask? One that could change data, whatever the transaction says, may not. */
export function roleVerdict({ name, superuser, bypassesRowSecurity, reachesServer, owns }: Role): Verdict {
  const faults = [
    ...(superuser ? ["is a superuser"] : []),
    ...(bypassesRowSecurity && !superuser ? ["bypasses row security"] : []),
    ...(reachesServer && !superuser ? ["may run programs or write files on the server"] : []),
    ...(owns > 0 && !superuser ? [`owns ${owns} table${owns === 1 ? "" : "s"} or views`] : []),
  ];
  if (faults.length === 0) return { go: true, because: `${name} can only read` };
  return {
    go: false,
    reason: "not_read_only",
    because: `the database role ${name} ${faults.join(" and ")}`,
    remedy:
      "Use a read-only role: CREATE ROLE checks LOGIN PASSWORD '…'; GRANT pg_read_all_data TO checks; and give its address to the environment of the checks.",
  };
}

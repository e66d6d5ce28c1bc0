import { setTimeout as pause } from "node:timers/promises";
import { Client, escapeIdentifier } from "pg";
import * as v from "valibot";
import { issueLine, parseJson } from "../../model/document/document.ts";
import { CommitId, Digest } from "../../model/document/value.ts";
import type { CloudSettings } from "../settings/rehearsal-file.ts";

/** Which release should run, and how: the value of the output that `cloud.output` names. */
export const WantedService = v.strictObject({
  digest: Digest,
  version: v.pipe(v.string(), v.minLength(1, "a version")),
  commit: CommitId,
  /** The program and its arguments; a name is looked up in the release's Python environment first. */
  command: v.pipe(v.array(v.string()), v.minLength(1, "a program and its arguments")),
  port: v.pipe(v.number(), v.integer("a whole number"), v.minValue(1, "a port"), v.maxValue(65_535, "a port")),
  environment: v.optional(v.string()),
  /** Added to the environment of the process. */
  variables: v.optional(
    v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_]\w*$/, "the name of a variable")), v.string()),
    {},
  ),
});
export type WantedService = v.InferOutput<typeof WantedService>;

/** What a state says: a service, that none should run, or something that no cloud understands. */
export type Wanted =
  | { readonly kind: "service"; readonly service: WantedService }
  | { readonly kind: "none" }
  | { readonly kind: "unclear"; readonly because: string };

const State = v.looseObject({
  version: v.literal(4),
  outputs: v.optional(v.record(v.string(), v.looseObject({ value: v.unknown() })), {}),
});

/** Reads Terraform's state, format 4, as its backend stores it; `null` stands for no state at all. */
export function wantedIn(text: string | null, output: string): Wanted {
  if (text === null) return { kind: "none" };
  const state = v.safeParse(State, parseJson(text, "the state"));
  if (!state.success) return { kind: "unclear", because: "the state is not one of Terraform's format 4" };
  const value = state.output.outputs[output]?.value;
  if (value === undefined || value === null) return { kind: "none" };
  const service = v.safeParse(WantedService, value);
  if (service.success) return { kind: "service", service: service.output };
  return { kind: "unclear", because: `the output "${output}": ${service.issues.map(issueLine).join("; ")}` };
}

/** Where to look, whom to tell, and until when. */
export interface Watch {
  readonly url: string;
  readonly state: CloudSettings["state"];
  /** Told the text of the applied state, or `null` if there is none, now and whenever it has changed. */
  changed(text: string | null): void;
  /** Told once when the database stops answering. */
  lost(because: string): void;
  readonly signal: AbortSignal;
}

const interval = 150;

/** Looks at the state that Terraform's backend `pg` keeps, every 150 ms; the text is fetched only when it has changed. Ends with the signal. */
export async function watchState(watch: Watch): Promise<void> {
  let seen: string | null | undefined;
  let lost = false;
  while (!watch.signal.aborted) {
    const client = new Client({ connectionString: watch.url, connectionTimeoutMillis: 5000 });
    client.on("error", () => {}); // the next query says it
    try {
      await client.connect();
      for (;;) {
        if (watch.signal.aborted) break;
        const revision = await revisionOf(client, watch.state);
        lost = false;
        if (revision !== seen) {
          watch.changed(revision === null ? null : await textOf(client, watch.state));
          seen = revision;
        }
        await pause(interval, undefined, { signal: watch.signal }).catch(() => {});
      }
    } catch (error) {
      if (!lost && !watch.signal.aborted) watch.lost((error as Error).message);
      lost = true;
      await pause(500, undefined, { signal: watch.signal }).catch(() => {});
    } finally {
      await client.end().catch(() => {});
    }
  }
}

const tableOf = ({ schema }: CloudSettings["state"]): string => `${escapeIdentifier(schema)}.states`;

// The transaction that wrote the row: another one after every write, and cheap to ask for.
const revisionOf = async (client: Client, state: CloudSettings["state"]): Promise<string | null> => {
  const table = await client.query("SELECT to_regclass($1) IS NOT NULL AS there", [tableOf(state)]);
  if (table.rows[0]?.there !== true) return null;
  const query = `SELECT xmin::text AS revision FROM ${tableOf(state)} WHERE name = $1`;
  return (await client.query(query, [state.workspace])).rows[0]?.revision ?? null;
};

const textOf = async (client: Client, state: CloudSettings["state"]): Promise<string | null> =>
  (await client.query(`SELECT data FROM ${tableOf(state)} WHERE name = $1`, [state.workspace])).rows[0]?.data ?? null;

/** A second terminal's way to a rehearsal that is under way: the REST API of its GitHub, as one person. */
import * as v from "valibot";
import { parseJson } from "../../model/document/document.ts";
import { UserError } from "../../model/document/user-error.ts";
import { readSession } from "./session.ts";

/** A run as a second terminal sees it. */
export interface SeenRun {
  readonly id: number;
  readonly number: number;
  readonly attempt: number;
  readonly status: string;
  readonly path: string;
}

/** What a person can ask of a rehearsal. */
export interface SessionClient {
  /** The run with this number or id: of several with one number, the one that is not over, or the one that waits for an environment. */
  run(wanted: string, environment?: string): Promise<SeenRun>;
  /** Environments that jobs of a run wait for. */
  pending(run: number): Promise<readonly { readonly id: number; readonly name: string }[]>;
  /** `null`, or why it was refused. */
  review(run: number, body: { environment_ids: number[]; state: string; comment: string }): Promise<string | null>;
  /** `null`, or why it was refused. */
  rerun(run: number, jobs: "all" | "failed"): Promise<string | null>;
}

const Runs = v.object({
  workflow_runs: v.array(
    v.object({ id: v.number(), run_number: v.number(), run_attempt: v.number(), status: v.string(), path: v.string() }),
  ),
});
const Pending = v.array(v.object({ environment: v.object({ id: v.number(), name: v.string() }) }));
const Refused = v.object({ message: v.string(), errors: v.optional(v.array(v.string()), []) });

/** Finds the rehearsal of a state folder. Throws `UserError(bad_input)` if none is under way, or if it does not know the person. */
export async function openSession(folder: string, login: string): Promise<SessionClient> {
  const session = await readSession(folder);
  if (!session) {
    throw new UserError(`no rehearsal is under way in ${folder}`, {
      reason: "bad_input",
      remedy: "Start one with slipway rehearse, or name its folder with --state.",
    });
  }
  const [, token] = Object.entries(session.people).find(([known]) => known.toLowerCase() === login.toLowerCase()) ?? [];
  if (token === undefined) {
    const known = Object.keys(session.people).join(", ");
    throw new UserError(`${JSON.stringify(login)} is not one of the people of .github/rehearsal.yml`, {
      reason: "bad_input",
      remedy: known === "" ? "Name people there." : `It knows ${known}.`,
    });
  }
  const ask = async (method: string, path: string, body?: object): Promise<{ status: number; value: unknown }> => {
    const url = `${session.api}/repos/${session.repository}/actions/runs${path}`;
    const headers = { authorization: `Bearer ${token}`, "user-agent": "slipway" };
    const answer = await fetch(url, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    const text = await answer.text();
    return { status: answer.status, value: text === "" ? {} : parseJson(text, url) };
  };
  const describe = async (method: string, path: string, body?: object): Promise<string | null> => {
    const { status, value } = await ask(method, path, body);
    if (status < 300) return null;
    const { message, errors } = v.parse(Refused, value);
    return errors.length > 0 ? errors.join("; ") : message;
  };
  const pending = async (run: number) =>
    v.parse(Pending, (await ask("GET", `/${run}/pending_deployments`)).value).map(({ environment }) => environment);
  return {
    run: async (wanted, environment) => {
      const { workflow_runs: all } = v.parse(Runs, (await ask("GET", "?per_page=100")).value);
      const fits = all.filter(({ run_number, status }) => String(run_number) === wanted && status !== "completed");
      if (environment === undefined || fits.length < 2) return theRun(wanted, all);
      const names = await Promise.all(fits.map(async ({ id }) => (await pending(id)).map(({ name }) => name)));
      const isMeant = (name: string) => name.toLowerCase() === environment.toLowerCase();
      const waiting = fits.filter((_, at) => names[at]?.some(isMeant));
      return theRun(wanted, waiting.length === 1 ? waiting : all);
    },
    pending,
    review: (run, body) => describe("POST", `/${run}/pending_deployments`, body),
    rerun: (run, jobs) => describe("POST", `/${run}/${jobs === "all" ? "rerun" : "rerun-failed-jobs"}`),
  };
}

const theRun = (wanted: string, all: v.InferOutput<typeof Runs>["workflow_runs"]): SeenRun => {
  const seen = all.map(({ id, run_number: number, run_attempt: attempt, status, path }) => ({
    id,
    number,
    attempt,
    status,
    path,
  }));
  return pickRun(wanted, seen);
};

/** The run with this number or id. Workflow files number their runs each for itself: of several, the one that is not over is meant. */
export function pickRun(wanted: string, runs: readonly SeenRun[]): SeenRun {
  const fits = runs.filter(({ id, number }) => String(id) === wanted || String(number) === wanted);
  const open = fits.filter(({ status }) => status !== "completed");
  const [one, ...others] = open.length > 0 ? open : fits;
  if (one && others.length === 0) return one;
  const list = (some: readonly SeenRun[]) =>
    some.map(({ id, number, path }) => `${number} of ${path} (${id})`).join(", ");
  if (!one) {
    throw new UserError(`there is no run ${JSON.stringify(wanted)}`, {
      reason: "bad_input",
      remedy: `The runs are ${list(runs.slice(0, 10)) || "none yet"}.`,
    });
  }
  throw new UserError(`several runs have the number ${wanted}`, {
    reason: "bad_input",
    remedy: `Name one by its id: ${list([one, ...others])}.`,
  });
}

/** `slipway approve`: answers, from a second terminal, what a rehearsal waits for. */

import { fence } from "../../kit/log/fence.ts";
import { UserError } from "../../model/document/user-error.ts";
import { openSession, type SessionClient } from "../session/session-client.ts";

/** What the command was asked for. */
export interface ApproveOptions {
  /** Absolute folder of the rehearsal's state. */
  readonly folder: string;
  /** Number or id of a run. */
  readonly run: string;
  readonly environment: string;
  /** Login */
  readonly as: string;
  readonly state: "approved" | "rejected";
  readonly comment: string;
}

/** Approves or rejects everything of a run that waits for one environment. Gives the line that says so. */
export async function approve(options: ApproveOptions): Promise<string> {
  const { folder, environment, as, state, comment } = options;
  const client = await openSession(folder, as);
  const run = await client.run(options.run, environment);
  const pending = await client.pending(run.id);
  const wanted = pending.find(({ name }) => name.toLowerCase() === environment.toLowerCase());
  if (!wanted) {
    const names = pending.map(({ name }) => name).join(", ");
    throw new UserError(`no job of run ${run.number} waits for ${JSON.stringify(environment)}`, {
      reason: "bad_input",
      remedy: names === "" ? "Nothing of it waits now." : `It waits for ${names}.`,
    });
  }
  await review(client, run.id, wanted.id, options);
  const said = comment === "" ? "" : `: ${fence(comment.replaceAll(/\s+/g, " "))}`;
  return `${wanted.name} of run ${run.number} was ${state} by ${as}${said}`;
}

const review = async (
  client: SessionClient,
  run: number,
  environment: number,
  { state, comment, as, environment: name }: ApproveOptions,
): Promise<void> => {
  const refused = await client.review(run, { environment_ids: [environment], state, comment });
  if (refused === null) return;
  throw new UserError(`${name} cannot be ${state} by ${as}: ${refused}`, {
    reason: "forbidden",
    remedy: "Name somebody else with --as.",
  });
};

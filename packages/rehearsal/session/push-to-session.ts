/** A second terminal's push to a rehearsal that is under way: over the wire, as a person, with the rules that hold for them. */
import { join } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import { childProcesses } from "../../ports/machine/exec.ts";
import { gitEnvironment } from "../../ports/repository/git-environment.ts";
import type { Checkout } from "../sources/repository.ts";
import type { Session } from "./session.ts";

/** Pushes a branch or a tag as it is in the checkout. Throws `UserError(forbidden)` with what GitHub says, `UserError(bad_input)` if nothing would move. */
export async function pushToSession(
  session: Session,
  { checkout, ref, login }: { readonly checkout: Checkout; readonly ref: string; readonly login: string },
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  await checkout.tip(ref); // or it says which there are
  const serverUrl = new URL(session.api).origin;
  const env = {
    PATH: environment.PATH ?? "",
    ...gitEnvironment({ serverUrl, token: session.people[login] }, join(checkout.folder, ".git")),
    LC_ALL: "C",
  };
  const to = `${serverUrl}/${session.repository}.git`;
  const args = ["push", "--porcelain", "--no-verify", "--", to, `+${ref}:${ref}`];
  const { code, stdout, stderr } = await childProcesses({ env }).run({ file: "git", args, timeout: 120_000 });
  if (code !== 0) {
    const said = `${stderr}\n${stdout}`.split("\n").find((line) => /^(remote: error|!|fatal|error)/.test(line));
    throw new UserError(`${ref} was not taken by the rehearsal that is under way: ${said ?? stderr.trim()}`, {
      reason: "forbidden",
      remedy: "Push as somebody else with --as, or wait until that rehearsal has ended.",
    });
  }
  if (/^=/m.test(stdout)) {
    throw new UserError(`the rehearsal that is under way has ${ref} as it is`, {
      reason: "bad_input",
      remedy: "Commit something to it first, or run its runs again with slipway rerun.",
    });
  }
}

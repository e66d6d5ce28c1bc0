/** `slipway rehearse` while another one is under way in the same folder: a push is handed to that one, which plays and shows it. */
import { didYouMean } from "../../model/document/nearest.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Cause } from "../events/cause.ts";
import { pushToSession } from "../session/push-to-session.ts";
import { readSession, type Session } from "../session/session.ts";
import { openCheckout } from "../sources/repository.ts";
import type { Place } from "./rehearse.ts";

/** Hands it over; answers whether there was somebody to hand it to. */
export async function handOver({ repository, folder, as }: Place, cause: Cause): Promise<boolean> {
  const session = await readSession(folder);
  if (session === null || cause.event !== "push") return false;
  const ref = "tag" in cause ? `refs/tags/${cause.tag}` : `refs/heads/${cause.branch}`;
  const login = speakerOf(session, as);
  await pushToSession(session, { checkout: await openCheckout(repository, process.env), ref, login }, process.env);
  process.stdout.write(
    `${ref.split("/").slice(2).join("/")} was pushed by ${login} to the rehearsal that is under way, which plays it.\n`,
  );
  return true;
}

/** Who speaks to a rehearsal that is under way: who is named, or the one person that it knows. */
export function speakerOf({ people }: Session, as: string | undefined): string {
  const known = Object.keys(people);
  const login =
    as === undefined
      ? known.length === 1
        ? known[0]
        : undefined
      : known.find((name) => name.toLowerCase() === as.toLowerCase());
  if (login !== undefined) return login;
  const what =
    as === undefined
      ? "a rehearsal is under way, and it is not clear as whom to ask it"
      : `${JSON.stringify(as)} is not one of the people of .github/rehearsal.yml${didYouMean(as, known)}`;
  throw new UserError(what, {
    reason: "bad_input",
    remedy: `Say who with --as; it knows ${known.join(", ") || "nobody: name people in .github/rehearsal.yml"}.`,
  });
}

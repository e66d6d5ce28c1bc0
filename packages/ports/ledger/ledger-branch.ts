import { UserError } from "../../model/document/user-error.ts";
import type { GitHub } from "../github/github.ts";
import { branch, commitOn, moveTip, tip } from "../ledger-proof/ledger-commit.ts";
import type { LedgerProof, LedgerTrust } from "../ledger-proof/proof.ts";
import type { Clock } from "../machine/clock.ts";
import type { Ledger } from "./ledger.ts";
import { ledgerReadmePath } from "./ledger-readme.ts";
import { keptKeys, withRoot } from "./ledger-root.ts";
import { type Seen, seenAt } from "./ledger-seen.ts";

const tries = 40;
/** Times that GitHub may leave a write without an answer. */
const patience = 4;
const budget = 5 * 60_000;

/** The ledger on a branch, through the git data API. `random` (0 to 1) spreads writers that collide. */
export function ledgerBranch(
  github: GitHub,
  clock: Clock,
  proof: LedgerProof,
  random: () => number = Math.random,
): Ledger {
  const now = async (): Promise<Seen> => seenAt(github, await tip(github), proof);
  return {
    now,
    read: async (path) => (await now()).read(path),
    append: async (message, change) => {
      const deadline = clock.now().getTime() + budget;
      let [outages, refusals] = [0, 0];
      let before: string | null | undefined;
      for (let attempt = 1; ; attempt += 1) {
        const began = clock.now().getTime();
        const seen = await now();
        const files = await change(seen);
        if (files === null) return { commit: seen.commit, wrote: false };
        const written = await writeOn(github, seen, { message, files, proof, isCrowded: attempt > 1 });
        if ("commit" in written) return { commit: written.commit, wrote: true };
        if (written.outage) outages += 1;
        else refusals = seen.commit === before ? refusals + 1 : 1; // nobody else moved it, and still it was refused
        before = seen.commit;
        if (written.outage && outages >= patience) throw written.outage;
        if (!written.outage && refusals >= patience) throw refused(written.message);
        const ended = clock.now().getTime();
        if (attempt >= tries || ended >= deadline) throw conflict(attempt);
        await clock.sleep(pauseAfter(attempt, written.outage ? 1000 : ended - began, random()));
      }
    },
  };
}

/** One try: our commit at the tip, or not, because others won or because GitHub did not answer. */
type Written =
  | { readonly commit: string }
  | { readonly outage: UserError }
  | { readonly outage?: undefined; readonly message: string };

/** A lost answer is looked up before anybody believes it. */
const writeOn = async (
  github: GitHub,
  { tip: before, read, adopted }: Seen,
  {
    message,
    files,
    proof,
    isCrowded,
  }: {
    readonly message: string;
    readonly files: Readonly<Record<string, string>>;
    readonly proof: LedgerProof;
    /** Others write too, as a try before showed. */
    readonly isCrowded: boolean;
  },
): Promise<Written> => {
  let commit: string | undefined;
  try {
    if (isCrowded && (await tip(github)) !== (before?.commit ?? null)) return { message: "others wrote meanwhile" }; // cheaper than to find out by writing
    const readme = (before?.root ?? null) === null ? await read(ledgerReadmePath) : null;
    const keys = await proof.newKeys(keptKeys(before));
    const text = adopted === null ? message : `${message}\n\n${adoption(adopted)}`;
    commit = await commitOn(github, before, text, withRoot(files, before, readme, keys), proof);
    const refusal = await moveTip(github, before?.commit ?? null, commit);
    return refusal === undefined ? { commit } : { message: refusal };
  } catch (error) {
    if (!(error instanceof UserError) || error.reason !== "github_unavailable") throw error;
    return commit !== undefined && (await tip(github)) === commit ? { commit } : { outage: error };
  }
};

/** What the first signed commit says of the unsigned ones before it. */
const adoption = ({ adopt, said }: LedgerTrust): string => `Adopts ${adopt} without a signature: ${said}`;

/** Milliseconds: by chance, in a window that doubles from the time that a try takes, so that some writer gets through alone. */
const pauseAfter = (attempt: number, took: number, chance: number): number =>
  Math.round(chance * Math.min(20_000, Math.max(20, took) * 2 ** Math.min(attempt + 1, 7)));

const conflict = (attempts: number): UserError =>
  new UserError(`${branch} was changed by others in all ${attempts} tries`, {
    reason: "ledger_conflict",
    remedy: "Re-run the job; nothing was written.",
  });

const refused = (message: string): UserError =>
  new UserError(`GitHub does not let this job write the branch ${branch}: ${message}`, {
    reason: "forbidden",
    remedy: `Take ${branch} out of the rulesets that stop GitHub Actions from creating and updating it; keep the one that forbids force pushes and deletion.`,
  });

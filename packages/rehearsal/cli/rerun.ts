/** `slipway rerun`: a run's next attempt, in the rehearsal that is under way or in one of its own. */
import { notAgain } from "../session/play-again.ts";
import { readSession, type Session } from "../session/session.ts";
import { openSession, pickRun } from "../session/session-client.ts";
import { speakerOf } from "./hand-over.ts";
import { inRehearsal, type Place, watchingOf } from "./rehearse.ts";
import { watchRerun } from "./watch.ts";

/** Runs a run again, all of it or only its failed jobs; answers the exit code. */
export async function rerunCommand(place: Place, wanted: string, jobs: "all" | "failed"): Promise<number> {
  const session = await readSession(place.folder);
  if (session) return ask(place, session, wanted, jobs);
  return inRehearsal(place, (rehearsal) => {
    const { id } = pickRun(wanted, rehearsal.github.runs());
    return watchRerun(rehearsal, id, jobs, watchingOf(place));
  });
}

/** The rehearsal that is under way shows the run where it shows everything else. */
const ask = async (
  { folder, as, json }: Place,
  session: Session,
  wanted: string,
  jobs: "all" | "failed",
): Promise<number> => {
  const login = speakerOf(session, as);
  const client = await openSession(folder, login);
  const run = await client.run(wanted);
  const refused = await client.rerun(run.id, jobs);
  if (refused !== null) throw notAgain(run.number, refused);
  const report = { type: "rerun", run: run.id, attempt: run.attempt + 1, jobs };
  process.stdout.write(
    json ? `${JSON.stringify(report)}\n` : `Run ${run.number} runs again as ${run.number}.${run.attempt + 1}.\n`,
  );
  return 0;
};

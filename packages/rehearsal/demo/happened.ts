/** What happened in a demo, gathered from the loopback GitHub and from what was shown. */
import { fence } from "../../kit/log/fence.ts";
import { failuresOf } from "../cli/screen/failures.ts";
import { entriesOf, spokenName } from "../cli/screen/story.ts";
import type { Shown } from "../cli/watch.ts";
import type { Rehearsal } from "../session/rehearsal.ts";
import { countedIn } from "./counted.ts";
import { environmentsIn } from "./ledger.ts";
import type { Happened } from "./page/happened.ts";
import { placesOf } from "./places.ts";
import { stretchesOf } from "./stretches.ts";

/** What the page tells beside what the rehearsal itself knows. */
export interface Told {
  /** What was shown, in its order. */
  readonly shown: readonly Shown[];
  /** What the demo is about, and what it wants to become of it: `1.5.0`, `is in production`. */
  readonly about: string;
  readonly wanted: string;
  readonly began: number;
  /** Absolute folder of the page. */
  readonly folder: string;
  /** Environments in the order in which the page shows them. */
  readonly chain: readonly string[];
  /** Repositories that mirror this one. */
  readonly mirrors: readonly string[];
}

/** Gathers everything. */
export async function happenedIn(rehearsal: Rehearsal, report: Told): Promise<Happened> {
  const { shown, about, wanted, began, folder, chain, mirrors } = report;
  const entries = shown.flatMap(({ story }) => [...story.values()].flatMap(({ result }) => entriesOf(result)));
  const closed = shown.find(({ conclusion }) => conclusion !== "success");
  const environments = (await environmentsIn(rehearsal)).flatMap(({ name, current }) =>
    current === null
      ? []
      : [
          {
            name,
            release: current.name,
            commit: current.commit,
            digest: current.digest,
            since: Date.parse(current.since),
            people: [...new Set(current.people.map(({ login }) => login))],
          },
        ],
  );
  return {
    verdict: closed ? "no" : "go",
    line: `${about} ${closed ? `stopped at ${placeOf(closed)}` : wanted}`,
    because: closed ? becauseOf(closed) : [],
    began,
    ended: Date.now(),
    people: countedIn(entries),
    environments: environments.sort((a, b) => chain.indexOf(a.name) - chain.indexOf(b.name)),
    places: await placesOf(rehearsal, mirrors),
    runs: stretchesOf(shown, folder),
  };
}

const placeOf = ({ story, conclusion }: Shown): string => {
  const [first] = failuresOf(story).own;
  return first ? spokenName(first.job) : `the end: ${conclusion}`;
};

/** What the action said: its title, why, and what to do. */
const becauseOf = ({ story }: Shown): string[] => {
  const [first] = failuresOf(story).own;
  const { title, message = first?.job.because ?? "" } = first?.errors[0] ?? {};
  return [...(title === undefined ? [] : [title]), ...message.split("\n")].map((line) => fence(line));
};

import { type Compared, differencesOf } from "./differences.ts";
import { act } from "./in-act.ts";
import { inOurs } from "./in-ours.ts";
import { repositoryOf } from "./repository-of.ts";
import { spelled } from "./spelled.ts";

/** Plays the repository of a seed in act and in the rehearsal, each once, and says what differs. */
export async function compareIn(inAct: Awaited<ReturnType<typeof act>>, seed: number): Promise<Compared> {
  const repository = repositoryOf(seed);
  const files = spelled(repository);
  const ours = await inOurs(repository.main, files);
  return differencesOf(repository, (await inAct(repository.main, files)).trace, ours);
}

/** What came out of a comparison of many seeds. */
export interface Total {
  readonly differences: string[];
  seeds: number;
  legs: number;
  excused: number;
}

/** Compares many seeds, two at a time; `message` is called after each. */
export async function compareAll(
  seeds: readonly number[],
  describe: (total: Total) => void = () => {},
): Promise<Total> {
  const inAct = await act();
  const total: Total = { differences: [], seeds: 0, legs: 0, excused: 0 };
  const remaining = [...seeds];
  const work = async (): Promise<void> => {
    for (let seed = remaining.shift(); seed !== undefined; seed = remaining.shift()) {
      const { differences, legs, excused } = await compareIn(inAct, seed);
      total.differences.push(...differences.map((difference) => `seed ${seed}: ${difference}`));
      total.seeds++;
      total.legs += legs;
      total.excused += excused;
      describe(total);
    }
  };
  await Promise.all([work(), work()]);
  return total;
}

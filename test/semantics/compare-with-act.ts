import { type Compared, differencesOf } from "./differences.ts";
import { act } from "./in-act.ts";
import { inOurs } from "./in-ours.ts";
import { repositoryOf } from "./repository-of.ts";
import { spelled } from "./spelled.ts";

/** Gives the way to play the repository of a seed in act and in the rehearsal, and to say what differs. */
export async function compareWithAct(): Promise<(seed: number) => Promise<Compared>> {
  const inAct = await act();
  return async (seed) => {
    const repository = repositoryOf(seed);
    const files = spelled(repository);
    const ours = await inOurs(repository.main, files);
    const compared = differencesOf(repository, (await inAct(repository.main, files)).trace, ours);
    if (compared.differences.length === 0) return compared;
    // act's jobs share their data without locks: what it says once by chance, it does not say again.
    return differencesOf(repository, (await inAct(repository.main, files)).trace, ours);
  };
}

/** What came out of a comparison of many seeds. */
export interface Total {
  readonly differences: string[];
  seeds: number;
  legs: number;
  excused: number;
}

/** Compares many seeds, two at a time; `told` is called after each. */
export async function compareAll(seeds: readonly number[], told: (total: Total) => void = () => {}): Promise<Total> {
  const compare = await compareWithAct();
  const total: Total = { differences: [], seeds: 0, legs: 0, excused: 0 };
  const left = [...seeds];
  const work = async (): Promise<void> => {
    for (let seed = left.shift(); seed !== undefined; seed = left.shift()) {
      const { differences, legs, excused } = await compare(seed);
      total.differences.push(...differences.map((difference) => `seed ${seed}: ${difference}`));
      total.seeds++;
      total.legs += legs;
      total.excused += excused;
      told(total);
    }
  };
  await Promise.all([work(), work()]);
  return total;
}

/**
 * Runs of a benchmark that does not change, in the noise that runners have. A rerun is a new sample on the same runner: the noise of the
 * measurement is new; the runner's speed, and the state that one commit hands on to the next (neighbours, caches), stay what they were.
 */

/** One commit's run: a sample each time that it is measured, as a factor of the true value, and the seconds of the calibration run. */
export interface NoisyRun {
  readonly calibration: number | null;
  sample(): number;
}

/** Name of a noise ► its runs from a seed, one commit after the other. */
export const noises: Readonly<Record<string, (seed: number) => () => NoisyRun>> = {
  "Gauss 2 %": (seed) => independent(seed, ({ normal }) => 1 + 0.02 * normal()),
  "Gauss 5 %": (seed) => independent(seed, ({ normal }) => 1 + 0.05 * normal()),
  // Log-normal of sigma 0.8 (its skewness is 3.7), brought to a standard deviation of 5 %.
  "skewed 5 %": (seed) => independent(seed, ({ normal }) => 1 + 0.05 * standard(Math.exp(0.8 * normal()))),
  // Of a hundred samples, three are 30 % to 100 % too high.
  "Gauss 2 %, 3 % spikes": (seed) =>
    independent(seed, ({ normal, uniform }) => (1 + 0.02 * normal()) * (uniform() < 0.03 ? 1.3 + 0.7 * uniform() : 1)),
  // The state has a standard deviation of 5 % and is handed on; a measurement adds 1 %. A rerun tells next to nothing.
  "AR(1) 0.6 of 5 %": (seed) => {
    const { normal } = random(seed);
    let state = 0.05 * normal();
    return () => {
      state = 0.6 * state + 0.05 * Math.sqrt(1 - 0.6 ** 2) * normal();
      const own = state;
      return { calibration: null, sample: () => 1 + own + 0.01 * normal() };
    };
  },
  // The calibration run is slower on a slow runner too, and has a noise of 1 % of its own.
  "15 % of runners 15 % slow, Gauss 5 %": (seed) => {
    const { normal, uniform } = random(seed);
    return () => {
      const slow = uniform() < 0.15 ? 1.15 : 1;
      return { calibration: 2 * slow * (1 + 0.01 * normal()), sample: () => slow * (1 + 0.05 * normal()) };
    };
  },
};

interface Random {
  readonly uniform: () => number;
  readonly normal: () => number;
}

function independent(seed: number, sample: (random: Random) => number): () => NoisyRun {
  const numbers = random(seed);
  return () => ({ calibration: null, sample: () => sample(numbers) });
}

/** A log-normal number of sigma 0.8 with its mean and deviation taken out. */
function standard(value: number): number {
  return (value - Math.exp(0.32)) / Math.sqrt((Math.exp(0.64) - 1) * Math.exp(0.64));
}

/** Mulberry32, and Box and Muller's normal numbers from it. */
function random(seed: number): Random {
  let state = (seed * 7919 + 13) >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

/** By hand: `node test/semantics/against-act.ts [how many] [first seed]` compares generated workflows in act and in the rehearsal. */
import { compareAll } from "./compare-with-act.ts";

const [count = "1000", first = "1"] = process.argv.slice(2);
const started = Date.now();
const total = await compareAll(
  Array.from({ length: Number(count) }, (_, at) => Number(first) + at),
  ({ seeds, legs, excused, differences }) => {
    for (const message of differences.splice(0)) {
      process.exitCode = 1;
      process.stdout.write(`${message}\n`);
    }
    if (seeds % 100 > 0) return;
    const seconds = Math.round((Date.now() - started) / 1000);
    process.stdout.write(`${seeds} compared, ${legs} legs of jobs, ${excused} more excused, ${seconds} s\n`);
  },
);
process.stdout.write(`${total.seeds} compared, ${total.legs} legs of jobs, ${total.excused} more excused\n`);

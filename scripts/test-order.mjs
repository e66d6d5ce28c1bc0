// Which test files Jest starts first. The default is the biggest file first until it has timed them all, and a fresh clone has no times.
import { createRequire } from "node:module";

/** @type {typeof import("@jest/test-sequencer").default} */
const Sequencer = createRequire(import.meta.url)("@jest/test-sequencer").default;

/** Slowest first: those that play whole flows, inject every fault, start many programs. */
const slow = [
  ...["test/workflows/", "test/faults/", "test/semantics/", "test/process/", "packages/ports/database/"],
  ...["packages/ports/tools/", "test/ports/", "test/", "packages/ports/", "packages/rehearsal/"],
];

// biome-ignore lint/style/noDefaultExport: Jest takes no other.
export default class extends Sequencer {
  /** What takes minutes must not begin last: the other worker would have nothing to do. */
  sort(/** @type {Parameters<InstanceType<typeof Sequencer>["sort"]>[0]} */ tests) {
    const usual = super.sort(tests);
    if (usual.every(({ duration }) => duration !== undefined)) return usual;
    const rank = (/** @type {string} */ path) => {
      const found = slow.findIndex((folder) => path.includes(`/${folder}`));
      return found === -1 ? slow.length : found;
    };
    return usual.toSorted((a, b) => rank(a.path) - rank(b.path));
  }
}

import { expect } from "@jest/globals";
import fc from "fast-check";
import { flowFor } from "../../packages/decide/flow/flow.ts";
import { triggerOf } from "../../packages/kit/builders/world.ts";
import { type Inputs, readInputs } from "../../packages/kit/inputs/inputs.ts";
import { configurationOf, releaseOf } from "../../packages/model/builders/release.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { actionNames } from "../../scripts/tree.ts";

const documents = [releaseOf(), configurationOf(), flowFor(triggerOf(), configurationOf())].map((document) =>
  JSON.stringify(document),
);

/** A document with a part of it cut out, doubled or replaced. */
const broken = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.nat(4000),
    fc.nat(40),
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.constantFrom("__proto__", "[", "{", '"', "null", "1e999", "\\u0000", "-0", "[[[["),
    ),
  )
  .map(([text, at, length, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + length));

const values = fc.oneof(
  fc.constantFrom(...documents),
  broken,
  fc.json(),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.constantFrom(
    "",
    " ",
    "true",
    "TRUE",
    "0",
    "-1",
    "1e9",
    "0x10",
    "NaN",
    "..",
    "/etc",
    "a/../b",
    "-x",
    "dev",
    "рrod",
    "sha256:0",
    '{"__proto__":{"polluted":1}}',
    "[".repeat(50_000),
    `{"a":${"[".repeat(9_999)}`,
    "9".repeat(400),
  ),
);

/** Reads any values as the inputs of every action: each is read, or refused as a bad input, within a second. Answers how many were tried. */
export async function tryInputs(runs: number): Promise<number> {
  let tried = 0;
  for (const action of await actionNames()) {
    const module = (await import(`../../actions/${action}/${action}.ts`)) as { inputs: Inputs };
    const names = Object.keys(module.inputs.fields);
    const env = fc.record(Object.fromEntries(names.map((name) => [`INPUT_${name.toUpperCase()}`, values])), {
      requiredKeys: [],
    });
    const property = fc.property(
      env,
      fc.dictionary(fc.constantFrom("INPUT_X", "INPUT___PROTO__", "INPUT_", "PATH"), fc.string({ maxLength: 9 })),
      (own, more) => {
        tried += 1;
        const began = performance.now();
        try {
          readInputs(module.inputs, { ...own, ...more });
        } catch (error) {
          if (!(error instanceof UserError) || error.reason !== "bad_input") throw error;
        }
        expect(performance.now() - began).toBeLessThan(1000);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      },
    );
    fc.assert(property, { numRuns: runs, seed: 2026 });
  }
  return tried;
}

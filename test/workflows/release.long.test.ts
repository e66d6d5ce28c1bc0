/** Everybody at every gate: missing, refusing, a writer, in two roles. */
import { afterEach, describe, expect, test } from "@jest/globals";
import { type Ferry, openFerry } from "./ferry.ts";
import { stopped } from "./ferry-look.ts";
import { stopTests } from "./release-stops.ts";

const minutes = 60_000;

stopTests(() => true);

describe("a release", () => {
  let ferry: Ferry | undefined;
  afterEach(() => ferry?.close());

  test(
    "that nobody but one person in two roles answers is not accepted",
    async () => {
      const roles = `version: 1
artefact: { exclude: [.github/**] }
roles:
  release-manager: { people: [rita] }
  product: { people: [ada, grace] }
  quality: { people: [grace, ada] }
flows: { release: { chain: [uat, production] } }
environments: { uat: { accept: { product: 1, quality: 1 } } }
`;
      ferry = await openFerry(
        { ".github/slipway.yml": roles },
        { "uat-accept-product": "grace", "uat-accept-quality": "grace" },
      );
      ferry.work("release/1.5.0", "boats");
      const said = await stopped(ferry, "release/1.5.0");
      expect([said.at, said.because]).toEqual(["uat record", expect.stringMatching(/^approval_missing: .*grace/)]);
    },
    2 * minutes,
  );
});

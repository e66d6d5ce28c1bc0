/** What stops a release: every single person missing, refusing, or being the wrong one. */
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { configuration, everybody, type Ferry, openFerry, productionOnly } from "./ferry.ts";
import { stopped } from "./ferry-look.ts";

const minutes = 60_000;

/** One person at a gate. */
export interface Place {
  readonly requiredApproval: string;
  readonly login: string;
  readonly gate: string;
  readonly role: string;
  /** Which environment, or `release`, asks. */
  readonly place: string;
  /** Where the ledger says that the release stopped. */
  readonly at: string;
}

/** Every person at the gates where they are asked for the first time. */
const places: readonly Place[] = Object.entries(everybody)
  .map(([requiredApproval, login]) => {
    const [, place = "", gate = "", role = ""] =
      /^(.+)-(start|approve|accept)-(.+?)(?:-\d)?$/.exec(requiredApproval) ?? [];
    const at = gate === "start" ? "null start/gate" : `${place} ${gate === "accept" ? "record" : "approve/gate"}`;
    return { requiredApproval, login, at, gate, role, place };
  })
  .filter(
    ({ login, gate }, index, all) => all.findIndex((other) => other.login === login && other.gate === gate) === index,
  );
const firsts = places.filter(({ login }, index) => places.findIndex((other) => other.login === login) === index);

/** How a person keeps a release from going on. */
export type Way = "is missing" | "says no" | "wrote it";

/** Plays the stops that are `wanted`. */
export function stopTests(wanted: (place: Place, way: Way) => boolean): void {
  describe.each([
    { chain: "uat and production", settings: configuration, isHere: (place: string) => place !== "production" },
    { chain: "production alone", settings: productionOnly, isHere: (place: string) => place === "production" },
  ])("a release to $chain stops", ({ settings, isHere }) => {
    const those = (all: readonly Place[], way: Way) => all.filter((place) => isHere(place.place) && wanted(place, way));
    let ferry: Ferry;
    let patch = 0;
    let base = "develop";
    beforeAll(async () => {
      ferry = await openFerry({ ".github/slipway.yml": settings });
    }, minutes);
    afterAll(() => ferry?.close());

    /** The next release, on top of what production runs, with these answers. */
    const stops = async (answers: Readonly<Record<string, string>> = {}, by = "pat") => {
      Object.assign(ferry.answers, everybody, answers);
      const branch = `release/1.5.${patch++}`;
      ferry.work(branch, "note", { by, from: base, file: `note-${patch}.txt` });
      const said = await stopped(ferry, branch);
      if (said.at === "production record") base = branch; // deployed, though nobody accepted it
      return said;
    };

    for (const { requiredApproval, login, at, role } of those(places, "is missing"))
      test(
        `at ${requiredApproval} when ${login} is missing and somebody without the role answers`,
        async () => {
          const said = await stops({ [requiredApproval]: "eve" });
          expect(said.at).toBe(at);
          expect(said.because).toMatch(/^approval_missing: /);
          expect(said.because).toContain(role);
          expect(said.because).toContain("eve");
        },
        2 * minutes,
      );

    for (const { requiredApproval, login, at } of those(places, "says no"))
      test(
        `at ${requiredApproval} when ${login} says no`,
        async () => {
          const said = await stops({ [requiredApproval]: `-${login}` });
          expect(said.at).toBe(at);
          expect(said.because).toMatch(/^approval_rejected: /);
          expect(said.because).toContain(login);
        },
        2 * minutes,
      );

    for (const { requiredApproval, login } of those(firsts, "wrote it"))
      test(
        `before anybody is asked when ${login} wrote a commit of the release, without whom ${requiredApproval} has too few`,
        async () => {
          const said = await stops({}, login);
          expect(said.because).toMatch(/^approval_missing: /);
          expect(said.because).toContain(login);
          expect(said.at).toBe("null flow");
        },
        2 * minutes,
      );
  });
}

/** `npm run demo -- --break …`, each on the whole sample: one gate closes, and what to do is said, with names. */
import { expect, test } from "@jest/globals";
import { type SpoilName, spoils } from "../../packages/rehearsal/demo/spoil.ts";
import { type ReleaseSpoilName, releaseSpoils } from "../../packages/rehearsal/demo/spoil-release.ts";
import { demo } from "./demo.ts";

const minutes = 60_000;

/** Where it stops ► what is said there, what is to be done, and what is and is not in the environments afterwards. */
const ends: Record<ReleaseSpoilName, { at: string; said: RegExp; repair: RegExp; holds: RegExp; not: RegExp }> = {
  uat: {
    at: "uat / check",
    said: /integration-check failed \(check_failed\)\n.*checks\/freshness\.sql: it found 1 row/,
    repair: /revert --no-edit ":\/Ask for readings where people test"\n.*slipway\.mjs rehearse push release\/1\.5\.0/,
    holds: /what runs where\n +test +1\.5\.0 .*\n +uat +1\.5\.0 /,
    not: /\n +production +1\.5\.0|waiting for/,
  },
  approval: {
    at: "uat / record",
    said: /approval-gate refused \(approval_missing\)\n.*1 of product is still needed; tom does not count for product: tom wrote /,
    repair: /somebody of the team product .* such as pia\n.*slipway\.mjs rerun \d+ /,
    holds: /who approved\n +rita .*\n +lin +quality +acceptance in uat/,
    not: /\n +production +1\.5\.0|\n +(pia|tom) +product/,
  },
  finalise: {
    at: "flow",
    said: /finalise-release refused \(main_moved\)\n.*main points at \w+, which this release does not hold: it could not be finished/,
    repair: /merge --no-edit main\n.*slipway\.mjs rehearse push release\/1\.5\.0/,
    holds: /rehearse push release\/1\.5\.0/,
    not: /\n +(test|uat|production) +1\.5\.0|tag v1\.5\.0|release 1\.5\.0 +published|waiting for/,
  },
};

test.each(Object.keys(releaseSpoils) as ReleaseSpoilName[])(
  "--break %s closes that one gate and says how to go on",
  async (name) => {
    const { at, said, repair, holds, not } = ends[name];
    const { code, shown, page } = await demo(name);
    expect(code).toBe(1);
    expect(shown).toMatch(said);
    const ending = shown.slice(shown.indexOf("What you can look at"));
    expect(ending).toContain(`verdict    no: 1.5.0 stopped at ${at}\n`);
    expect(ending).toMatch(repair);
    expect(ending).toMatch(holds);
    expect(ending).not.toMatch(not);
    expect(page).toContain(`<h1 class="no">1.5.0 stopped at ${at}</h1>`);
    expect(page.replaceAll(/&#(\d+);/g, (_, code) => String.fromCharCode(code))).toMatch(said);
  },
  6 * minutes,
);

const reasons: Record<SpoilName, string> = {
  lint: "findings",
  test: "tests_failed",
  sql: "tests_failed",
  plan: "terraform_invalid",
  deploy: "terraform_failed",
  migration: "migration_failed",
  check: "check_failed",
  performance: "limit_broken",
};

test.each(Object.keys(spoils) as SpoilName[])(
  "--break %s closes its gate on develop",
  async (name) => {
    const { code, shown, page } = await demo(name);
    expect(code).toBe(1);
    expect(shown.match(/ (failed|refused) \(\w+\)\n/g)).toEqual([expect.stringContaining(`(${reasons[name]})`)]);
    const [, at] = /verdict +no: develop stopped at (.+)\n/.exec(shown) ?? [];
    expect(at?.split(" / ").at(-1)).toBe({ migrate: "deploy" }[spoils[name].phase as string] ?? spoils[name].phase);
    expect(page).toContain(`<h1 class="no">develop stopped at ${at}</h1>`);
  },
  3 * minutes,
);

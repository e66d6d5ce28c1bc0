import * as v from "valibot";
import { checksVerdict } from "../../packages/decide/check/checks.ts";
import { childSecrets } from "../../packages/kit/inputs/child-secrets.ts";
import { document, identifier, optional, path, plainObject, secret } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { decided, type Run, skipped } from "../../packages/kit/result.ts";
import type { CheckResult } from "../../packages/model/check/check.ts";
import { Configuration } from "../../packages/model/configuration/configuration.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import { AnyJson } from "../../packages/model/document/value.ts";
import { Release } from "../../packages/model/release/release.ts";
import { askDatabase } from "./ask-database.ts";
import { askSystem } from "./ask-system.ts";
import { checksMarkdown } from "./checks-markdown.ts";
import { fillChecks } from "./fill-checks.ts";

export const inputs = inputsOf("integration-check", "check", {
  release: document("the release", Release),
  configuration: document("the configuration", Configuration),
  environment: identifier(),
  folder: path(),
  outputs: optional(document("the outputs", v.pipe(plainObject, v.record(v.string(), AnyJson)))),
  url: optional(secret()),
  secrets: optional(childSecrets()),
});

/** Asks the deployed system everything that the configuration wants to know, and all of it, before it answers. No checks is skipped. */
export const integrationCheck: Run<typeof inputs> = async (given, world) => {
  const { release, configuration, environment, url } = given;
  if (configuration.checks.length === 0)
    return skipped("nothing_to_do", "the configuration has no checks", {
      outputs: { checks: [] },
      summary: `**${environment}**: no checks are configured; nobody has asked the deployed system.`,
    });
  for (const value of Object.values(given.secrets ?? {})) world.mask(value);
  const checks = await fillChecks(
    configuration.checks,
    { release, environment, outputs: given.outputs ?? {}, secrets: given.secrets ?? {} },
    given.folder,
    world,
  );
  const queries = checks.filter((check) => "sql" in check);
  if (url === undefined && queries.length > 0)
    throw new UserError(`the input url is empty, but ${queries.length} of the checks ask the database`, {
      reason: "bad_input",
      remedy: `Set the secret DATABASE_URL in the environment ${environment}-check to the address of a read-only role, and pass it on by name.`,
    });
  const results: CheckResult[] = [];
  const times: Record<string, number> = {};
  for (const check of checks) {
    const began = world.clock.now().getTime();
    const result =
      "sql" in check
        ? await askDatabase(check, url ?? "", world)
        : await askSystem(check, configuration.network.allow, world);
    world.log.info(`${result.name} ${result.outcome}: ${result.because}`);
    results.push(result);
    times[result.name] = (world.clock.now().getTime() - began) / 1000;
  }
  const failed = results.filter(({ outcome }) => outcome === "failed");
  return decided(checksVerdict(results), {
    outputs: { checks: results.map(({ name, outcome, reason }) => ({ name, outcome, reason })) },
    summary: checksMarkdown(environment, results),
    annotations: failed
      .slice(0, 9)
      .map(({ name, because, place }) => ({ level: "error", title: name, message: because, ...place })),
    facts: { checks: results.length, failed: failed.length, times },
  });
};

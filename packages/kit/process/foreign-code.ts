import { type CommandFiles, noteCommandFiles } from "../../ports/machine/command-files.ts";
import { hideEnvironment } from "../../ports/machine/hidden-environment.ts";

/**
 * Actions that run code of the team or of its providers (tests, plugins of linters, providers of Terraform), or after such code in the
 * same job. It runs as the same user as the action, so nothing that the action was started with may be seen in its process.
 */
export const foreignCodeActions: ReadonlySet<string> = new Set([
  "static-analysis",
  "unit-test",
  "terraform-plan",
  "terraform-deploy",
  "database-deploy",
  "perf-gate",
]);

/** What Node itself reads when it starts, where programs are, and the mark by which the runner finds what is left over. */
const shown =
  /^(PATH|HOME|USER|TZ|LANG|LC_ALL|TMPDIR|NODE_OPTIONS|NODE_EXTRA_CA_CERTS|NODE_USE_SYSTEM_CA|NODE_V8_COVERAGE|SSL_CERT_FILE|SSL_CERT_DIR|RUNNER_TRACKING_ID)$/;

/** Set once it is done, also by another copy of this module: the stub of an action hides before the rest is loaded, and `start` makes sure. */
const done = Symbol.for("slipway hides its environment");

/** Hides what an action that runs such code was started with; `process.env` holds it again afterwards, where only this process sees it. */
export function hideFromForeignCode(action: string): void {
  const here = globalThis as { [done]?: true };
  if (!foreignCodeActions.has(action) || here[done]) return;
  const whole = hideEnvironment(process.env, shown, process.env.RUNNER_TEMP);
  if (whole === undefined) return;
  for (const name of Object.keys(process.env)) if (!(name in whole)) delete process.env[name];
  Object.assign(process.env, whole);
  here[done] = true;
}

/** Files by which a step speaks to the runner, by the variable that names each. */
const commandFiles = ["GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_PATH", "GITHUB_STATE", "GITHUB_STEP_SUMMARY"] as const;

/** Paths of the files by which a step speaks to the runner. */
export function commandFilesOf(env: Readonly<Record<string, string | undefined>>): string[] {
  return commandFiles.flatMap((name) => env[name] || []);
}

/** Notes the files by which this step speaks to the runner: until it does so itself, at its end, nobody has anything to write there. */
export function noteOwnCommandFiles(): CommandFiles {
  return noteCommandFiles(
    Object.fromEntries(
      commandFiles.flatMap((name) => {
        const path = process.env[name];
        return path === undefined || path === "" ? [] : [[name, path]];
      }),
    ),
  );
}

import type { World } from "../../packages/kit/world.ts";
import { UserError } from "../../packages/model/document/user-error.ts";
import type { Finishing } from "../../packages/ports/finishing/finishing.ts";
import type { AppKey } from "../../packages/ports/github/app-token.ts";

/** With whose token a release is finished. */
export interface Credentials {
  readonly by: "app" | "job";
  /** The ports, with the token as it is now. */
  readonly finishing: () => Finishing;
  /** Asks, once, for the permission to change workflow files too. Whether there is more power now than when it was last asked. */
  widen(): Promise<boolean>;
  /** Ends the tokens that were made; what was finished with one of them may go on until then. */
  end(): Promise<void>;
}

const narrow = { contents: "write", pull_requests: "write" } as const;

/** An app's token, made for this job alone, or the job's own. */
export async function openCredentials(key: AppKey | undefined, world: World): Promise<Credentials> {
  if (key === undefined) {
    for (const line of lesser) world.log.info(line);
    return { by: "job", finishing: () => world.finishing, widen: async () => false, end: async () => {} };
  }
  const held = [await world.asApp(key, narrow)];
  const newest = () => held.at(-1)?.finishing ?? world.finishing;
  let isAsked = false;
  return {
    by: "app",
    finishing: newest,
    widen: async () => {
      if (isAsked) return false;
      isAsked = true;
      const wide = await world.asApp(key, { ...narrow, workflows: "write" }).catch(refusedToken);
      if (wide !== undefined) held.push(wide);
      return wide !== undefined;
    },
    end: async () => {
      // An hour ends it anyway: what was finished stays finished.
      for (const { end } of held)
        await end().catch((error: unknown) => world.log.info(`could not end the app's token: ${String(error)}`));
    },
  };
}

const refusedToken = (error: unknown): undefined => {
  if (error instanceof UserError && error.reason === "forbidden") return undefined;
  throw error;
};

/** What the job's own token cannot do (https://docs.github.com/actions/concepts/security/github_token). */
export const lesser: readonly string[] = [
  "No app is given, so this is done with the job's own token, which can do less:",
  "its pushes start no workflow, so the main branch is not checked and an open release branch is not released again by them;",
  "it bypasses no rule that protects a branch or a tag: what main does not take from it becomes a pull request;",
  "it cannot bring a changed file of .github/workflows to a branch.",
];

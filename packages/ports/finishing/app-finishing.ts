import { UserError } from "../../model/document/user-error.ts";
import { type AppKey, type AppPermissions, installationToken, revokeInstallationToken } from "../github/app-token.ts";
import { gitHub } from "../github/github.ts";
import type { Clock } from "../machine/clock.ts";
import type { Exec } from "../machine/exec.ts";
import type { Settings } from "../machine/settings.ts";
import type { OpenSibling } from "../mirrors/mirrors.ts";
import { type Finishing, gitHubFinishing } from "./finishing.ts";

/** Finishing with tokens of the app's installations on this repository and on its mirrors; each is masked before it is used, and `end` ends them. */
export async function appFinishing(
  {
    settings,
    clock,
    exec,
    mask,
  }: {
    readonly settings: Settings;
    readonly clock: Clock;
    readonly exec: Exec;
    readonly mask: (value: string) => void;
  },
  key: AppKey,
  permissions: AppPermissions,
): Promise<{ readonly finishing: Finishing; end(): Promise<void> }> {
  const tokens: string[] = [];
  const tokenFor = async (repository: string, wanted: AppPermissions): Promise<string> => {
    const token = await installationToken({ ...settings, repository }, key, wanted, clock);
    mask(token);
    tokens.push(token);
    return token;
  };
  const own = { ...settings, token: await tokenFor(settings.repository, permissions) };
  // What is mirrored may hold workflow files, which takes a permission of their own; an app without it mirrors the rest.
  const open: OpenSibling = (repository) =>
    tokenFor(repository, { contents: "write", workflows: "write" }).catch((error: unknown) => {
      if (!(error instanceof UserError) || error.reason !== "forbidden") throw error;
      return tokenFor(repository, { contents: "write" });
    });
  return {
    finishing: gitHubFinishing(own, gitHub(own, clock.sleep), exec, { open, sleep: clock.sleep }),
    end: async () => {
      for (const token of tokens.splice(0)) await revokeInstallationToken(settings, token, clock);
    },
  };
}

import { type AppKey, type AppPermissions, installationToken, revokeInstallationToken } from "./app-token.ts";
import type { Clock } from "./clock.ts";
import type { Exec } from "./exec.ts";
import { type Finishing, gitHubFinishing } from "./finishing.ts";
import { gitHub } from "./github.ts";
import type { Settings } from "./settings.ts";

/** Finishing with a token of the app's installation on this repository; the token is masked before it is used, and `end` ends it. */
export const appFinishing = async (
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
): Promise<{ readonly finishing: Finishing; end(): Promise<void> }> => {
  const token = await installationToken(settings, key, permissions, clock);
  mask(token);
  const own = { ...settings, token };
  return {
    finishing: gitHubFinishing(own, gitHub(own, clock.sleep), exec),
    end: () => revokeInstallationToken(settings, token, clock),
  };
};

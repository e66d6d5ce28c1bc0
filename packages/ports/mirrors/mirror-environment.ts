import { gitEnvironment } from "../repository/git-environment.ts";
import type { MirrorAddress } from "./mirror-address.ts";

/** Files in the step's private folder by which ssh proves who we are and who they are. */
export interface SshFiles {
  readonly key: string;
  readonly hosts: string;
}

/**
 * Environment of the git that pushes to a mirror: as safe as that for GitHub, without GitHub's token, and with the one way in that this
 * mirror needs. ssh reads no configuration, asks nothing, and goes on only with a host that is known.
 */
export function mirrorEnvironment(
  { kind, address, host }: MirrorAddress,
  repository: string,
  token: string | undefined,
  ssh: SshFiles | undefined,
): Record<string, string> {
  const origin = kind === "https" ? new URL(address).origin : "https://ssh.invalid";
  const base = gitEnvironment({ serverUrl: origin, token: undefined }, repository);
  if (kind === "ssh") return { ...base, ...configured(base, [["protocol.ssh.allow", "always"]]), ...sshVariables(ssh) };
  if (token === undefined) return base;
  const basic = Buffer.from(token.includes(":") ? token : `x-access-token:${token}`).toString("base64");
  return {
    ...base,
    ...configured(base, [[`http.${originOf(address, host)}/.extraheader`, `AUTHORIZATION: basic ${basic}`]]),
  };
}

const originOf = (address: string, host: string): string => `${new URL(address).protocol}//${host}`;

/** One more setting of git than an environment has already. */
const configured = (
  base: Record<string, string>,
  more: readonly (readonly [string, string])[],
): Record<string, string> => {
  const begun = Number(base.GIT_CONFIG_COUNT);
  return {
    GIT_CONFIG_COUNT: String(begun + more.length),
    ...Object.fromEntries(
      more.flatMap(([key, value], index) => [
        [`GIT_CONFIG_KEY_${begun + index}`, key],
        [`GIT_CONFIG_VALUE_${begun + index}`, value],
      ]),
    ),
  };
};

const sshVariables = (ssh: SshFiles | undefined): Record<string, string> => {
  const options = {
    BatchMode: "yes",
    StrictHostKeyChecking: "yes",
    UserKnownHostsFile: ssh?.hosts ?? "/dev/null",
    GlobalKnownHostsFile: "/dev/null",
    IdentitiesOnly: "yes",
    IdentityAgent: "none",
    PasswordAuthentication: "no",
    ForwardAgent: "no",
    ClearAllForwardings: "yes",
    PermitLocalCommand: "no",
    UpdateHostKeys: "no",
    ConnectTimeout: "20",
    ServerAliveInterval: "15",
    ServerAliveCountMax: "4",
  };
  const words = Object.entries(options).flatMap(([name, value]) => ["-o", `${name}=${value}`]);
  const command = ["ssh", "-F", "/dev/null", "-i", ssh?.key ?? "/dev/null", ...words].map(quoted).join(" ");
  return { GIT_SSH_COMMAND: command, GIT_SSH_VARIANT: "ssh" };
};

/** git gives the command to a shell. */
const quoted = (word: string): string => `'${word.replaceAll("'", "'\\''")}'`;

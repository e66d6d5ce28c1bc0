import type { Command } from "../machine/exec.ts";
import type { FenceRules } from "./sandbox.ts";

/** A program that makes fences, and what it needs to know. */
export interface FenceMeans {
  /** Absolute path of `bwrap` or `unshare`. */
  readonly program: string;
  readonly isRoot: boolean;
  /** Absolute paths of the files that nobody behind a fence may see. */
  readonly hidden: readonly string[];
}

const system = [
  "/usr",
  "/bin",
  "/sbin",
  "/lib",
  "/lib32",
  "/lib64",
  "/nix/store",
  "/etc/ld.so.cache",
  "/etc/localtime",
];

/** With these root could take the fence away again. */
const capabilities = ["SYS_ADMIN", "SYS_PTRACE", "SYS_MODULE", "SYS_RAWIO"];

/** A command behind bubblewrap (https://github.com/containers/bubblewrap). `needs` are folders that the program itself needs. */
export function bubblewrapCommand(
  { program, hidden }: FenceMeans,
  command: Command,
  { network, only }: FenceRules,
  needs: readonly string[],
): Command {
  const files =
    only === undefined
      ? ["--dev-bind", "/", "/", "--proc", "/proc", ...capabilities.flatMap((name) => ["--cap-drop", `CAP_${name}`])]
      : [
          ...system.flatMap((path) => ["--ro-bind-try", path, path]),
          ...["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--cap-drop", "ALL"],
          ...[...needs, ...only.read].flatMap((path) => ["--ro-bind", path, path]),
          ...only.write.flatMap((path) => ["--bind", path, path]),
        ];
  const apart =
    only === undefined ? ["--unshare-pid", "--unshare-ipc"] : ["--unshare-all", ...(network ? ["--share-net"] : [])];
  const unseen = only === undefined ? hidden.flatMap((path) => ["--ro-bind", "/dev/null", path]) : [];
  const place = command.cwd === undefined ? [] : ["--chdir", command.cwd];
  return {
    ...command,
    file: program,
    args: [...apart, "--die-with-parent", ...place, ...files, ...unseen, "--", command.file, ...(command.args ?? [])],
  };
}

/** Hides files, gives up every power, and stays as the first process of its namespace until the program has ended. */
const enter = [
  'while [ "$1" != -- ]; do mount --bind /dev/null "$1" || exit 96; shift; done',
  "shift",
  `setpriv --no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-${capabilities.join(",-").toLowerCase()} -- "$@"`,
].join("\n");

/** A command behind the namespaces of the kernel alone. */
export function namespacesCommand(
  { program, isRoot, hidden }: FenceMeans,
  command: Command,
  { network }: FenceRules,
): Command {
  const user = isRoot ? [] : ["--user", "--map-current-user", "--keep-caps"];
  const apart = [...user, "--pid", "--mount", "--ipc", ...(network ? [] : ["--net"])];
  return {
    ...command,
    file: program,
    args: [
      ...apart,
      ...["--fork", "--kill-child", "--mount-proc", "--", "/bin/sh", "-c", enter, "slipway"],
      ...[...hidden, "--", command.file, ...(command.args ?? [])],
    ],
  };
}

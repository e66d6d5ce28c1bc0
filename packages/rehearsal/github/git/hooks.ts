import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { rulesHook } from "./rules-hook.ts";
import { workflowRefusal } from "./workflow-guard.ts";

const update = `#!/bin/sh
name=$1 old=$2 new=$3
${rulesHook}
# A push with a token: workflow files may not be created or changed.
[ "$LOOPBACK_GUARD" = 1 ] || exit 0
case "$3" in 0000000000*) exit 0 ;; esac
old=$2
case "$old" in 0000000000*) old=$(git rev-parse -q --verify "HEAD^{tree}" || git hash-object -t tree /dev/null) ;; esac
name=$(git diff-tree -r --name-only --diff-filter=AMT "$old^{tree}" "$3^{tree}" -- .github/workflows | head -n 1)
[ -z "$name" ] && exit 0
echo "${workflowRefusal("$name").replaceAll("`", "\\`")}" >&2
exit 1
`;

const postReceive = `#!/bin/sh
# Tells the server which refs moved.
[ -n "$LOOPBACK_MOVED" ] && cat >> "$LOOPBACK_MOVED"
exit 0
`;

/** Writes the hooks that every push over HTTP passes; gives their folder. */
export function writeHooks(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "update"), update, { mode: 0o755 });
  writeFileSync(join(folder, "post-receive"), postReceive, { mode: 0o755 });
  return folder;
}

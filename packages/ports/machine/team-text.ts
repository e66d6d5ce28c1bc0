import { join } from "node:path";
import { decodeText, textMistakeWords } from "../../formats/text/utf8-text.ts";
import type { ReasonCode } from "../../model/document/reason.ts";
import { UserError } from "../../model/document/user-error.ts";
import type { Files } from "./files.ts";

/** A file of the team's tree as text, without a byte order mark; `null` if there is none. Throws `UserError(reason)` with file, byte and line for what is not UTF-8. */
export async function readTeamText(
  tree: string,
  path: string,
  reason: ReasonCode,
  files: Pick<Files, "bytes">,
): Promise<string | null> {
  const bytes = await files.bytes(join(tree, path));
  return bytes === null ? null : teamText(bytes, path, reason);
}

/** Bytes of a file of the team as text. Throws `UserError(reason)` with file, byte and line. */
export function teamText(bytes: Uint8Array, path: string, reason: ReasonCode): string {
  const decoded = decodeText(bytes);
  if ("text" in decoded) return decoded.text;
  const isPointer = decoded.mistake.message.includes("Git LFS");
  throw new UserError(`${path} ${textMistakeWords(decoded.mistake)}`, {
    reason,
    remedy: isPointer
      ? `Take ${path} out of Git LFS (git lfs untrack, then add it again).`
      : `Save ${path} as UTF-8, such as with iconv -f latin1 -t utf-8.`,
  });
}

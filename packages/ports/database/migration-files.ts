import { createHash } from "node:crypto";
import { join } from "node:path";
import { otherTool } from "../../formats/migrations/migration-names.ts";
import { scriptMistakes } from "../../formats/migrations/script-mistakes.ts";
import { decodeText, withLineFeeds } from "../../formats/text/utf8-text.ts";
import type { MigrationFile } from "../../model/database/migration.ts";
import type { Files } from "../machine/files.ts";

/** A migration's file with the text that is run: line feeds alone, without a byte order mark. */
export interface MigrationText extends MigrationFile {
  readonly text: string;
}

const nameRemedy = "Name each file <number>_<name>.sql with a number of its own; other tools' files are not run.";
const bytesRemedy = "Save the file as UTF-8 (iconv -f latin1 -t utf-8); a database that has it takes it for the same.";
const pointerRemedy = "Take migrations out of Git LFS (git lfs untrack, then add the file again).";

/**
 * All files below the folder of the migrations that are SQL or look like migrations, in subfolders too, so that none is overlooked; each with what keeps
 * it from being run. None if there is no such folder.
 */
export async function readMigrationFiles(
  tree: string,
  folder: string,
  files: Pick<Files, "kind" | "find" | "bytes">,
): Promise<readonly MigrationText[]> {
  const place = join(tree, folder);
  if ((await files.kind(place)) !== "folder") return [];
  const all = await files.find(place, ["**"]);
  const path = (file: string): string => `${folder.replace(/\/+$/, "")}/${file}`;
  const matches = all.flatMap((file) => {
    const other = otherTool(file, all);
    return other !== undefined || /\.sql$/i.test(file) ? [{ file, other }] : [];
  });
  return Promise.all(
    matches.map(async ({ file, other }) => {
      const migration = migrationText(file, path(file), (await files.bytes(join(place, file))) ?? Buffer.alloc(0));
      if (other === undefined) return migration;
      const message = `${file} ${other}`;
      return { ...migration, mistakes: [], foreign: { path: path(file), message, remedy: nameRemedy } };
    }),
  );
}

function migrationText(file: string, path: string, bytes: Buffer): MigrationText {
  const decoded = decodeText(bytes);
  const name = file.replace(/\.sql$/i, "");
  if ("mistake" in decoded) {
    const { mistake } = decoded;
    const message = `${file} ${mistake.message} (byte ${mistake.byte})`;
    const remedy = mistake.message.includes("Git LFS") ? pointerRemedy : bytesRemedy;
    return { file, path, sha256: digest(bytes), text: "", mistakes: [{ path, message, line: mistake.line, remedy }] };
  }
  const text = withLineFeeds(decoded.text);
  const mistakes = scriptMistakes(text).map(({ message, ...place }) => ({
    path,
    message: `${name} ${message}`,
    ...place,
  }));
  return { file, path, sha256: digest(text), earlier: otherDigests(bytes, text), text, mistakes };
}

/** Digests that the same text may be under in a history: as it is here, with other line ends, with a byte order mark, or before it was made UTF-8. */
function otherDigests(bytes: Buffer, text: string): string[] {
  const forms = [text, text.replaceAll("\n", "\r\n")];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what Latin-1 can hold is what this asks for
  const isLatin = /^[\u0000-\u00ff]*$/.test(text) && /[\u0080-\u00ff]/.test(text);
  const all = [
    bytes,
    ...forms.flatMap((form) => [Buffer.from(form), Buffer.from(`\ufeff${form}`)]),
    ...(isLatin ? forms.map((form) => Buffer.from(form, "latin1")) : []),
  ];
  return [...new Set(all.map(digest))];
}

const digest = (bytes: Buffer | string): string => `sha256:${createHash("sha256").update(bytes).digest("hex")}`;

import type { Annotation } from "../../protocol/run.ts";
import type { Log } from "./log-file.ts";
import type { Masker } from "./mask.ts";

/** How grave an issue is, in the words of commands. */
export type Level = "error" | "warning" | "notice";

/** Where an issue is, as far as it is known. */
export type Place = Pick<Annotation, "title" | "path" | "line" | "endLine" | "column">;

/** Tells of an issue of one step: in the log always, as an annotation while there is room. */
export type Tell = (level: Level, message: string, place?: Place, logged?: string) => void;

const perLevel = 10;
const characters = 4_096;

/** Collects the issues of one step into the annotations of its job; GitHub keeps ten of each level, and masks the message only. */
export function annotator(step: string, into: Annotation[], log: Log, masker: Masker): Tell {
  const report = { error: 0, warning: 0, notice: 0 };
  return (level, message, place = {}, logged = message) => {
    if (logged !== "") log.write(`##[${level}]${logged}`);
    if (report[level]++ >= perLevel) return;
    into.push({
      level: level === "error" ? "failure" : level,
      message: masker.mask(message).slice(0, characters),
      ...place,
      step,
    });
  };
}

/** The place that the properties of a command name; contradictions are fixed as the runner does. */
export function placeOf(properties: Readonly<Record<string, string>>, workspace: string): Place {
  const endLine = whole(properties.endline);
  const line = whole(properties.line) ?? endLine;
  const column = whole(properties.col) ?? whole(properties.endcolumn);
  const reversed = line !== undefined && endLine !== undefined && endLine < line;
  const severalLines = endLine !== undefined && endLine !== line;
  return {
    ...(properties.title ? { title: properties.title } : {}),
    ...(properties.file ? { path: inWorkspace(properties.file, workspace) } : {}),
    ...(line !== undefined && !reversed ? { line } : {}),
    ...(endLine !== undefined && !reversed ? { endLine } : {}),
    ...(column !== undefined && line !== undefined && !severalLines ? { column } : {}),
  };
}

function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

function inWorkspace(file: string, workspace: string): string {
  return file.startsWith(`${workspace}/`) ? file.slice(workspace.length + 1) : file;
}

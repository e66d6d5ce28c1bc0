/** Where progress is shown: redrawn on a terminal, one line per finished job elsewhere, one JSON line per event for machines. */
import type { RunEvent } from "../../protocol/run-event.ts";
import { hearRun, type Titles } from "./further-run.ts";
import { lastLine } from "./last-line.ts";
import { lineByLine } from "./line-by-line.ts";
import { hear, type Story } from "./story.ts";
import { treeLines } from "./tree.ts";

export interface Screen {
  event(event: RunEvent): void;
  /** Shows what is still to be shown and stops redrawing. */
  close(): void;
}

/** What `process.stdout` is, as far as a screen needs it. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  write(text: string): unknown;
}

/** The screen for this terminal; every event also goes into `story`. What `footer` gives stands below a redrawn tree. */
export function openScreen(
  story: Story,
  terminal: Terminal,
  json: boolean,
  footer: () => readonly string[] = () => [],
): Screen {
  if (json) return asJson(story, terminal);
  return terminal.isTTY ? redrawn(story, terminal, footer) : lineByLine(story, terminal);
}

/** A line for each event; those of one moment are written at once, because a pipe takes its time for each write. */
const asJson = (story: Story, terminal: Terminal): Screen => {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) terminal.write(lines.join(""));
    lines = [];
  };
  return {
    event: (event) => {
      hear(story, event);
      if (lines.push(`${JSON.stringify(event)}\n`) === 1) setImmediate(flush);
    },
    close: flush,
  };
};

const widthOf = (terminal: Terminal): number => Math.min(100, Math.max(60, terminal.columns ?? 90));

/** What jobs say whose step lasts. */
const listen = (story: Story, now: number): void => {
  for (const job of story.values()) {
    if (job.state === "running" && job.log && now - (job.stepAt ?? now) > 3_000) job.saying = lastLine(job.log);
  }
};

const redrawn = (story: Story, terminal: Terminal, footer: () => readonly string[]): Screen => {
  let drawn = 0;
  const titles: Titles = new Map();
  let listened = 0;
  const draw = (whole = false) => {
    if (Date.now() - listened > 1_000) {
      listened = Date.now();
      listen(story, listened);
    }
    const all = [...treeLines(story, Date.now(), widthOf(terminal), titles), ...footer()];
    // What has left the screen cannot be drawn again: meanwhile its end is shown, and all of it once nothing moves any more.
    const lines = whole ? all : all.slice(-Math.max(5, (terminal.rows ?? Number.POSITIVE_INFINITY) - 1));
    const back = drawn > 0 ? `\u001b[${drawn}A` : "";
    // What was longer before is wiped away below.
    terminal.write(
      `${back}${lines.map((line) => `\u001b[2K${line}\n`).join("")}${lines.length < drawn ? "\u001b[J" : ""}`,
    );
    drawn = lines.length;
  };
  const timer = setInterval(draw, 120, false);
  timer.unref();
  return {
    event: (event) => {
      hearRun(titles, event);
      hear(story, event);
    },
    close: () => {
      clearInterval(timer);
      draw(true);
    },
  };
};

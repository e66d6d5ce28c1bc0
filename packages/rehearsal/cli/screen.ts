/** Where progress is shown: redrawn on a terminal, one line per finished job elsewhere, one JSON line per event for machines. */
import type { RunEvent } from "../run.ts";
import { hear, isShown, type Story } from "./story.ts";
import { jobLine, treeLines } from "./tree.ts";

export interface Screen {
  event(event: RunEvent): void;
  /** Shows what is still to be shown and stops redrawing. */
  close(): void;
}

/** What `process.stdout` is, as far as a screen needs it. */
export interface Terminal {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** The screen for this terminal; every event also goes into `story`. */
export const openScreen = (story: Story, terminal: Terminal, json: boolean): Screen => {
  if (json)
    return {
      event: (event) => {
        hear(story, event);
        terminal.write(`${JSON.stringify(event)}\n`);
      },
      close: () => {},
    };
  return terminal.isTTY ? redrawn(story, terminal) : lineByLine(story, terminal);
};

const widthOf = (terminal: Terminal): number => Math.min(100, Math.max(60, terminal.columns ?? 90));

const lineByLine = (story: Story, terminal: Terminal): Screen => {
  let heading = "";
  return {
    event: (event) => {
      hear(story, event);
      if (event.type !== "job-finished") return;
      const job = story.get(event.job);
      if (!job || !isShown(job)) return;
      const calls = job.path.slice(1, -1).join(" / ");
      if (calls !== heading && calls !== "") terminal.write(`${"  ".repeat(job.path.length - 2)}${calls}\n`);
      heading = calls;
      terminal.write(`${jobLine(job, event.at, widthOf(terminal))}\n`);
    },
    close: () => {},
  };
};

const redrawn = (story: Story, terminal: Terminal): Screen => {
  let drawn = 0;
  const draw = () => {
    const lines = treeLines(story, Date.now(), widthOf(terminal));
    const back = drawn > 0 ? `\u001b[${drawn}A` : "";
    terminal.write(`${back}${lines.map((line) => `\u001b[2K${line}\n`).join("")}`);
    drawn = lines.length;
  };
  const timer = setInterval(draw, 120);
  timer.unref();
  return {
    event: (event) => hear(story, event),
    close: () => {
      clearInterval(timer);
      draw();
    },
  };
};

import { spawn } from "node:child_process";
import { createInterface } from "node:readline";

/** One program to run: never through a shell, and with no environment but the one given here. */
export interface Command {
  /** Absolute path, or a name that is looked up on the `PATH` of `env`. */
  readonly file: string;
  readonly args?: readonly string[];
  readonly cwd?: string;
  /** Added to the base environment of the port. */
  readonly env?: Readonly<Record<string, string>>;
  /** Text for its standard input, which is closed after it. */
  readonly input?: string;
  /** Called for every whole line as it comes, without the line break. */
  readonly onLine?: (line: string, stream: "stdout" | "stderr") => void;
  /** Milliseconds; then the program is interrupted and, 10 s later, killed. */
  readonly timeout?: number;
  readonly signal?: AbortSignal;
}

/** How it ended; a code other than 0 is an answer, not an error. */
export interface Finished {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

/** Runs programs. `run` rejects only if the program cannot be started. */
export interface Exec {
  run(command: Command): Promise<Finished>;
}

const grace = 10_000;

/** Child processes with an allow-listed base environment; an abort sends *one* interrupt, as Terraform wants it, and kills after 10 s. */
export const childProcesses = (base: { env: Readonly<Record<string, string>>; signal?: AbortSignal }): Exec => ({
  run: (command) =>
    new Promise((resolve, reject) => {
      const env = { ...base.env, ...command.env };
      const child = spawn(command.file, command.args ?? [], {
        env,
        shell: false,
        stdio: [command.input === undefined ? "ignore" : "pipe", "pipe", "pipe"],
        ...(command.cwd === undefined ? {} : { cwd: command.cwd }),
      });
      const text = { stdout: "", stderr: "" };
      for (const stream of ["stdout", "stderr"] as const) {
        child[stream]?.setEncoding("utf8").on("data", (chunk: string) => {
          text[stream] += chunk;
        });
        const { onLine } = command;
        if (onLine && child[stream])
          createInterface({ input: child[stream], crlfDelay: Number.POSITIVE_INFINITY }).on("line", (line) =>
            onLine(line, stream),
          );
      }
      let timedOut = false;
      let killer: NodeJS.Timeout | undefined;
      const stop = () => {
        if (killer) return;
        child.kill("SIGINT");
        killer = setTimeout(() => child.kill("SIGKILL"), grace);
      };
      const timer =
        command.timeout === undefined
          ? undefined
          : setTimeout(() => {
              timedOut = true;
              stop();
            }, command.timeout);
      const signals = [base.signal, command.signal].filter((signal) => signal !== undefined);
      for (const signal of signals) signal.aborted ? stop() : signal.addEventListener("abort", stop, { once: true });
      const over = () => {
        clearTimeout(timer);
        clearTimeout(killer);
        for (const signal of signals) signal.removeEventListener("abort", stop);
      };
      child.on("error", (cause) => {
        over();
        reject(cause);
      });
      child.on("close", (code, signal) => {
        over();
        resolve({ code, signal, ...text, timedOut });
      });
      if (command.input !== undefined) {
        child.stdin?.on("error", () => {}); // a program may end before it has read everything
        child.stdin?.end(command.input);
      }
    }),
});

import type { JUnitCase, JUnitFailure } from "./junit.ts";

/** Where a failure is, and where it came from. */
export interface Place {
  /** Path inside the tree, with `/`. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** The place in another file of the tree at which it was raised. */
  readonly deeper?: { readonly path: string; readonly line: number };
}

interface Frame {
  readonly path: string;
  readonly line: number;
}

const chained =
  /^(?:The above exception was the direct cause of the following exception|During handling of the above exception, another exception occurred):$/m;

/**
 * A frame of pytest's traceback (`tests/test_a.py:5: in test_x`, `tests/test_a.py:5: AssertionError`), the place of a syntax error
 * (`E     File "/tree/a.py", line 5`) and of a missing fixture (`file /tree/test_a.py, line 12`).
 */
const frame = /^(?:(\S[^\n]*?):([0-9]+): (?:in [^\n]+|\w+)|(?:E +File "([^"\n]+)"|file ([^\n]+)), line ([0-9]+))$/gm;

/**
 * The line on which people look for a failure: the last one of the traceback that is in the test's own file, for that is what the
 * test did; without one, the line of the test. `root` is the folder in which pytest ran, absolute.
 */
export function placeOf(test: JUnitCase, failure: JUnitFailure, root: string): Place {
  const sections = failure.text.split(chained).map((section) => framesOf(section, root));
  const path = test.file ?? fileOf(test, sections.flat());
  const last = sections.at(-1) ?? [];
  const line =
    last.findLast((at) => at.path === path)?.line ??
    sections.flat().findLast((at) => at.path === path)?.line ??
    test.line ??
    1;
  const end = last.at(-1);
  return { path, line, ...(end === undefined || end.path === path ? {} : { deeper: end }) };
}

/** Frames in files of the tree. */
const framesOf = (text: string, root: string): Frame[] =>
  [...text.matchAll(frame)].flatMap(([, path, line, broken, fixture, at]) => {
    const inside = insideTree(path ?? broken ?? fixture ?? "", root);
    return inside === undefined ? [] : [{ path: inside, line: Number(line ?? at) }];
  });

const insideTree = (path: string, root: string): string | undefined => {
  const relative = path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path;
  return /^(\/|\.\.(\/|$)|<)/.test(relative) ? undefined : relative;
};

/** Without a file in the report: the frame that has the name of the test's module, or else the first. */
const fileOf = ({ className, name }: JUnitCase, frames: readonly Frame[]): string => {
  const module = (className || name).replaceAll(".", "/");
  return (
    frames.find(({ path }) => module.startsWith(path.replace(/\.py$/, "")))?.path ?? frames[0]?.path ?? `${module}.py`
  );
};

/** One line that says what went wrong; where pytest's message only names the stage, or a place, its exception says it. */
export function whatOf({ message, text }: JUnitFailure): string {
  const exception = /^E {3}(\S.*)$/m.exec(text)?.[1] ?? /^E +(\S.*)$/m.exec(text)?.[1];
  const first = message.split("\n")[0]?.trim() ?? "";
  const vague =
    first === "" || first === "collection failure" || /^failed on \w+ with "file [^"]+, line [0-9]+$/.test(first);
  const doctest = /^Expected:\n([\s\S]*?)\nGot:\n([\s\S]*?)\n\S/m.exec(text);
  if (doctest && exception === undefined) {
    const [expected, got] = doctest.slice(1).map((part) => part.trim().split("\n")[0]);
    return `expected ${expected}, got ${got}`;
  }
  return (vague ? exception : first) ?? text.trim().split("\n")[0] ?? "";
}

/** Failures of a test without the line in which pytest only counts its subtests. */
export function ownFailures({ failures }: JUnitCase): readonly JUnitFailure[] {
  const own = failures.filter(({ text }) => !/^contains [0-9]+ failed subtests?$/.test(text.trim()));
  return own.length === 0 ? failures : own;
}

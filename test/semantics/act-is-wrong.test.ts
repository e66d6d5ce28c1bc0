/** What the comparison with act excuses or never asks, act really does, and GitHub does not: a row that fails can go. */
import { beforeAll, expect, test } from "@jest/globals";
import { excused, neverAsked } from "./act-is-wrong.ts";
import { act } from "./in-act.ts";
import { inOurs } from "./in-ours.ts";

const folder = ".github/workflows";
let inAct: Awaited<ReturnType<typeof act>>;

beforeAll(async () => {
  inAct = await act();
});

/** A file of jobs, each the inside of a flow mapping. */
function file(on: string, jobs: Readonly<Record<string, string>>, head = ""): string {
  const body = Object.entries(jobs).map(([id, inside]) => `  ${id}: { ${inside} }`);
  return [`on: ${on}`, 'env: { SEEN: "${{ vars.SEEN }}" }', head, "jobs:", ...body].join("\n");
}

/** A step that writes a line, and a job of such steps. */
const says = (text: string) => `{ run: 'echo "${text}" >> $SEEN' }`;
const job = (...steps: readonly string[]) => `runs-on: ubuntu-24.04, steps: [${steps.join(", ")}]`;
const calls = (name: string) => `uses: ./${folder}/${name}.yml`;
const fails = "{ run: exit 1 }";
const result = (id: string) => `\${{ needs.${id}.result }}`;

interface Row {
  readonly files: Readonly<Record<string, string>>;
  readonly act: readonly string[];
  readonly github: readonly unknown[];
}

/** A job that writes the values of expressions, in one line. */
const valuesOf = (...expressions: readonly string[]) => {
  const env = expressions.map((text) => `\${{ ${text.replaceAll('"', '\\"')} }}`).join(" ");
  return `env: { V: "${env}" }, ${job("{ run: 'echo $V >> $SEEN' }")}`;
};
const asks = (...expressions: readonly string[]) => ({ main: file("push", { a: valuesOf(...expressions) }) });
const b = `needs: a, if: always(), ${job(says(`b after ${result("a")}`))}`;

const rowsExcused: Record<keyof typeof excused, Row> = {
  stops: {
    files: {
      main: file("push", { a: calls("called"), b: `needs: a, if: always(), ${job(says(`b after ${result("a")}`))}` }),
      called: file("workflow_call", { inner: job(fails) }),
    },
    act: [],
    github: ["b after failure"],
  },
  forgives: {
    files: {
      main: file("push", {
        a: `continue-on-error: true, ${job(fails)}`,
        b: `needs: [a, c], ${job(says("b"))}`,
        c: `needs: a, if: always(), ${job(says(`c after ${result("a")}`))}`,
      }),
    },
    act: ["c after failure"],
    github: ["c after success", "b"],
  },
  noResult: {
    files: {
      main: file("push", { a: calls("called"), b: `needs: a, if: always(), ${job(says(`b after <${result("a")}>`))}` }),
      called: file("workflow_call", { nested: calls("inner") }),
      inner: file("workflow_call", { leaf: job(says("leaf")) }),
    },
    act: ["leaf", "b after <>"],
    github: ["leaf", "b after <success>"],
  },
  early: {
    files: {
      main: file("push", { a: calls("called"), b: `needs: a, ${job(says("b sees <${{ needs.a.outputs.o }}>"))}` }),
      called: file("{ workflow_call: { outputs: { o: { value: '${{ jobs.nested.outputs.o }}' } } } }", {
        plain: job(says("plain")),
        nested: `needs: plain, ${calls("inner")}`,
      }),
      inner: file("{ workflow_call: { outputs: { o: { value: '${{ jobs.leaf.outputs.o }}' } } } }", {
        leaf: `outputs: { o: written }, ${job(says("leaf"))}`,
      }),
    },
    act: ["plain", "leaf", "b sees <>"],
    github: ["plain", "leaf", "b sees <written>"],
  },
  unread: {
    files: {
      main: file("push", {
        a: `if: false, outputs: { o: written }, ${job(says("a"))}`,
        b: `needs: a, if: always(), ${job(says("b sees <${{ needs.a.outputs.o }}>"))}`,
      }),
    },
    act: ["b sees <written>"],
    github: ["b sees <>"],
  },
  failFast: {
    files: {
      main: file("push", {
        a: `strategy: { max-parallel: 1, matrix: { x: [1, 2] } }, ${job(says("leg ${{ matrix.x }}"), fails)}`,
      }),
    },
    act: ["leg 1", "leg 2"],
    github: ["leg 1"],
  },
  defaults: {
    files: {
      main: file(
        "push",
        { a: `defaults: { run: { shell: sh } }, ${job("{ run: 'echo ${PWD%%/bin} >> $SEEN' }")}` },
        "defaults: { run: { working-directory: /usr } }",
      ),
    },
    act: ["/usr"],
    github: [expect.stringMatching(/work\/shop\/shop$/)],
  },
  inherits: {
    files: {
      main: file("push", { a: calls("called") }),
      called: file("workflow_call", { nested: `${calls("inner")}, secrets: inherit` }),
      inner: file("{ workflow_call: { secrets: { S: { required: false } } } }", {
        leaf: job(says("${{ secrets.S && true || false }}")),
      }),
    },
    act: ["true"],
    github: ["false"],
  },
};

const rowsNeverAsked: Record<keyof typeof neverAsked, Row> = {
  missing: {
    files: asks(...["==", "!=", "<", ">"].map((sign) => `vars.NONE ${sign} vars.NEITHER`)),
    act: ["true true true true"],
    github: ["true false false false"],
  },
  lists: { files: asks("fromJSON('[1]') == fromJSON('[1]')"), act: [""], github: ["false"] },
  starts: {
    files: asks("startsWith(fromJSON('{}'), 'Obj')", "endsWith(fromJSON('[]'), 'ray')"),
    act: ["true true"],
    github: ["false false"],
  },
  zeros: { files: asks("'01' == 1"), act: ["false"], github: ["true"] },
  signs: { files: asks("'[' < 'a'", "'_' > 'a'"), act: ["true false"], github: ["false true"] },
  json: {
    files: asks(`toJSON(fromJSON('{"b":1,"a":2}'))`, "toJSON('<&>')"),
    act: [String.raw`{ "a": 2, "b": 1 } "\u003c\u0026\u003e"`],
    github: ['{ "b": 1, "a": 2 } "<&>"'],
  },
  choice: { files: asks("case(true, 'one', 'two')"), act: [], github: ["one"] },
  index: {
    files: {
      main: file("push", { a: `strategy: { matrix: { x: [1] } }, ${job(says("<${{ strategy.job-index }}>"))}` }),
    },
    act: ["<>"],
    github: ["<0>"],
  },
  inputs: {
    files: {
      main: file("push", { a: calls("called") }),
      called: file(
        "{ workflow_call: { inputs: { b: { type: boolean }, n: { type: number }, s: { type: string } } } }",
        { a: valuesOf("toJSON(inputs.b)", "toJSON(inputs.n)", "toJSON(inputs.s)") },
      ),
    },
    act: ["null null null"],
    github: ['false 0 ""'],
  },
  legs: {
    files: {
      main: file("push", {
        a: `outputs: { o: "\${{ matrix.x }}" }, strategy: { max-parallel: 1, matrix: { x: [1, 2] } }, ${job("{ run: ':' }")}`,
        b: `needs: a, ${job(says("${{ needs.a.outputs.o }}"))}`,
      }),
    },
    act: ["1"],
    github: ["2"],
  },
  shells: {
    files: {
      main: file("push", {
        a: `strategy: { max-parallel: 1, matrix: { x: [1, 2] } }, ${job("{ run: 'false | true; echo leg ${{ matrix.x }} >> $SEEN' }")}`,
      }),
    },
    act: ["leg 1"],
    github: ["leg 1", "leg 2"],
  },
  workflow: {
    files: {
      main: file("push", { a: calls("called") }, "name: main"),
      called: file("workflow_call", { a: job(says("${{ github.workflow }}")) }, "name: called"),
    },
    act: ["called"],
    github: ["main"],
  },
  empty: {
    files: {
      main: file("push", { a: `strategy: { matrix: { x: "\${{ fromJSON('[]') }}" } }, ${job(says("a leg"))}`, b }),
    },
    act: ["a leg", "b after success"],
    github: ["b after failure"],
  },
  broken: {
    files: {
      main: file("push", { a: `strategy: { matrix: { x: "\${{ fromJSON('[') }}" } }, ${job(says("a leg"))}`, b }),
    },
    act: [],
    github: ["b after failure"],
  },
};

const report = [
  ...Object.entries(rowsExcused).map(([name, row]) => [excused[name as keyof typeof excused], row] as const),
  ...Object.entries(rowsNeverAsked).map(([name, row]) => [neverAsked[name as keyof typeof neverAsked], row] as const),
];

test.each(report)("%s", async (_, row) => {
  const files = Object.fromEntries(Object.entries(row.files).map(([id, text]) => [`${folder}/${id}.yml`, text]));
  const main = `${folder}/main.yml`;
  const { trace, result: own } = await inOurs(main, files);
  expect(own.errors).toEqual([]);
  expect(trace.split("\n").slice(0, -1)).toEqual(row.github);
  const acted = (await inAct(main, files)).trace;
  expect(acted.split("\n").slice(0, -1)).toEqual(row.act);
});

import type { Chance } from "./chance.ts";
import { anyOf, type Terms, truthOf } from "./expression-of.ts";
import type { Step } from "./shapes.ts";

/** What the steps of a job may speak of, and what they have to leave for others. */
export interface Context {
  /** Begins every id, so that no two jobs of a repository share one. */
  readonly id: string;
  readonly terms: Terms;
  readonly hasMatrix: boolean;
  /** A condition that holds in some legs of the matrix only. */
  readonly someLegs: string | undefined;
  /** How likely a step is to fail. */
  readonly fails: number;
  /** Names of the variables that `env:` uses at every level. */
  readonly variables: readonly string[];
}

/** Writes one line of the trace: who speaks, what it is, and what it has to say. */
export function note(what: string): string {
  return `printf '%s\\n' "$AT|${what}|$SAID" >> "$SEEN"`;
}

/** Whatever an expression gives, as one line. */
export function said(expression: string): string {
  return `\${{ toJSON(format('{0}', ${expression})) }}`;
}

/** A few random steps; the first always runs and sets the output `o`, the last tells how all of them ended. */
export function stepsOf(chance: Chance, context: Context): Step[] {
  const first: Step = {
    id: `${context.id}_0`,
    env: { SAID: said(anyOf(chance, context.terms, 2)) },
    run: `${note("begin")}\n${say("secret $SECRET")}\necho "o=${chance.pick(["v1", "v2", "Abc", "7", "true"])}" >> "$GITHUB_OUTPUT"\n${leave(context.id)}`,
  };
  const steps = [first];
  for (let count = chance.int(4); count > 0; count--) steps.push(stepOf(chance, context, steps));
  const messages = steps.map(
    ({ id }) => `${id}=\${{ steps.${id}.outcome }}/\${{ steps.${id}.conclusion }}/${outputOf(id)}`,
  );
  return [...steps, { if: "always()", env: { SAID: `\${{ job.status }} ${messages.join(" ")}` }, run: note("end") }];
}

const outputOf = (id: string | undefined): string => `\${{ toJSON(steps.${id}.outputs.o) }}`;

function stepOf(chance: Chance, context: Context, before: readonly Step[]): Step {
  const id = `${context.id}_${before.length}`;
  const terms = {
    ...context.terms,
    texts: [...context.terms.texts, ...before.map((step) => `steps.${step.id}.outputs.o`)],
  };
  const condition = chance.maybe(0.5) ? conditionOf(chance, terms, before) : undefined;
  const env = {
    ...Object.fromEntries(
      chance.some(context.variables, 1).map((name) => [name, `step-\${{ env.${chance.pick(context.variables)} }}`]),
    ),
    SAID: said(anyOf(chance, terms, 2)),
  };
  const shell = context.hasMatrix ? undefined : chance.pick([undefined, undefined, "bash", "sh"]);
  const [run, mayFail] = scriptOf(chance, context);
  const tolerated = mayFail && chance.maybe(0.4) ? chance.pick([true, "${{ true }}", "${{ 1 == 2 }}"]) : undefined;
  return {
    id,
    ...(condition !== undefined && { if: condition }),
    ...(shell && { shell }),
    ...(chance.maybe(0.1) && { "working-directory": chance.pick(["/usr", "/usr/bin"]) }),
    ...(tolerated !== undefined && { "continue-on-error": tolerated }),
    env,
    run: `${note(id)}\n${run}`,
  };
}

/** What a step does, and whether it may fail. */
function scriptOf(
  chance: Chance,
  { fails, someLegs, variables, hasMatrix }: Context,
): [script: string, mayFail: boolean] {
  if (chance.maybe(fails)) {
    if (someLegs !== undefined && chance.maybe(0.6)) return [`exit \${{ ${someLegs} && 1 || 0 }}`, true];
    return [chance.pick(["exit 1", "false\necho never", "exit 77", "ls /no/such/file"]), true];
  }
  const probes = [
    () => `echo "o=\${{ env.${chance.pick(variables)} }}" >> "$GITHUB_OUTPUT"`,
    () => `printf 'o<<END\\na\\n\\nb=c\\nEND\\n' >> "$GITHUB_OUTPUT"`,
    () => `echo "${chance.pick(variables)}=left" >> "$GITHUB_ENV"`,
    () => say(`$${variables.join(" $")}`),
    () => say(`${variables.map((name) => `\${{ env.${name} }}`).join(" ")}`),
    () => say('$(case "$PWD" in /usr*) echo "$PWD";; *) echo elsewhere;; esac)'),
    () => `${say("files ${{ hashFiles('left*') }}")}\n${leave(chance.pick(["a", "b"]))}`,
    ...(hasMatrix ? [] : [() => say(`$(false | true && echo lenient || echo strict) \${BASH_VERSION:+bash}`)]),
  ];
  return [chance.pick(probes)(), false];
}

const say = (text: string): string => `printf '%s\\n' "$AT|more|${text}" >> "$SEEN"`;

/** Leaves a line in a file for later steps to find. */
const leave = (text: string): string => `echo ${text} >> "$GITHUB_WORKSPACE/left"`;

function conditionOf(chance: Chance, terms: Terms, before: readonly Step[]): string {
  const other = chance.pick(before).id;
  const status = [
    "success()",
    "failure()",
    "always()",
    "cancelled()",
    "!cancelled()",
    "${{ always() }}",
    "${{ failure() }}",
    `steps.${other}.outcome == 'failure'`,
    `always() && steps.${other}.conclusion == 'success'`,
    `failure() && steps.${other}.outcome != 'skipped'`,
    `steps.${other}.outcome != 'always()'`,
    "github.ref != 'failure()'",
    "format('{0}', 'always()') != 'never'",
    "false",
    "${{ false }} text",
    "job.status == 'success'",
    "always() && job.status != 'success'",
  ];
  if (chance.maybe(0.6)) return chance.pick(status);
  const truth = truthOf(chance, terms, 2);
  return chance.pick([truth, `\${{ ${truth} }}`, `failure() || ${truth}`, `always() && ${truth}`]);
}

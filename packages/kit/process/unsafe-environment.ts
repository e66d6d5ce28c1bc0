import { UserError } from "../../model/document/user-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that Node reads before a line of ours runs, so that removing them would come too late. */
const unsafe: readonly {
  readonly name: string;
  readonly when: (value: string) => boolean;
  readonly because: string;
}[] = [
  {
    name: "NODE_TLS_REJECT_UNAUTHORIZED",
    when: (value) => value === "0",
    because: "it switches off every check of who a server is",
  },
  {
    name: "NODE_DEBUG",
    when: (value) => value.trim() !== "",
    because: "it prints requests with their tokens",
  },
  {
    name: "NODE_DEBUG_NATIVE",
    when: (value) => value.trim() !== "",
    because: "it prints what goes over connections",
  },
  {
    name: "NODE_OPTIONS",
    when: (value) =>
      /(^|\s)"?--(tls-keylog|trace-tls|tls-min-v1\.[01]|inspect|insecure-http-parser|(heap|cpu)-prof|heapsnapshot|report)/.test(
        value,
      ),
    because: "it opens the action's connections or its memory to others",
  },
];

/** Throws `UserError(unsafe_environment)` that names every variable under which an action cannot keep its secrets or trust whom it talks to. */
export function requireSafeEnvironment(env: Environment): void {
  const matches = unsafe.filter(({ name, when }) => when(env[name] ?? ""));
  if (matches.length === 0) return;
  throw new UserError(
    ["the environment of the step is not safe", ...matches.map(({ name, because }) => `  ${name}: ${because}`)].join(
      "\n",
    ),
    {
      reason: "unsafe_environment",
      remedy: `Remove ${matches.map(({ name }) => name).join(", ")} from \`env:\` of the workflow, from what earlier steps wrote to GITHUB_ENV and from the runner's own settings. A company's own certificates belong into NODE_EXTRA_CA_CERTS.`,
    },
  );
}

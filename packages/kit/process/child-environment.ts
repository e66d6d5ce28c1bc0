type Environment = Readonly<Record<string, string | undefined>>;

/** Variables that child programs get: where programs are, whose home, and the mark by which the runner finds what is left over. Nothing else: no token, no input, no `TF_*`, `GIT_*`, `NODE_OPTIONS`. */
const allowed = ["PATH", "HOME", "USER", "TZ", "SystemRoot", "RUNNER_TRACKING_ID"] as const;

/** The environment of every child process. `temp` becomes its TMPDIR. */
export function childEnvironment(env: Environment, temp: string): Record<string, string> {
  return {
    ...Object.fromEntries(allowed.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    LANG: "C.UTF-8",
    LC_ALL: "C.UTF-8",
    TMPDIR: temp,
  };
}

/** What `slipway --help` says. */
import { eventWords } from "../events/event-words.ts";
import { optionsOf, optionWords } from "./options.ts";

const column = 18;

const row = (name: string, text: string, width = column): string =>
  name.length < width ? `  ${name.padEnd(width)}${text}` : `  ${name}\n  ${"".padEnd(width)}${text}`;

const optionRows = (names: readonly (keyof typeof optionWords)[]): string =>
  names
    .map((name) => {
      const [value, text] = optionWords[name];
      return row(`--${name}${value === "" ? "" : ` ${value}`}`, text);
    })
    .join("\n");

const keyRows = eventWords.map(([name, text]) => row(name, text, 20)).join("\n");

/** The whole text. */
export const usage = `slipway rehearse <event> [options]
slipway approve <run> <environment> --as LOGIN [--reject] [--comment TEXT]
slipway rerun <run> [--failed]
slipway performance export|show --suite NAME [--environment NAME] [--csv] [--out FILE]
slipway performance import FILE --suite NAME --environment NAME [--only NAME] [--better WAY]

  rehearse runs the workflow files of a repository on this machine, against a GitHub on loopback.
  approve answers, from a second terminal, what a run waits for; rerun runs a run again.
  performance takes out, shows and brings in what suites measured; it runs nothing.

Events
  push <branch>                          or: tag <tag>
  pull-request <branch>                  into --base; from a fork with --fork
  dispatch <workflow> [<branch>]         the workflow by its file, with --input for each input;
                                         on the default branch if none is named
  repository-dispatch [<type>]           --payload FILE is its client_payload; without a type it is
                                         {"event_type": "…", "client_payload": {…}}
  schedule [<cron>]                      one time, or every time that the workflows name
  --event FILE                           any of these, in GitHub's own words (below)
GitHub's own spelling, pull_request or workflow_dispatch, does as well. What is rehearsed is what is
committed: a local branch as it is, and the last two on the default branch.

Options of rehearse
${optionRows(optionsOf.rehearse)}

Options of approve and rerun
${optionRows(["reject", "comment", "failed"])}
  and --as, --repository and --state; rerun also --watch, --actions and --json.
  <run> is the number of a run, or its id. --help, or -h, prints this text.

Options of performance
${optionRows(["suite", "environment", "csv", "out", "only", "better"])}
  and --repository and --state. The ledger is origin/slipway-ledger as it was fetched last, or the
  clone's own branch, or that of its rehearsal; with --state it is that of the rehearsal there.
  import reads data.js of github-action-benchmark, JSON of bencher perf and report, and our CSV. It
  writes .github/slipway-performance/<environment>/<suite>.jsonl, for nobody but record writes to
  the ledger: once it is committed, perf-gate reads it as history before the ledger's own.

An event in a file
  {"event": "push", "ref": "refs/heads/main", "changed": ["src/a.py"], "secrets": {"KEY": "…"}}
${keyRows}
  With --json standard output is one document, whatever happens:
  {"runs": [{"workflow": "ci.yml", "result": "success", "error": null,
             "jobs": {"call / inner (x)": {"result": "success", "outputs": {"v": "1"}}}}]}
  result of a run     success, failure, cancelled or startup_failure; then error says why
  a job               by ids; a leg of a matrix also by its values; a whole matrix or call by its
                      plain id, with the result and outputs that the jobs that need it see
  unplayed of a job   why it is not played here (another machine, a container); it is skipped then
  Nobody is asked and nobody waited for: an approval that "approvals" does not give is none, as
  after GitHub's thirty days, and wait timers are over. Notes are on standard error.

Files
  .github/rehearsal.yml    people, teams, environments with their secrets, variables, reviewers
                           and servers, the repository's secrets and variables, places of actions;
                           absent, one is proposed (packages/rehearsal/cloud/README.md)
  .rehearsal/<execution>/  what a run leaves: event.json, tree.txt, result.json, effects.jsonl,
                           artifacts, and for each job jobs/<job>/job.log and summary.md;
                           an execution is <run>.<attempt>, such as 12.1
  .rehearsal/github        the GitHub on loopback: its repositories, runs and releases

Servers
  A value that holds {postgres.url}, {postgres.readonly_url}, {postgres.scratch_url} or {port}
  gets a database of a real PostgreSQL, or a port, of its environment; an environment with cloud:
  runs the service that Terraform's state asks for. Other values are taken as they are, and
  nothing is started for them.

Exit codes
  0    every run succeeded
  1    one did not, or no job could be played; or none started: no failure with --event --json
  2    a mistake in the command
  130  interrupted: runs are cancelled as GitHub cancels them

Examples
  slipway rehearse push develop
  slipway rehearse pull-request feature/x --base main
  slipway rehearse dispatch rollback --input environment=uat
  slipway rehearse push release/1.5.0 --watch deploy --repository ../shop
  slipway approve 12 uat-accept-product --as ada --comment "looks good"
  echo '{"event": "push", "ref": "main"}' | slipway rehearse --event - --json
`;

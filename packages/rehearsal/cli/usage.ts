/** What `slipway --help` says. */
export const usage = `slipway rehearse <event> [<branch>] [options]
slipway approve <run> <environment> --as LOGIN [--reject] [--comment TEXT]
slipway rerun <run> [--failed] [--as LOGIN]

  rehearse runs the workflow files of the repository you stand in, as they are committed on the branch, on this machine.
  approve answers, from a second terminal, what a rehearsal waits for.
  rerun runs a run again; with --failed only what failed and what depends on it.

  event           push, pull_request, workflow_dispatch, repository_dispatch or schedule;
                  the last two run on the default branch
  branch          a local branch; what is not committed is not rehearsed
  run             the number of a run, or its id

  --tag TAG       a push of this tag instead of a branch
  --base BRANCH   target of the pull request                     (develop)
  --title TEXT    its title                                      (the branch)
  --fork OWNER    it comes from this owner's fork: a token that reads only, and no secrets
  --input N=V     an input of workflow_dispatch; again for each
  --payload FILE  {"event_type": "…", "client_payload": {…}} of repository_dispatch
  --cron "…"      which time of schedule has come                (every one)
  --as LOGIN      who does it                                    (you)
  --repository F  folder of the repository                       (this one)
  --state F       where GitHub, databases and logs are kept      (<repository>/.rehearsal)
  --json          one JSON line for each event, and one for the result

  The exit code is 0 if every run succeeded, 1 if one did not, 2 for a mistake in the command.
`;

/** What every setting of `.github/slipway.yml` means, for its JSON Schema and its table: path (`*` any name, `[]` an item of a list) ► one sentence. */
export const settingDescriptions: Readonly<Record<string, string>> = {
  version: "Version of this file's format.",
  flows: "Which branches follow which flow, through which environments.",
  "flows.feature":
    "Work that is verified and deployed nowhere. Pull requests follow it whatever their branch is called.",
  "flows.feature.branches":
    "Patterns of branch names, as in a workflow file: * stands for anything but /, ** for anything.",
  "flows.feature.preview": "Environment whose plan a pull request shows; null for none.",
  "flows.develop": "What is deployed without asking anybody.",
  "flows.develop.branches": "Patterns of branch names; the first one is the branch that follows main after a release.",
  "flows.develop.chain": "The environment that develop is deployed to; an empty list for none.",
  "flows.release": "Releases.",
  "flows.release.branches": "Patterns of branch names; what follows the last / names the version.",
  "flows.release.chain": "Environments that a release goes through, in this order; the last one is production.",
  "flows.release.start": "Who is asked before anything happens: role ► how many different people of it.",
  "flows.hotfix": "Urgent releases, with a shorter chain; they are also merged into releases that are under way.",
  "flows.hotfix.branches": "Patterns of branch names; what follows the last / names the version.",
  "flows.hotfix.chain": "Environments that a hotfix goes through, in this order; the last one is production.",
  "flows.hotfix.start": "Who is asked before anything happens: role ► how many different people of it.",
  "flows.main": "The branch that mirrors production; nothing is deployed from it.",
  "flows.main.branches": "Patterns of branch names; the first one is the branch that releases are merged into.",
  versions:
    "What releases may be called: semver (1.5.0, 1.5.0-rc.1), calendar (2024.06.01, a year and one to three more numbers) or any name with a number in it, of which none is higher than another.",
  roles: "Who may speak for what, by the name of the role: a team of GitHub, or people.",
  "roles.*": "A team of GitHub, or people by login.",
  "roles.*.team": "Slug of a team of the repository's organisation. Its members can only be read with a GitHub App.",
  "roles.*.people": "Logins.",
  environments: "Rules of the environments, by name; one that is only in a chain has none.",
  "environments.*": "Rules of one environment.",
  "environments.*.approve": "Who is asked before anything is deployed: role ► how many different people of it.",
  "environments.*.accept": "Who is asked once it is deployed and checked: role ► how many different people of it.",
  "environments.*.freeze": "Times in which nothing is deployed.",
  "environments.*.freeze[].cron": "The moments at which the time begins, as a cron line of five fields.",
  "environments.*.freeze[].for": "How long it lasts: minutes, hours or days, such as 62h.",
  "environments.*.freeze[].timezone": "Time zone of the cron line, such as Europe/Berlin; UTC where it is not said.",
  "environments.*.freeze[].override": "The role that may lift it by name.",
  approvals: "How answers are judged.",
  "approvals.exclude":
    "Who never counts for a release, whatever their role: who wrote a commit of it, who pushed it, who ran it again.",
  "approvals.authors":
    "Whose address of a commit it is where GitHub knows no account for it (null for somebody who approves nothing); or verified: only signed commits name their author.",
  "approvals.authors.verified": "Only commits whose signature GitHub verified name their author.",
  "approvals.authors.known": "Address ► login, or null for somebody who approves nothing.",
  "approvals.since":
    "Tag or commit where the first release of an old repository begins, so that only who wrote what came after counts as an author; read on the trusted branch alone.",
  "approvals.validity": "How long an answer holds: minutes, hours or days, such as 7d.",
  artefact: "What is carried from the commit to production.",
  "artefact.exclude": "Globs of files that are left out, such as docs/**.",
  "artefact.lfs":
    "What becomes of files that Git LFS keeps: refuse names them and stops, fetch takes them from GitHub's Git LFS and compares each with its pointer.",
  analysis: "How code is analysed.",
  "analysis.block": "The lowest level of a finding that closes the gate.",
  ...Object.fromEntries(
    ["checkov", "tflint", "sqlfluff", "pylint", "bandit"].flatMap((tool) => [
      [`analysis.${tool}`, `How ${tool} looks.`],
      [`analysis.${tool}.skip`, `Rules of ${tool} that are accepted everywhere.`],
    ]),
  ),
  "analysis.sqlfluff.dialect":
    "Dialect of the SQL, as sqlfluff names it; without it the one of the repository's own settings, else postgres.",
  tests: "What is tested before anything is deployed.",
  "tests.python": "Tests by pytest.",
  "tests.python.paths":
    "Folders and files that pytest looks through; without it pytest's own testpaths, else tests, else files that are named like tests.",
  "tests.python.groups": "Dependency groups of pyproject.toml that the tests need.",
  "tests.python.requirements": "File of the packages that the tests need.",
  "tests.sql": "Tests in SQL, run after the migrations on an empty database.",
  "tests.sql.paths": "Folders and files of tests in SQL.",
  "tests.sql.on": "The database that the tests run on.",
  terraform: "The infrastructure.",
  "terraform.directory": "Folder of Terraform's code; without any there is nothing to plan.",
  "terraform.variables": "File of variables; {environment} stands for the name of the environment.",
  "terraform.version":
    "Exact version of Terraform. Any other than the default must be on the runner, and trusted by tools.machine.",
  "terraform.protect": "Globs of resource addresses that no plan may destroy or replace.",
  "terraform.allow": "What Terraform's code may run and read besides providers, by name.",
  "terraform.mirror":
    "Where providers come from instead of their registries: an address of the provider mirror protocol that ends with /, or a folder of the runner.",
  tools: "Programs, and where they may come from.",
  "tools.machine": "Programs of the runner that are trusted as they are.",
  database: "The database's schema.",
  "database.baseline":
    "Number of the newest migration that a database without a history has already. It is proved: the schema must be what the migrations up to there make.",
  "database.migrations": "Folder of migrations: SQL files whose names begin with their number.",
  checks: "What must be true of the system once it is deployed, looked at in this order.",
  "checks[].http":
    "Address that is asked; {outputs.name} stands for an output of Terraform, {version} for the version.",
  "checks[].method": "GET, or POST where safe is true.",
  "checks[].headers":
    "Headers that are sent, by name; {secrets.NAME} stands for a value of SLIPWAY_CHECK_SECRETS. No other origin gets them after a redirect.",
  "checks[].body": "Body of a POST: a text is sent as it is, anything else as JSON.",
  "checks[].safe": "Says that the POST changes nothing, however often it is sent.",
  "checks[].follow":
    "Whether redirects are followed, three at most; without it a redirect is the answer. Each address is judged by network.allow.",
  "checks[].expect.location": "Address that a redirect must point at; one without a host is of the same host.",
  "checks[].expect": "What must be there: of HTTP the answer, of SQL whether the query finds rows.",
  "checks[].expect.status": "Status of the answer.",
  "checks[].expect.json": "Fields of the answer's JSON by name, with their values.",
  "checks[].within": "How long the answer may take to become the expected one: seconds or minutes.",
  "checks[].sql": "File of one query, run as a role that can only read.",
  performance: "What is measured once it is deployed and checked, and which values are good enough.",
  "performance.suites": "What is measured.",
  "performance.suites[].name": "Name of the suite; its history is under it in the ledger.",
  "performance.suites[].run":
    "A command of the team, run by bash in a copy of the artefact with the credentials of <environment>-check alone.",
  "performance.suites[].format": "Format of the results.",
  "performance.suites[].file":
    "File that the command writes, or for criterion the folder; without it the results are read from its standard output.",
  "performance.suites[].requirements":
    "File of requirements whose Python environment comes first on the command's PATH.",
  "performance.suites[].better": "Which way is better, for formats that do not say it: lower or higher.",
  "performance.suites[].explain": "Files of one SELECT each, whose plans are asked of the deployed database.",
  "performance.suites[].analyze": "Whether these queries are also run, so that their time and buffers are measured.",
  "performance.suites[].limits":
    "Metric ► a limit that always holds, such as < 300 ms, or limits by environment (* for every other one).",
  "performance.suites[].degradation":
    "What a metric does that became worse than its history: block closes the gate, warn only says so.",
  "performance.suites[].environments": "Environments in which it is measured; without it every one of the chain.",
  "performance.suites[].timeout": "How long one run may take: minutes, hours or days.",
  "performance.durations":
    "What longer durations of phases, test files and checks do: warn says so, block closes the gate, off keeps no history.",
  "performance.accept": "Slowdowns that are accepted; only those count that the trusted branch accepts too.",
  "performance.accept[].suite": "Name of the suite.",
  "performance.accept[].metric": "Name of the metric.",
  "performance.accept[].environment": "The environment; every one where it is not said.",
  "performance.accept[].because": "Why it is accepted.",
  "performance.accept[].until": "The last day on which it counts, such as 2027-01-31.",
  "performance.accept-by":
    "The role that may let a slower release pass, in environments that ask it for acceptance; limits hold whatever it says.",
  network: "What checks may reach.",
  "network.allow":
    "What checks over HTTP may connect to although it is not public: an address, a network such as 10.0.0.0/8, or the name of a host.",
  finalise: "What follows once production runs the release.",
  "finalise.branches": "Branches of this repository that are kept at the commit of main.",
  "finalise.mirrors":
    "Other repositories that get main and the tag: addresses of git over https or ssh, or owner/name on the same GitHub.",
  "finalise.delete-branch": "Whether the release branch is deleted once everything else is done.",
  policy: "Whose rules hold; only what the branch main says counts.",
  "policy.branch": "The branch whose configuration holds.",
  "policy.files": "Other configuration files that the input config of a workflow may name.",
  ledger: "Which writers the ledger has; only what the trusted branch says counts.",
  "ledger.adopt": "The commit up to which a ledger without signatures is believed, because people have looked at it.",
  "ledger.writers":
    "Who may write the ledger besides the Slipway that runs: owner/slipway@<commit>, or a workflow file with its ref.",
};

/** A file below the folder of the migrations that is not one of ours, and what it looks like. */
interface NameRow {
  readonly when: RegExp;
  readonly message: string;
}

/** By the path below the folder; the first row that holds speaks. */
const rows: readonly NameRow[] = [
  { when: /(^|\/)sqitch\.(plan|conf)$/, message: "belongs to Sqitch" },
  { when: /^(deploy|revert|verify)\/.*\.sql$/i, message: "is in a folder of Sqitch" },
  { when: /(^|\/)U\d[\w.]*__[^/]*\.sql$/i, message: "is an undo migration of Flyway" },
  { when: /(^|\/)[VB]\d[\w.]*__[^/]*\.sql$/i, message: "is named as Flyway names migrations" },
  { when: /(^|\/)R__[^/]*\.sql$/i, message: "is a repeatable migration of Flyway" },
  { when: /\.(down|undo|rollback|revert)\.sql$/i, message: "is named like a down migration" },
  { when: /\.up\.sql$/i, message: "is named like an up migration whose down migration is another file" },
  {
    when: /(^|\/)(down|undo|rollback|revert|up)\.sql$/i,
    message: "is one direction (up or down) of a migration that is a folder",
  },
  { when: /(^|\/)migration\.sql$/i, message: "is a migration of Prisma, in a folder of its own" },
  { when: /\.sql$/i, message: "" },
  { when: /(^|\/)(db\.)?changelog[^/]*\.(xml|ya?ml|json)$/i, message: "belongs to Liquibase" },
  { when: /(^|\/)\d[^/]*\.rb$/i, message: "is a migration of Rails" },
  {
    when: /(^|\/)[Vm]?\d[^/]*\.([cm]?[jt]s)$/i,
    message: "is a migration of a JavaScript tool (knex, Sequelize, node-pg-migrate)",
  },
  { when: /(^|\/)versions\/[^/]*\.py$/i, message: "is a migration of Alembic" },
  { when: /(^|\/)V?\d[^/]*\.(py|php|go|java|kt|cs|exs?|xml|ya?ml|json)$/i, message: "is a migration of another tool" },
  { when: /\.sql[^/]+$|\.(psql|pgsql|ddl|dml)$/i, message: "holds SQL, but does not end in .sql" },
  { when: /\.(md|rst|txt|csv|tsv|png|svg|pdf)$/i, message: "" },
  { when: /(^|\/)[VURB]?\d[^/]*$/, message: "begins like a migration, but does not end in .sql" },
];

/** Why a file below the folder of the migrations is not one that we run, as the end of a sentence; `undefined` for ours, and for what is no migration at all. */
export function otherTool(file: string, all: readonly string[]): string | undefined {
  const message = rows.find(({ when }) => when.test(file))?.message;
  if (message) return message;
  const [, stem, back] = /^\d+[_-](.+)[_-](down|undo|rollback|revert)\.sql$/i.exec(file) ?? [];
  if (stem === undefined) return undefined;
  // A name may well end in "down"; only beside its way up is it the way back.
  const up = all.find((other) => [stem, `${stem}_up`, `${stem}-up`].some((name) => isNamed(other, name)));
  return up === undefined ? undefined : `is named like the down migration (${back}) of ${up}`;
}

const isNamed = (file: string, stem: string): boolean =>
  file.replace(/^\d+[_-]/, "").toLowerCase() === `${stem}.sql`.toLowerCase();

import pg from "pg";
import { UserError } from "../../model/document/user-error.ts";
import { type Answer, type Connection, type Database, StatementError } from "./database.ts";
import { type Address, addressOf, type Try } from "./database-address.ts";

/** PostgreSQL by node-postgres. An abort of `signal` cancels the running statement on the server, so that its transaction is rolled back. */
export function postgres(signal?: AbortSignal): Database {
  return {
    connect: async (url, work) => {
      const address = addressOf(url);
      const client = await connected(address);
      const notices: string[] = [];
      let lost: Error | undefined;
      client.on("error", (error) => {
        lost = error;
      });
      client.on("notice", ({ severity, message }) => {
        if (notices.length < most) notices.push(`${severity ?? "NOTICE"}: ${message ?? ""}`);
      });
      const asked = async <T>(question: Promise<T>): Promise<T> => {
        try {
          return await question;
        } catch (error) {
          throw explained(error, lost, address.place);
        }
      };
      const connection: Connection = {
        query: (text, parameters = []) => asked(ask(client, text, parameters)),
        script: async (text) => void (await asked(client.query(text))),
        notices: () => notices.splice(0),
      };
      const stop = () => void cancel(address, client);
      signal?.addEventListener("abort", stop, { once: true });
      try {
        return await work(connection);
      } finally {
        signal?.removeEventListener("abort", stop);
        await closed(client);
      }
    },
  };
}

/** Notices that are kept between two calls. */
const most = 1000;

/** Rows that are kept of one answer; the others are only counted. */
const mostRows = 10_000;

const ask = (client: pg.Client, text: string, parameters: readonly unknown[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    // The types of pg do not know `queryMode`; without it, a text without parameters goes by the simple protocol.
    const question = { text, values: [...parameters], queryMode: "extended" };
    const query = client.query(new pg.Query<Record<string, unknown>>(question));
    const rows: Record<string, unknown>[] = [];
    query.on("row", (row) => {
      if (rows.length < mostRows) rows.push(row);
    });
    query.on("error", reject);
    query.on("end", ({ fields, rowCount }) =>
      resolve({ rows, count: rowCount ?? rows.length, columns: fields.map(({ name }) => name) }),
    );
  });

const connected = async ({ place, tries }: Address): Promise<pg.Client> => {
  let last: unknown;
  for (const settings of tries) {
    const client = clientOf(settings, place);
    client.on("error", () => {}); // told by the promise of `connect`
    try {
      await client.connect();
      client.removeAllListeners("error");
      return client;
    } catch (error) {
      last = error;
      if ((error as Error).message !== "The server does not support SSL connections") break;
    }
  }
  throw last instanceof UserError ? last : unreachable(place, last);
};

/** A client that gives the password itself only to a server that is trusted; to others it proves at most that it knows it. */
const clientOf = ({ trusted, ...settings }: Try, place: string): pg.Client => {
  let isAskedInClear = false;
  const password = (): string => {
    if (isAskedInClear && !trusted) throw inClear(place);
    return settings.password();
  };
  const client = new pg.Client({ ...settings, password });
  // The types of pg do not know `connection`; its own listener, which asks for the password, comes after this one.
  const { connection } = client as pg.Client & { connection: NodeJS.EventEmitter };
  connection.on("authenticationCleartextPassword", () => {
    isAskedInClear = true;
  });
  return client;
};

const inClear = (place: string): UserError =>
  new UserError(
    `the database ${place} asks for the password in clear, over a connection on which nobody proved to be it`,
    {
      reason: "bad_input",
      remedy:
        "Let the server use scram-sha-256, or leave sslmode out of the address (or say verify-full), so that the server has to prove its name first.",
    },
  );

const explained = (error: unknown, lost: Error | undefined, place: string): Error => {
  const { code, message, position, hint } = error as pg.DatabaseError;
  // 57P: the server is being shut down or ended this session; 08: the connection failed.
  if (lost || typeof code !== "string" || !/^[0-9A-Z]{5}$/.test(code) || /^(57P0[1-3]|08)/.test(code))
    return unreachable(place, error);
  return new StatementError(message, { code, position: position === undefined ? undefined : Number(position), hint });
};

const unreachable = (place: string, cause: unknown): UserError => {
  const { message, code, errors } = cause as Error & { code?: string; errors?: Error[] };
  const said = message || errors?.map((error) => error.message).join("; ") || code || "no answer";
  return new UserError(`the database ${place} could not be reached: ${said}`, {
    reason: "database_unreachable",
    remedy: remedyFor(said, code),
  });
};

const remedyFor = (said: string, code = ""): string => {
  if (/^(CERT_|ERR_TLS_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code))
    return "Name the authority that signed the server's certificate by sslrootcert=… in the address or by NODE_EXTRA_CA_CERTS, and use the name that is in the certificate.";
  if (said === "The server does not support SSL connections")
    return "Switch TLS on at the server: outside of this machine a password is not sent without it.";
  return "Check that the server runs, that this runner may connect to it and that user and password of the secret are right, then re-run the job.";
};

const cancel = async (address: Address, client: pg.Client): Promise<void> => {
  const { processID } = client as pg.Client & { processID?: number };
  const second = await connected(address).catch(() => undefined);
  second?.on("error", () => {});
  await second?.query("SELECT pg_cancel_backend($1)", [processID]).catch(() => {});
  await second?.end().catch(() => {});
};

/** Says goodbye, for two seconds at most. */
const closed = async (client: pg.Client): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, 2000);
  });
  await Promise.race([client.end().catch(() => {}), late]);
  clearTimeout(timer);
};

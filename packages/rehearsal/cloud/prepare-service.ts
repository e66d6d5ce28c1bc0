import { access, constants } from "node:fs/promises";
import { isAbsolute, join, resolve } from "node:path";
import { UserError } from "../../model/document/user-error.ts";
import type { WantedService } from "./applied-state.ts";
import { type PythonMaker, pythonEnvironment } from "./python-environment.ts";
import { unpackRelease } from "./release-folder.ts";
import type { ReadyService } from "./service-keeper.ts";

/** What a service of one environment is made from. */
export interface Preparation {
  /** The environment. */
  readonly name: string;
  /** Holds the unpacked releases while they run; gone after. */
  readonly folder: string;
  /** File that the service's output goes to. */
  readonly log: string;
  readonly databaseUrl: string;
  readonly maker: PythonMaker;
  /** Path of the tar with this digest. */
  artefact(digest: string, signal: AbortSignal): Promise<string>;
}

/** Fetches, verifies and unpacks a release and makes its Python environment, without touching what runs. */
export async function prepareService(
  wanted: WantedService,
  { name, folder, log, databaseUrl, maker, artefact }: Preparation,
  signal: AbortSignal,
): Promise<ReadyService> {
  const release = join(folder, wanted.digest.slice("sha256:".length, "sha256:".length + 12));
  if (!(await isThere(release)))
    await unpackRelease(await orAbort(artefact(wanted.digest, signal), signal), wanted.digest, release);
  const python = await pythonEnvironment(maker, join(release, "requirements.txt"), signal);
  const path = [join(python, "bin"), "/usr/local/bin", "/usr/bin", "/bin"];
  const env = {
    LANG: "C.UTF-8",
    PYTHONUNBUFFERED: "1",
    PYTHONDONTWRITEBYTECODE: "1",
    ...wanted.variables,
    PATH: path.join(":"),
    VIRTUAL_ENV: python,
    HOME: release,
    DATABASE_URL: databaseUrl,
    SERVICE_PORT: String(wanted.port),
    RELEASE_VERSION: wanted.version,
    RELEASE_COMMIT: wanted.commit,
    ARTEFACT_DIGEST: wanted.digest,
    ENVIRONMENT: wanted.environment ?? name,
  };
  const [program = "", ...args] = wanted.command;
  const file = await findProgram(program, release, path);
  return { wanted, command: { file, args, cwd: release, env, log } };
}

const findProgram = async (program: string, release: string, path: readonly string[]): Promise<string> => {
  const places = program.includes("/") ? [release] : path;
  for (const place of places) {
    const file = isAbsolute(program) ? program : resolve(place, program);
    if (await isThere(file, constants.X_OK)) return file;
  }
  throw new UserError(`The service's program ${JSON.stringify(program)} is not there.`, {
    reason: "bad_config",
    remedy:
      "Look at command in the output of Terraform: a file of the release, or a program of its Python environment.",
  });
};

const isThere = (path: string, mode?: number): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** Does not wait longer for somebody else's promise than the signal allows. */
const orAbort = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    void promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });

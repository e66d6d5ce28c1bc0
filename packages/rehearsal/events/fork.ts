import { UserError } from "../../model/document/user-error.ts";
import type { LoopbackGitHub } from "../github/github.ts";
import type { Repository } from "../github/records/repository.ts";

/** The fork that somebody else has of a repository; made if it is not there yet. */
export async function forkOf(
  github: LoopbackGitHub,
  { name, defaultBranch }: Repository,
  login: string,
): Promise<string> {
  const [owner = "", short = ""] = name.split("/");
  if (login.toLowerCase() === owner.toLowerCase()) {
    throw new UserError(`${login} owns ${name} and has no fork of it`, {
      reason: "bad_input",
      remedy: "Name another owner with --fork, or leave it out.",
    });
  }
  const fork = `${login}/${short}`;
  if (!github.repository(fork)) await github.createRepository(fork, { defaultBranch });
  return fork;
}

import type { World } from "../../packages/kit/world.ts";

/** Pages of GitHub that belong to what people are asked; addresses that are safe in a link of Markdown. */
export interface Links {
  commit(sha: string): string;
  /** What is new from one commit or branch to another. */
  difference(from: string, to: string): string;
  /** A team of the organization. */
  team(slug: string): string;
  /** The page of this run, where people answer. */
  readonly review: string;
}

/** Addresses in the caller's repository, on its own server. */
export async function linksFor({
  execution,
  finishing,
  trigger,
}: Pick<World, "execution" | "finishing" | "trigger">): Promise<Links> {
  const home = (await finishing.refs.page("")).replace(/\/$/, "");
  const [owner = ""] = trigger.repository.split("/");
  const server = home.slice(0, home.length - trigger.repository.length - 1);
  return {
    commit: (sha) => `${home}/commit/${encoded(sha)}`,
    difference: (from, to) => `${home}/compare/${encoded(from)}...${encoded(to)}`,
    team: (slug) => `${server}/orgs/${encoded(owner)}/teams/${encoded(slug)}`,
    review: `${home}/actions/runs/${execution.run}`,
  };
}

/** A link with text that is Markdown already. */
export function linkTo(address: string, shown: string): string {
  return `[${shown}](${address})`;
}

function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[()'*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

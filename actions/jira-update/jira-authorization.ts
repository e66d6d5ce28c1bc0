import { UserError } from "../../packages/model/document/user-error.ts";

/**
 * The header by which Jira knows who asks: with a user an API token of Cloud, scoped or not
 * (https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/), without one a bearer: OAuth on Cloud, a personal access token
 * on Data Center. The encoded form of a token is masked too.
 */
export function jiraAuthorization(
  token: string | undefined,
  user: string | undefined,
  mask: (value: string, name?: string) => void,
): string {
  if (token === undefined || !/^[\x21-\x7e]{1,4096}$/.test(token))
    throw bad(
      token === undefined
        ? "the input jira-token is empty"
        : "the input jira-token is no token: it holds a space, a line break or a letter beyond ASCII",
    );
  if (user === undefined) return `Bearer ${token}`;
  if (!/^[^\s:]{1,254}$/.test(user)) throw bad("the input jira-user is no user: it holds a space or a colon");
  const encoded = Buffer.from(`${user}:${token}`).toString("base64");
  mask(encoded, "the input jira-token, encoded");
  return `Basic ${encoded}`;
}

const bad = (message: string): UserError =>
  new UserError(message, {
    reason: "bad_input",
    remedy:
      "Set the secret JIRA_TOKEN in the environment jira, and for an API token of Cloud the secret JIRA_USER (the e-mail address of its account); pass both on by name, then re-run this job.",
  });

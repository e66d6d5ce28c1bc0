import type { Json, Permissions } from "../../../protocol/run.ts";
import type { App, AppStore } from "../../records/app.ts";
import type { Repository } from "../../records/repository.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import type { Now } from "../../store/change-log.ts";
import { isoSeconds } from "../../store/object.ts";
import type { RepositoryStore } from "../../store/repository-store.ts";
import { issueAppToken, type TokenStore } from "../../store/token.ts";
import { repositoryBody } from "../repository/repos.ts";
import { page } from "../routing/page.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { type Answer, type Call, idParam, type OpenRoute } from "../routing/route.ts";
import { provenApp } from "./app-proof.ts";
import { spellPermissions } from "./apps.ts";

/** What these routes use of the store. */
export interface AppTokensRouteContext extends TokenStore, RepositoryStore, Now, Addresses, AppStore, UserStore {}

const hour = 3600_000;

/** The routes of https://docs.github.com/rest/apps that give an app its tokens and take them back. */
export const appTokens: readonly OpenRoute<AppTokensRouteContext>[] = [
  {
    method: "POST",
    path: "/app/installations/{installation_id}/access_tokens",
    docs: "apps/apps#create-an-installation-access-token-for-an-app",
    needs: {},
    signed: true,
    run: create,
  },
  {
    method: "DELETE",
    path: "/installation/token",
    docs: "apps/installations#revoke-an-installation-access-token",
    needs: {},
    run: (call) => {
      const token = installation(call);
      call.store.tokens.remove(token.hash);
      return { status: 204 };
    },
  },
  {
    method: "GET",
    path: "/installation/repositories",
    docs: "apps/installations#list-repositories-accessible-to-the-app-installation",
    needs: {},
    run: (call) => {
      const { repository, others = [] } = installation(call);
      const repositories = [repository, ...others].flatMap((name) => call.store.find(name) ?? []);
      return page(call, repositories, (shown, total_count) => ({
        total_count,
        repositories: shown.map((item) => repositoryBody(call.store, item)),
        repository_selection: "selected",
      }));
    },
  },
];

function installation({ token }: Call): NonNullable<Call["token"]> {
  if (!token) throw new Refusal(401, "Requires authentication");
  if (token.kind === "person")
    throw new Refusal(403, "You must authenticate with an installation access token in order to use this endpoint.");
  return token;
}

function create(call: Call<AppTokensRouteContext>): Answer {
  const { store, body } = call;
  const app = provenApp(call);
  if (app.installation !== idParam(call, "installation_id")) throw notFound();
  const [first, ...others] = wanted(call, app);
  if (!first) throw unknownRepository();
  const permissions = downscoped(app, body.object("permissions")?.whole() ?? {});
  const request = { repository: first.name, others: others.map(({ name }) => name), permissions };
  const token = issueAppToken(store.tokens, app.id, { ...request, login: `${app.slug}[bot]` }, store.now());
  const isNamed = body.has("repositories") || body.has("repository_ids");
  const answer = {
    token,
    expires_at: isoSeconds(store.now() + hour),
    permissions: spellPermissions(permissions),
    repository_selection: "selected",
    ...(isNamed && { repositories: [first, ...others].map((item) => repositoryBody(store, item)) }),
  };
  return { status: 201, body: answer };
}

/** The repositories that a token should open: those named by name or by id, or all of the installation. */
function wanted({ store, body }: Call<RepositoryStore>, app: App): Repository[] {
  const own = app.repositories.flatMap((name) => store.find(name) ?? []);
  const pick = (items: readonly Json[], fits: (item: Json, repository: Repository) => boolean): Repository[] =>
    items.map((item) => {
      const match = own.find((repository) => fits(item, repository));
      if (!match) throw unknownRepository();
      return match;
    });
  const names = body.list("repositories");
  const ids = body.list("repository_ids");
  if (!names && !ids) return own;
  const byName = pick(
    names ?? [],
    (name, repository) => repository.name.toLowerCase() === `${app.owner}/${String(name)}`.toLowerCase(),
  );
  return [...new Set([...byName, ...pick(ids ?? [], (id, repository) => repository.id === id)])];
}

function unknownRepository(): Refusal {
  const message =
    "There is at least one repository that does not exist or is not accessible to the parent installation.";
  return new Refusal(422, message);
}

const levels: Readonly<Record<string, number>> = { read: 1, write: 2 };

/** Never more than the installation has. */
function downscoped({ permissions }: App, asked: Readonly<Record<string, unknown>>): Permissions {
  const wanted = Object.entries(asked).map(([scope, level]) => [scope.replaceAll("_", "-"), String(level)] as const);
  for (const [scope, level] of wanted) {
    const most = scope === "metadata" ? "read" : permissions[scope];
    if ((levels[level] ?? 9) > (levels[most ?? ""] ?? 0))
      throw new Refusal(422, "The permissions requested are not granted to this installation.");
  }
  return wanted.length === 0 ? permissions : (Object.fromEntries(wanted) as Permissions);
}

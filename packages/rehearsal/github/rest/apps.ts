import { createVerify } from "node:crypto";
import type { Permissions } from "../../run.ts";
import type { App } from "../app.ts";
import { isoSeconds } from "../git/object.ts";
import { issueToken } from "../token.ts";
import { notFound, Refusal } from "./refusal.ts";
import { repositoryBody } from "./repos.ts";
import { type Call, idParam, type Route } from "./route.ts";

/** The routes of https://docs.github.com/rest/apps/apps that give an app its tokens; the app proves itself by a JWT. */
export const apps: readonly Route<Call>[] = [
  {
    method: "POST",
    path: "/app/installations/{installation_id}/access_tokens",
    docs: "apps/apps#create-an-installation-access-token-for-an-app",
    needs: {},
    signed: true,
    run: (call) => {
      const { world, body } = call;
      const app = provenApp(call);
      if (app.id !== idParam(call, "installation_id")) throw notFound();
      const names = body.list("repositories")?.map((name) => `${app.owner}/${name}`) ?? app.repositories;
      const [only, ...others] = names.map((name) =>
        app.repositories.find((own) => own.toLowerCase() === name.toLowerCase()),
      );
      const repository = only && world.find(only);
      if (!repository)
        throw new Refusal(
          422,
          "There is at least one repository that does not exist or is not accessible to the parent installation.",
        );
      if (others.length > 0)
        throw new Refusal(422, "The loopback GitHub makes a token for one repository. Name it under repositories.");
      const permissions = downscoped(app, body.object("permissions")?.whole() ?? {});
      const token = issueToken(
        world.tokens,
        { repository: repository.name, permissions, login: `${app.slug}[bot]` },
        world.now(),
        3600_000,
      );
      const answer = {
        token,
        expires_at: isoSeconds(world.now() + 3600_000),
        permissions: Object.fromEntries(
          Object.entries(permissions).map(([scope, level]) => [scope.replaceAll("-", "_"), level]),
        ),
        repository_selection: "selected",
        ...(body.has("repositories") ? { repositories: [repositoryBody(world, repository)] } : {}),
      };
      return { status: 201, body: answer };
    },
  },
];

const levels: Readonly<Record<string, number>> = { read: 1, write: 2 };

/** Never more than the installation has. */
function downscoped({ permissions }: App, asked: Readonly<Record<string, unknown>>): Permissions {
  const wanted = Object.entries(asked).map(([scope, level]) => [scope.replaceAll("_", "-"), String(level)] as const);
  for (const [scope, level] of wanted) {
    const most = scope === "metadata" ? "read" : permissions[scope];
    if ((levels[level] ?? 9) > (levels[most ?? ""] ?? 0))
      throw new Refusal(422, `The permissions requested are not granted to this installation.`);
  }
  return wanted.length === 0 ? permissions : (Object.fromEntries(wanted) as Permissions);
}

/** The app behind a JWT that is signed with its key, younger than ten minutes and not over. */
function provenApp({ world, authorization }: Call): App {
  const [, head = "", claims = "", signature = ""] = /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization) ?? [];
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  const refused = new Refusal(401, "A JSON web token could not be decoded");
  if (head === "") throw refused;
  try {
    const { iss, iat, exp } = read(claims);
    const app = world.apps.get(String(iss));
    const proof = createVerify("RSA-SHA256").update(`${head}.${claims}`);
    if (!app || read(head).alg !== "RS256" || !proof.verify(app.publicKey, signature, "base64url")) throw refused;
    const now = world.now() / 1000;
    if (Number(exp) > now + 660) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
    if (!(Number(exp) > now))
      throw new Refusal(
        401,
        "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      );
    if (!(Number(iat) <= now + 60))
      throw new Refusal(
        401,
        "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      );
    return app;
  } catch (cause) {
    throw cause instanceof Refusal ? cause : refused;
  }
}

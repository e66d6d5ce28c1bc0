import { createVerify } from "node:crypto";
import type { App, AppStore } from "../../records/app.ts";
import { Refusal } from "../routing/refusal.ts";
import type { Call } from "../routing/route.ts";

/** The app behind a JWT that is signed with its key, younger than ten minutes and not over; it is named by its id or its client id. */
export function provenApp({ store, authorization }: Call<AppStore>): App {
  const [, head = "", claims = "", signature = ""] = /^bearer ([\w-]+)\.([\w-]+)\.([\w-]+)$/i.exec(authorization) ?? [];
  const read = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Record<string, unknown>;
  const refused = new Refusal(401, "A JSON web token could not be decoded");
  if (head === "") throw refused;
  try {
    const { iss, iat, exp } = read(claims);
    const app = store.apps.all().find(({ id, clientId }) => [String(id), clientId].includes(String(iss)));
    const proof = createVerify("RSA-SHA256").update(`${head}.${claims}`);
    if (!app || read(head).alg !== "RS256" || !proof.verify(app.publicKey, signature, "base64url")) throw refused;
    // A job's own clock goes its usual way, however far the rehearsal has moved its own to end a wait.
    judgeTimes(Number(iat), Number(exp), Date.now() / 1000);
    return app;
  } catch (cause) {
    throw cause instanceof Refusal ? cause : refused;
  }
}

function judgeTimes(iat: number, exp: number, now: number): void {
  if (exp > now + 660) throw new Refusal(401, "'Expiration time' claim ('exp') is too far in the future");
  if (!(exp > now))
    throw new Refusal(
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  if (!(iat <= now + 60))
    throw new Refusal(
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
}

import { nodeId } from "../../people/user.ts";
import type { UserStore } from "../../records/user.ts";
import type { Addresses } from "../../store/addresses.ts";
import { isType } from "../../store/store.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryRoute } from "../routing/route.ts";
import { apiOf } from "./repos.ts";

/** The routes of https://docs.github.com/rest/git/blobs. */
export const gitBlobs: readonly RepositoryRoute<Addresses & UserStore>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/blobs/{file_sha}",
    docs: "git/blobs#get-a-blob",
    needs: { contents: "read" },
    run: async (call) => {
      const sha = param(call, "file_sha");
      const blob = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
      if (!isType(blob, "blob")) throw notFound();
      if (call.media === "raw") return ok(blob.body);
      return ok({
        sha,
        node_id: nodeId("Blob", sha),
        size: blob.body.length,
        url: `${apiOf(call.store, call.repository)}/git/blobs/${sha}`,
        content: wrapBase64(blob.body),
        encoding: "base64",
      });
    },
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/blobs",
    docs: "git/blobs#create-a-blob",
    needs: { contents: "write" },
    run: async (call) => {
      const content = call.body.string("content");
      const encoding = call.body.optionalString("encoding") ?? "utf-8";
      if (encoding !== "utf-8" && encoding !== "base64") throw new Refusal(422, "encoding must be utf-8 or base64");
      const bytes = Buffer.from(content, encoding === "base64" ? "base64" : "utf8");
      const sha = await call.git.write("blob", bytes);
      return { status: 201, body: { sha, url: `${apiOf(call.store, call.repository)}/git/blobs/${sha}` } };
    },
  },
];

/** Base64 in lines of 60, as GitHub sends it. */
export function wrapBase64(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll(/.{1,60}/g, "$&\n");
}

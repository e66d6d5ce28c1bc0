import { nodeId } from "../../people/user.ts";
import type { UserStore } from "../../records/user.ts";
import { unsigned } from "../../signing/verification.ts";
import type { Addresses } from "../../store/addresses.ts";
import { parseHeaders, parseSignature, spellSignature } from "../../store/object.ts";
import { isType } from "../../store/store.ts";
import { notFound, Refusal } from "../routing/refusal.ts";
import { ok, param, type RepositoryCall, type RepositoryRoute } from "../routing/route.ts";
import { type GitCommitsRouteContext, person, self } from "./git-commits.ts";
import { apiOf } from "./repos.ts";

/** The routes of https://docs.github.com/rest/git/tags: annotated tags, whose refs are made apart. */
export const gitTags: readonly RepositoryRoute<GitCommitsRouteContext>[] = [
  {
    method: "GET",
    path: "/repos/{owner}/{repo}/git/tags/{tag_sha}",
    docs: "git/tags#get-a-tag",
    needs: { contents: "read" },
    run: async (call) => ok(await tagBody(call, param(call, "tag_sha"))),
  },
  {
    method: "POST",
    path: "/repos/{owner}/{repo}/git/tags",
    docs: "git/tags#create-a-tag-object",
    needs: { contents: "write" },
    run: async (call) => {
      const [tag, message] = [call.body.string("tag"), call.body.string("message")];
      const [object, type] = [call.body.string("object"), call.body.string("type")];
      const there = await call.git.read(object);
      if (there?.type !== type) throw new Refusal(422, `Could not verify object: no ${type} ${object}`);
      const tagger = spellSignature(person(call, call.body.object("tagger"), self(call)));
      const head = [`object ${object}`, `type ${type}`, `tag ${tag}`, `tagger ${tagger}`];
      const sha = await call.git.write("tag", `${head.join("\n")}\n\n${message}\n`);
      return { status: 201, body: await tagBody(call, sha) };
    },
  },
];

async function tagBody(call: RepositoryCall<Addresses & UserStore>, sha: string): Promise<unknown> {
  const tag = /^[0-9a-f]{40}$/.test(sha) ? await call.git.read(sha) : null;
  if (!isType(tag, "tag")) throw notFound();
  const api = apiOf(call.store, call.repository);
  const { headers, message } = parseHeaders(tag.body);
  const value = Object.fromEntries(headers);
  return {
    node_id: nodeId("Tag", sha),
    sha,
    url: `${api}/git/tags/${sha}`,
    tag: value.tag ?? "",
    message: message.replace(/\n$/, ""),
    tagger: parseSignature(value.tagger ?? ""),
    object: { sha: value.object, type: value.type, url: `${api}/git/${value.type}s/${value.object}` },
    verification: unsigned,
  };
}

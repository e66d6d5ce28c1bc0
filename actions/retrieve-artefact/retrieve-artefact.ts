import { join } from "node:path";
import { downloadTar } from "../../packages/kit/artefact-tar.ts";
import { document, path, secret } from "../../packages/kit/inputs/input.ts";
import { inputsOf } from "../../packages/kit/inputs/inputs.ts";
import { passed, type Run } from "../../packages/kit/result.ts";
import { Release } from "../../packages/model/release/release.ts";

export const inputs = inputsOf("retrieve-artefact", "retrieve", {
  release: document("the release", Release),
  folder: path(),
  token: secret(),
});

/** A release ► its files in a folder of the workspace, verified and read-only. It adds nothing to the summary: every phase begins with it. */
export const retrieveArtefact: Run<typeof inputs> = async ({ release, folder }, world) => {
  const { archive, log, workspace } = world;
  const { artefact } = release;
  const file = await downloadTar(artefact, "artefact", world);
  log.info(`downloaded the artifact ${artefact.id}, ${artefact.name}`);
  const to = join(workspace, folder);
  await archive.unpack(file, artefact, to);
  log.info(`verified ${artefact.digest} and extracted ${artefact.files} files into ${folder}`);
  return passed(`${release.id} is in ${folder}, ${artefact.files} files`, {
    outputs: { folder: to },
    facts: { files: artefact.files, bytes: artefact.size, artifact: artefact.id },
  });
};

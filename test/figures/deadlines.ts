import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { actionNames } from "../../scripts/tree.ts";
import { documents, known } from "../canaries/every-action.ts";
import { step } from "../process/step.ts";

/** How an action ended that nobody ever answered. */
export interface Silenced {
  readonly action: string;
  readonly seconds: number;
  readonly code: number | null;
  readonly outcome: string | undefined;
}

/** Every action, all at once, with a GitHub, a database and a deployed system that take connections and never say a word. */
export async function silenceEveryAction(): Promise<Silenced[]> {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  try {
    return await Promise.all(
      (await actionNames()).map(async (action) => {
        const began = performance.now();
        const { code, outputs } = await step(action, {
          inputs: await known(action, {
            ...(documents as Record<string, string>),
            token: "token",
            url: `postgresql://ada:secret@127.0.0.1:${port}/d`,
            outputs: JSON.stringify({ url, key: "x" }),
          }),
          env: {
            GITHUB_API_URL: url,
            GITHUB_SERVER_URL: url,
            ACTIONS_RESULTS_URL: `${url}/`,
            ACTIONS_RUNTIME_TOKEN: "token",
            ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/?a=b`,
            ACTIONS_ID_TOKEN_REQUEST_TOKEN: "token",
          },
        });
        return { action, seconds: (performance.now() - began) / 1000, code, outcome: outputs.outcome };
      }),
    );
  } finally {
    server.close();
    server.unref();
  }
}

/** The ledger under twenty writers at once, on a loopback GitHub that answers after 100 ms, as GitHub does, and limits what is asked: what is lost, and how long the slowest waits. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gitHub } from "../packages/ports/github/github.ts";
import { ledgerBranch } from "../packages/ports/ledger/ledger-branch.ts";
import { memoryIssuer, memoryProof } from "../packages/ports/ledger-proof/issuer-memory.ts";
import { systemClock } from "../packages/ports/machine/clock.ts";
import type { Settings } from "../packages/ports/machine/settings.ts";
import { type LoopbackGitHub, openGitHub } from "../packages/rehearsal/github/github.ts";
import { median, type Row, row } from "./row.ts";

const writers = 20;
const alone = 3;
const latency = 100;
/** Five times a perfect queue: GitHub lets a repository ask for 900 points a minute, and twenty writers that collide need about that. */
const goal = 5 * writers;

/** Two rows: documents that are missing afterwards, and the slowest writer's time over a single writer's. */
export async function ledgerRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  const github = await openGitHub({ folder });
  try {
    github.faults.plan([{ fault: { kind: "latency", milliseconds: latency }, count: Number.MAX_SAFE_INTEGER }]);
    const single = await inTurn(github);
    const { times, lost } = await atOnce(github);
    const what = `ledger, ${writers} writers at once`;
    return [
      row(`${what}: documents lost`, lost, writers, "documents written", "", 0),
      row(`${what}: the slowest`, Math.max(...times) / 1000, single / 1000, "one writer alone", "s", goal),
    ];
  } finally {
    await github.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The middle of a few writes, one after the other. */
const inTurn = async (github: LoopbackGitHub): Promise<number> => {
  const write = await writerOn(github, "acme/alone");
  const times: number[] = [];
  for (let number = 0; number <= alone; number += 1) times.push(await write(number));
  return median(times.slice(1)); // the first makes the branch
};

const atOnce = async (github: LoopbackGitHub): Promise<{ times: number[]; lost: number }> => {
  const repository = "acme/at-once";
  const write = await writerOn(github, repository);
  const numbers = Array.from({ length: writers }, (_, number) => number);
  const times = await Promise.all(numbers.map(write));
  const source = await github.resolve(repository, "refs/heads/slipway-ledger");
  const there = source ? await github.list(source, "runs") : [];
  const count = source && (await github.read(source, "count.json"));
  return { times, lost: Math.max(writers - there.length, writers - Number(count ?? 0)) };
};

const issuer = memoryIssuer();

/** Writes a document of its own and one that all share; answers the milliseconds that it took. */
const writerOn = async (github: LoopbackGitHub, repository: string): Promise<(number: number) => Promise<number>> => {
  await github.createRepository(repository);
  await github.commit(repository, { branch: "main", message: "First", files: { a: "a" } });
  const token = github.issueToken({ repository, permissions: { contents: "write" } });
  return async (number) => {
    const signal = new AbortController().signal;
    const settings = { apiUrl: github.urls.api, repository, token, signal } as Settings;
    const clock = systemClock();
    const rest = gitHub(settings, clock.sleep);
    const ledger = ledgerBranch(rest, clock, memoryProof(rest, issuer));
    const begun = performance.now();
    await ledger.append(`Record ${number}`, async (now) => ({
      [`runs/${number}.json`]: `${JSON.stringify({ number })}\n`,
      "count.json": String(Number((await now.read("count.json")) ?? 0) + 1),
    }));
    return performance.now() - begun;
  };
};

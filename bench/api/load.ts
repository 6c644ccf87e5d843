import { Agent, get } from "node:http";

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly slowest: number;
  readonly failed: number;
}

/** Asks over so many connections at once, each again as soon as it is answered, for so many seconds. */
export async function load(
  address: () => string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let failed = 0;
  const begun = performance.now();
  const end = begun + 1000 * seconds;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      const asked = performance.now();
      if ((await ask(address(), agent)) === 200) times.push(performance.now() - asked);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  const elapsed = (performance.now() - begun) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? Number.NaN;
  return {
    requests: times.length,
    perSecond: times.length / elapsed,
    median: at(0.5),
    p95: at(0.95),
    slowest: at(1),
    failed,
  };
}

const ask = (address: string, agent: Agent): Promise<number> =>
  new Promise((resolve) => {
    get(address, { agent }, (response) => {
      response.resume().on("end", () => resolve(response.statusCode ?? 0));
    }).on("error", () => resolve(0));
  });

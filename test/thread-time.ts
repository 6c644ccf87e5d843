/** Starts a watch of this thread's time, in microseconds: what else the machine does is not counted. */
export function threadTime(): () => number {
  const begun = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(begun);
    return user + system; // The sum is exact; how it is shared is only the kernel's estimate.
  };
}

/** Some machines count a thread's time in ticks of a hundredth of a second: what is shorter is told by many runs. */
const ENOUGH = 50_000;
const MOST_RUNS = 2000;

/** What one run costs on average, in microseconds of this thread, however coarse its clock: it runs until that can be told. */
export function threadTimeOf(work: () => unknown): number {
  const time = threadTime();
  let runs = 0;
  do {
    work();
    runs += 1;
  } while (time() < ENOUGH && runs < MOST_RUNS);
  return time() / runs;
}

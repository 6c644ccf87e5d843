/** Starts a watch of this thread's time, in microseconds: what else the machine does is not counted. */
export function threadTime(): () => number {
  const begun = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(begun);
    return user + system; // The sum is exact; how it is shared is only the kernel's estimate.
  };
}

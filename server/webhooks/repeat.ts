// Owns how often the server looks for what is to be delivered, one look at a time, until it stops.

/** New revisions and messages that are due are found within this time. */
const EVERY_MS = 5000;
const GRACE_MS = 2000;

export function repeatUntilStopped(
  work: () => Promise<void>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFailure)
      .finally(() => {
        running = null;
      });
  }, EVERY_MS);
  timer.unref();
  return {
    /** What is under way is waited for, but not for a server that does not answer: its message is sent again after the next start. */
    async stop() {
      clearInterval(timer);
      await Promise.race([running, new Promise((resolve) => setTimeout(resolve, GRACE_MS).unref())]);
    },
  };
}

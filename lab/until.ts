/**
 * Asks again and again, every 50 ms, until the answer is yes. A question that throws counts as no.
 * @throws Error that names `what` and the last error when the answer is still no after `seconds`
 */
export async function until(question: () => Promise<boolean>, what: string, seconds: number): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  let last: unknown;
  for (;;) {
    try {
      if (await question()) return;
    } catch (error) {
      last = error;
    }
    if (Date.now() > deadline) {
      const reason = last instanceof Error ? `: ${last.message}` : '';
      throw new Error(`${what} was not ready after ${seconds} s${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

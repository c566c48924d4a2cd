/** What comes within so many milliseconds. Null: it failed, or took longer. What was begun goes on, and nobody waits for it. */
export async function inTime<Answer>(answer: Promise<Answer>, ms: number): Promise<Answer | null> {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), ms);
  try {
    return await Promise.race([answer, late.promise]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}

// Owns a question whose answer must not be older than whoever asks: many who ask at once share one, none a question that was under way before.

export function askAfresh<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> | null = null;
  let next: Promise<T> | null = null;
  const begin = (): Promise<T> => {
    const answer = ask();
    const ended = answer.then(
      () => {},
      () => {},
    );
    running = ended;
    void ended.then(() => {
      if (running === ended) running = null;
    });
    return answer;
  };
  return () => {
    if (running === null) return begin();
    // What is under way may have been answered in the database before what its asker has heard of.
    next ??= running.then(() => {
      next = null;
      return begin();
    });
    return next;
  };
}

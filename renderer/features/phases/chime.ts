/** A soft sound, made here: two notes that fade. Browsers let a page sound only after a person has touched it. */
export function createChime(): { play(): void; close(): void } {
  let context: AudioContext | null = null;
  return {
    play() {
      try {
        context ??= new AudioContext();
        const start = context.currentTime;
        for (const [index, frequency] of [659.25, 523.25].entries()) {
          const note = context.createOscillator();
          const loudness = context.createGain();
          note.frequency.value = frequency;
          const at = start + index * 0.35;
          loudness.gain.setValueAtTime(0.0001, at);
          loudness.gain.exponentialRampToValueAtTime(0.12, at + 0.04);
          loudness.gain.exponentialRampToValueAtTime(0.0001, at + 1.2);
          note.connect(loudness).connect(context.destination);
          note.start(at);
          note.stop(at + 1.3);
        }
      } catch {
        // No sound device: the bar says it in words as well.
      }
    },
    close() {
      void context?.close().catch(() => undefined);
      context = null;
    },
  };
}

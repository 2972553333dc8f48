/** How long after the last change a writer is taken to rest, ms. */
const BEGINS = 3_000;
/** How long memory is given back, ms: V8 looks for some every eight seconds. */
const LASTS = 20_000;

/**
 * Tells when a writer rests. V8 gives back what typing wanted (half of it room for new objects) once it finds that little
 * is made any more; for that it reckons with what was made before, so that it is sure only after a while. It may be told.
 */
export class Rest {
  private timer: NodeJS.Timeout | undefined;
  private resting = false;

  /** `tell`: true when a rest begins, false when it is over or has lasted long enough. */
  constructor(private readonly tell: (resting: boolean) => void) {}

  /** Something was changed: a rest is over, and one may begin. */
  put(): void {
    this.end();
    this.timer = setTimeout(() => {
      this.set(true);
      this.timer = setTimeout(() => this.set(false), LASTS).unref();
    }, BEGINS).unref();
  }

  /** No rest begins any more. */
  end(): void {
    clearTimeout(this.timer);
    this.set(false);
  }

  private set(resting: boolean): void {
    if (this.resting === resting) return;
    this.resting = resting;
    this.tell(resting);
  }
}

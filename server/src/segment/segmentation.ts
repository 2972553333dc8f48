import { intlSegmenter } from './intl';
import type { Segmenter, SegmenterName, SegmenterSetting } from './segmenter';
import type { Span } from '../engine/text/span';

/** Starts nodejieba, with the words of the references that its dictionary may lack. */
export type JiebaStart = (terms: readonly string[]) => Promise<Segmenter>;

/**
 * The segmenter in use. Nothing is loaded until words are asked for or are about to be; nodejieba then starts beside,
 * and until it has, or where it cannot, `Intl.Segmenter` answers.
 */
export class Segmentation {
  private readonly intl = intlSegmenter();
  private jieba: Segmenter | undefined;
  private starting: Promise<void> | undefined;
  private setting: SegmenterSetting = 'auto';
  private asked = false;
  private disposed = false;

  /** `changed` is called when another segmenter works than before; `log` is told why nodejieba does not. */
  constructor(
    private readonly start: JiebaStart,
    private readonly changed: () => void,
    private readonly log: (reason: string) => void,
  ) {}

  /** Which segmenter works now; `none` as long as none is wanted. */
  get name(): SegmenterName {
    if (this.setting === 'none' || !this.asked) return 'none';
    return this.current?.name ?? 'none';
  }

  /** Follows the setting. Choosing nodejieba by name loads it at once, beside. */
  use(setting: SegmenterSetting, terms: () => readonly string[]): void {
    const before = this.name;
    this.setting = setting;
    if (setting === 'nodejieba') void this.load(terms());
    if (setting === 'intl') this.asked = true;
    if (this.name !== before) this.changed();
  }

  /** Loads nodejieba ahead of the first question, where it is to be used at all. Call it while nobody waits. */
  warm(terms: () => readonly string[]): void {
    if (this.setting !== 'auto' || this.starting || this.disposed) return;
    const before = this.name;
    void this.load(terms());
    if (this.name !== before) this.changed();
  }

  /** The words of a short text, in order; empty where no segmenter is to be used, or none can tell. Never rejects. */
  async words(text: string, terms: () => readonly string[]): Promise<readonly Span[]> {
    if (this.setting === 'none' || text === '') return [];
    const before = this.name;
    this.asked = true;
    if (this.setting !== 'intl' && !this.starting) void this.load(terms());
    if (this.name !== before) this.changed();
    for (const segmenter of [this.current, this.intl]) {
      try {
        if (segmenter) return await segmenter.words(text);
      } catch (error) {
        this.log(String(error));
      }
    }
    return [];
  }

  /** Settles once nodejieba works or is known not to. */
  async settled(): Promise<void> {
    await this.starting;
  }

  dispose(): void {
    this.disposed = true;
    this.jieba?.dispose();
  }

  private get current(): Segmenter | undefined {
    return this.setting === 'intl' ? this.intl : (this.jieba ?? this.intl);
  }

  private load(terms: readonly string[]): Promise<void> {
    this.asked = true;
    return (this.starting ??= this.start(terms).then(
      segmenter => {
        if (this.disposed) return segmenter.dispose();
        this.jieba = segmenter;
        this.changed();
      },
      (error: unknown) => {
        if (!this.disposed) this.log(error instanceof Error ? error.message : String(error));
      },
    ));
  }
}

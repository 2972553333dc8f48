import { Library } from '../../server/src/engine/library/library';
import type { Place, Surroundings, SurroundingsSource } from '../../server/src/lsp/surroundings';
import { shippedReference } from '../unit/checks/shipped';

let shipped: Library | undefined;

/** A disk in memory: what lies around drafts is what a test says. */
export class MemorySource implements SurroundingsSource {
  /** By folder path; the shipped reference alone where nothing is said. */
  readonly around = new Map<string, Partial<Surroundings>>();
  readonly files = new Map<string, string>();
  readonly asked: Place[] = [];
  readonly written: { path: string; code: string; text: string }[] = [];
  forgotten = 0;
  /** Surroundings are not told before this has come about. */
  hold: Promise<void> = Promise.resolve();

  async of(place: Place): Promise<Surroundings> {
    this.asked.push(place);
    await this.hold;
    const library = (shipped ??= new Library([shippedReference()]));
    const said = [...this.around].find(([folder]) => place.path?.startsWith(folder))?.[1];
    return {
      library: place.shipped ? library : new Library([]),
      ours: false,
      excluded: false,
      problems: [],
      ignore: this.written,
      ...said,
    };
  }

  forget(): void {
    this.forgotten++;
  }

  drafts(folder: string): Promise<readonly string[]> {
    return Promise.resolve([...this.files.keys()].filter(path => path.startsWith(folder)).sort());
  }

  readText(path: string): Promise<string> {
    const text = this.files.get(path);
    return text === undefined ? Promise.reject(new Error('no such file')) : Promise.resolve(text);
  }

  stopReporting(place: Place & { path: string }, entry: { code: string; text: string }): Promise<string> {
    this.written.push({ path: place.path, ...entry });
    return Promise.resolve(`${place.folder ?? ''}/.tifa.yaml`);
  }
}

import type { Language, Message } from '../engine/text/message';
import { UNSEEN } from '../engine/text/unseen';

/** Where a command reads and writes. Tests give their own. */
export interface Terminal {
  readonly language: Language;
  /** What a person sees may be coloured. */
  readonly colour: boolean;
  out(text: string | Uint8Array): void;
  err(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Buffer>;
}

/** Chinese, unless the environment asks for English. */
export function languageOfEnvironment(environment: NodeJS.ProcessEnv): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}

/** What we write in: bold, underlined, red, yellow, cyan, grey, and the end of it. Others may hide what follows. */
const COLOUR = String.raw`\u001b\[(?:0|1|4|22|31|33|36|90)m`;
const COLOUR_OR_UNSEEN = new RegExp(`${COLOUR}|${UNSEEN.source}`, 'gu');

/** A text for a terminal: whatever a draft or a pack holds, it sets nothing but colours there. */
export function harmless(text: string): string {
  return text.replace(COLOUR_OR_UNSEEN, found => (found.length > 1 ? found : ''));
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  // A reader that has seen enough (`| head`) is no fault.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  return {
    language: languageOfEnvironment(process.env),
    colour: FORCE_COLOR ? FORCE_COLOR !== '0' : process.stdout.isTTY && !NO_COLOR && TERM !== 'dumb',
    // A program that reads it is told what is there.
    out: text => void process.stdout.write(typeof text === 'string' && process.stdout.isTTY ? harmless(text) : text),
    err: text => void process.stderr.write(harmless(text)),
    async readInput() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}

/** A usage, reference or input error: told in one line, status 2. */
export class UsageError extends Error {
  constructor(readonly said: Message) {
    super(said.en);
    this.name = 'UsageError';
  }
}

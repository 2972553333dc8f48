import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../server/src/engine';
import type { TextFormat } from '../../server/src/engine/document/block';
import { Library } from '../../server/src/engine/library/library';
import { loadShipped } from '../../server/src/files/shipped';
import { SHAPES, type Shape } from './shapes';

/** What a shape takes at a length and at four times that, ms: reading it, checking it, and a key in its middle. */
export interface ShapeFigures {
  readonly name: string;
  readonly short: number;
  readonly long: number;
}

/** UTF-16 units. */
const LENGTH = 25_000;
const TIMES = 4;
/** What takes less is not told from noise, ms. */
const LEAST = 40;
/** A shape that seems to grow faster than this is measured again, so often. */
const DOUBTFUL = 6;
const AGAIN = 3;

/** How much longer four times a shape takes; what is too short to tell counts as `LEAST`. */
export function growthOf({ short, long }: ShapeFigures): number {
  return long / Math.max(short, LEAST);
}

/** Measures every shape in both formats, in process, with the shipped reference: the worst of them first. */
export function shapeGrowth(root: string): ShapeFigures[] {
  const engine = createEngine(new Library(loadShipped(root).references));
  const reference = readFileSync(join(root, 'seeds/sample.policy.md'), 'utf8');
  const figures: ShapeFigures[] = [];
  for (const [name, shape] of Object.entries(SHAPES))
    for (const format of ['markdown', 'plain'] as const) {
      const text = (length: number): string => shape(length, reference);
      let best = measured(engine, `${name}, ${format}`, text, format);
      for (let again = 0; again < AGAIN && growthOf(best) > DOUBTFUL; again++) {
        const next = measured(engine, best.name, text, format);
        if (growthOf(next) < growthOf(best)) best = next;
      }
      figures.push(best);
    }
  return figures.sort((a, b) => growthOf(b) - growthOf(a));
}

function measured(
  engine: Engine,
  name: string,
  text: (length: number) => ReturnType<Shape>,
  format: TextFormat,
): ShapeFigures {
  return { name, short: timed(engine, text(LENGTH), format), long: timed(engine, text(TIMES * LENGTH), format) };
}

function timed(engine: Engine, text: string, format: TextFormat): number {
  const middle = text.length >> 1;
  const edited = `${text.slice(0, middle)}新${text.slice(middle)}`;
  const started = performance.now();
  const draft = engine.read(text, format);
  engine.check(draft);
  engine.check(engine.read(edited, format, draft));
  return performance.now() - started;
}

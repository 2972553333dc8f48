import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFixture, type Case } from './fixture';

const FOLDER = join(__dirname, '../../fixtures/checks');

/** Every case of every fixture, with the file it stands in. */
export function everyCase(): (Case & { readonly file: string })[] {
  return readdirSync(FOLDER)
    .filter(file => file.endsWith('.md'))
    .flatMap(file => readFixture(readFileSync(join(FOLDER, file), 'utf8')).map(one => ({ ...one, file })));
}

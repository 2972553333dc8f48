// Writes dist/dictionary: what nodejieba loads, cut to what this field needs.
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { ROOT } from './bundled.mjs';

/** Rarer words cost loading time and memory, and the references' own are put in when it starts. */
const LEAST_FREQUENCY = 20;

/** Writes the dictionary; false where nodejieba is not installed, and then nothing asks for it. */
export function writeDictionary() {
  let source;
  try {
    source = path.join(path.dirname(createRequire(import.meta.url).resolve('nodejieba')), 'submodules/cppjieba/dict');
  } catch {
    return false;
  }
  const target = path.join(ROOT, 'dist/dictionary');
  fs.mkdirSync(target, { recursive: true });
  const words = fs
    .readFileSync(path.join(source, 'jieba.dict.utf8'), 'utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter(line => Number(line.split(' ')[1]) >= LEAST_FREQUENCY);
  const write = (name, text) => fs.writeFileSync(path.join(target, name), text);
  write('jieba.dict.utf8', words.join('\n') + '\n');
  write('hmm_model.utf8', fs.readFileSync(path.join(source, 'hmm_model.utf8'), 'utf8').replace(/\r\n/g, '\n'));
  // Weights and stop words serve keyword extraction, which nothing here does; but an empty list ends the process.
  write('idf.utf8', '的 1\n');
  write('stop_words.utf8', '的\n');
  write('user.dict.utf8', '');
  return true;
}

// Compiles the shipped references into dist/references.bin, so that no YAML is read on the way to the first findings; and
// how their phrases are read into dist/readings.bin, so that no session loads what knows.
import fs from 'node:fs';
import path from 'node:path';
import { importBundled, ROOT } from './bundled.mjs';

/** Compiles every folder of seeds/. @throws where one has an error: what is shipped is right */
export async function compileReferences() {
  const { compileShipped, encodeShipped, shippedPhrases } = await importBundled('server/src/files/shipped.ts');
  const { encodeReadings, SHIPPED_READINGS } = await importBundled('server/src/files/readings.ts');
  const { readingOf } = await importBundled('server/src/lsp/romanizer.ts');
  const compiled = await compileShipped(ROOT);
  const problems = compiled.flatMap(reference => reference.problems);
  for (const { file, line, column, severity, message } of problems) {
    console.error(`${path.relative(ROOT, file)}:${line}:${column}: ${severity}: ${message.zh} ${message.en}`);
  }
  if (problems.some(problem => problem.severity === 'error')) throw new Error('a shipped reference has errors');
  fs.mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const shipped = compiled.map(reference => ({ ...reference, problems: [] }));
  fs.writeFileSync(path.join(ROOT, 'dist/references.bin'), encodeShipped(shipped));
  const phrases = shippedPhrases(shipped);
  fs.writeFileSync(path.join(ROOT, SHIPPED_READINGS), encodeReadings(phrases, phrases.map(readingOf)));
}

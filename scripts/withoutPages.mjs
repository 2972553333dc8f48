// The server never shows what a check's page says: the pages lie in docs/. What it does not carry it need not read.
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ROOT } from './bundled.mjs';

const FOLDER = path.join(ROOT, 'server/src/engine/checks');

/** For the server's entry: checks without their `page`. */
export const withoutPages = {
  name: 'without-pages',
  setup(build) {
    build.onLoad({ filter: /\.ts$/ }, ({ path: file }) =>
      file.startsWith(FOLDER) ? { contents: strip(fs.readFileSync(file, 'utf8'), file), loader: 'ts' } : undefined,
    );
  },
};

function strip(source, file) {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest);
  const cuts = [];
  const visit = node => {
    if (ts.isObjectLiteralExpression(node)) {
      const names = node.properties.map(property => property.name?.getText(tree));
      const page = node.properties[names.indexOf('page')];
      if (page && ['code', 'severity', 'scope', 'run'].every(name => names.includes(name)))
        cuts.push([page.getFullStart(), page.getEnd()]);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  let stripped = source;
  for (const [start, end] of cuts.reverse())
    stripped = `${stripped.slice(0, start)} page: undefined${stripped.slice(end)}`;
  return stripped;
}

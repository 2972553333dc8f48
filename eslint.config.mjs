// The rules that keep the house: who may import whom, who touches the disk, who makes ranges.
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const NODE = {
  group: ['node:*', 'fs', 'path', 'os', 'crypto', 'child_process', 'worker_threads'],
  message: 'no Node here',
};
const EDITOR = { group: ['vscode', 'vscode-*'], message: 'offsets in, offsets out: neither LSP nor VS Code here' };
const DISK = {
  group: ['node:fs', 'node:fs/*', 'fs', 'fs/*'],
  message: 'only files/ touches the disk',
};
const rooms = (...names) => ({
  group: names.flatMap(name => [`**/${name}`, `**/${name}/**`]),
  message: 'this room stands to the right',
});
const restrict = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test/results/**', '**/.cache/**', '.vscode-test/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      // A loop with an index over a typed array is as clear and far faster.
      '@typescript-eslint/prefer-for-of': 'off',
      eqeqeq: 'error',
      // U+3000, the space of Chinese type, is a character like others in a text or a pattern.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-console': 'error',
    },
  },
  { files: ['server/src/engine/**/*.ts'], rules: restrict(NODE, EDITOR, rooms('lsp', 'files', 'cli', 'segment')) },
  { files: ['server/src/files/**/*.ts'], rules: restrict(EDITOR, rooms('lsp', 'cli')) },
  { files: ['server/src/segment/**/*.ts'], rules: restrict(EDITOR, rooms('lsp', 'cli')) },
  { files: ['server/src/cli/**/*.ts'], rules: restrict(DISK, EDITOR, rooms('lsp')) },
  { files: ['server/src/lsp/**/*.ts'], rules: restrict(DISK, rooms('cli')) },
  {
    files: ['server/src/lsp/**/*.ts'],
    ignores: ['server/src/lsp/convert.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name=/^(Range|Position)$/][callee.property.name='create']",
          message: 'only lsp/convert makes ranges',
        },
      ],
    },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: restrict({ group: ['**/server/**'], message: 'the client knows no server code' }),
  },
  {
    files: ['**/*.mjs', '**/*.js', '**/*.mts'],
    languageOptions: {
      globals: globalsOf(
        'process',
        'console',
        'Buffer',
        'URL',
        'fetch',
        'AbortSignal',
        'performance',
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'setImmediate',
        'TextDecoder',
        'TextEncoder',
        'document',
        'window',
        'navigator',
        'getComputedStyle',
        'structuredClone',
      ),
    },
  },
);

function globalsOf(...names) {
  return Object.fromEntries(names.map(name => [name, 'readonly']));
}

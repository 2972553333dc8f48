// npm start: from a fresh clone to findings. `npm start -- FILE…` checks those files, with the status of `tifa check`.
import { install, run } from './install.mjs';

const SAMPLE = 'seeds/sample.policy.md';

install();
const built = run(process.execPath, ['scripts/build.mjs']);
if (built !== 0) process.exit(built);

const files = process.argv.slice(2);
const status = run(process.execPath, ['dist/cli.js', 'check', ...(files.length > 0 ? files : [SAMPLE])]);
if (files.length > 0) process.exit(status);
// 1 says that there are findings, and in the sample there are.
if (status > 1) process.exit(status);
console.log(`
在VS Code中打开示例：npm run editor
检查自己的文稿：npm start -- 文件…，或者node dist/cli.js check --help

To open the sample in VS Code: npm run editor
To check drafts of your own: npm start -- FILE…, or node dist/cli.js check --help`);

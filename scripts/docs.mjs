// Writes the user documentation of each check from the check's own file: docs/checks/CODE.md in Chinese,
// docs/checks/en/CODE.md in English, and a table of all of them. `node scripts/docs.mjs --check` only compares.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { importBundled, ROOT } from './bundled.mjs';

const FOLDER = 'docs/checks';
const SEVERITY = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  information: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};
const SAID = {
  zh: {
    severity: '默认级别',
    fix: '首选改法可以用 `tifa check --fix` 或“全部修复”一次改完。',
    source: '依据',
    examples: '例',
    wrong: '有问题',
    right: '没有问题',
    silence: '不需要时',
    how: code =>
      `在 \`.tifa.yaml\` 或设置 \`tifa.severity\` 中写 \`${code}: off\`，或者在文中写 \`<!-- tifa-disable-next-line ${code} -->\`。`,
    manual: '[使用手册](../manual.zh-CN.md)',
    all: '检查一览',
    columns: ['代码', '名称', '默认级别'],
  },
  en: {
    severity: 'Default severity',
    fix: 'Its preferred fixes can be applied at once with `tifa check --fix` or “Fix All”.',
    source: 'Source',
    examples: 'Examples',
    wrong: 'Reported',
    right: 'Not reported',
    silence: 'To silence it',
    how: code =>
      `Write \`${code}: off\` in \`.tifa.yaml\` or in the setting \`tifa.severity\`, or \`<!-- tifa-disable-next-line ${code} -->\` in the text.`,
    manual: '[The manual](../../manual.md)',
    all: 'All checks',
    columns: ['Code', 'Name', 'Default severity'],
  },
};

/** Every page: its path from the package's folder, and its text. */
export async function pages() {
  const { CHECKS } = await importBundled('server/src/engine/checks/registry.ts');
  const byCode = new Map();
  for (const check of CHECKS) byCode.set(check.code, [...(byCode.get(check.code) ?? []), check]);
  const out = new Map();
  for (const language of ['zh', 'en']) {
    const folder = language === 'zh' ? FOLDER : `${FOLDER}/en`;
    for (const [code, checks] of byCode) out.set(`${folder}/${code}.md`, page(code, checks, language));
    out.set(`${folder}/README.md`, table(byCode, language));
  }
  return out;
}

function page(code, checks, language) {
  const said = SAID[language];
  const parts = checks.map(({ page: own, severity, mechanical }) => {
    const examples = own.examples.map(
      ({ wrong, right }) =>
        `- ${said.wrong}${colon(language)}${sample(wrong)}\n- ${said.right}${colon(language)}${sample(right)}\n`,
    );
    return [
      `# ${own.title[language]}\n`,
      `\`${code}\` · ${said.severity}${colon(language)}${SEVERITY[severity][language]}\n`,
      `${own.about[language]}\n`,
      ...(mechanical && (severity === 'error' || severity === 'warning') ? [`${said.fix}\n`] : []),
      `## ${said.source}\n`,
      `${own.source[language]}\n`,
      ...(examples.length > 0 ? [`## ${said.examples}\n`, examples.join('\n')] : []),
    ].join('\n');
  });
  return `${parts.join('\n')}\n## ${said.silence}\n\n${said.how(code)}\n\n${said.manual}\n`;
}

/** An example in a code span, so that its own markup is shown and not read; several lines make a block. */
function sample(text) {
  if (text.includes('\n')) return `\n\n  \`\`\`text\n${text.replace(/^/gm, '  ')}\n  \`\`\``;
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(run => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

function colon(language) {
  return language === 'zh' ? '：' : ': ';
}

function table(byCode, language) {
  const said = SAID[language];
  const rows = [...byCode].map(
    ([code, [{ page: own, severity }]]) =>
      `| [\`${code}\`](${code}.md) | ${own.title[language]} | ${SEVERITY[severity][language]} |`,
  );
  return `# ${said.all}\n\n| ${said.columns.join(' | ')} |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

/** Writes the pages that changed and removes those of checks that are no more. @returns the paths that differed */
export async function writePages({ compareOnly = false } = {}) {
  const wanted = await pages();
  const there = ['', 'en/'].flatMap(sub => {
    const folder = path.join(ROOT, FOLDER, sub);
    return fs.existsSync(folder)
      ? fs.readdirSync(folder).flatMap(name => (name.endsWith('.md') ? [`${FOLDER}/${sub}${name}`] : []))
      : [];
  });
  const differing = [];
  for (const name of there) {
    if (wanted.has(name)) continue;
    differing.push(name);
    if (!compareOnly) fs.rmSync(path.join(ROOT, name));
  }
  for (const [name, text] of wanted) {
    const file = path.join(ROOT, name);
    if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) continue;
    differing.push(name);
    if (compareOnly) continue;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  return differing;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const compareOnly = process.argv.includes('--check');
  const differing = await writePages({ compareOnly });
  for (const name of differing) console.log(name);
  if (compareOnly && differing.length > 0) process.exitCode = 1;
}

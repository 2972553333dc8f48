// What the editor needs of the machine, beyond npm: a Chinese font for the pictures, the browser's shared libraries,
// and the other editors. Debian packages are installed only where that was allowed; elsewhere the message says how.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const DEBIAN_CHROMIUM = '/usr/bin/chromium';

/**
 * The program's path, or undefined where the PATH has none of that name.
 * @param {string} program
 */
export function which(program) {
  const folders = (process.env.PATH ?? '').split(':').filter(Boolean);
  return folders.map(folder => `${folder}/${program}`).find(file => fs.existsSync(file));
}

/**
 * What a tool prints, or an empty text where it is not there or fails.
 * @param {string} command
 * @param {string[]} args
 */
function output(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  return result.status === 0 ? result.stdout : '';
}

/** Continuous integration may change the machine it runs on; a person's machine is changed only on their word. */
function mayInstall() {
  const allowed = Boolean(process.env.CI) || process.env.TIFA_INSTALL === '1';
  return allowed && process.getuid?.() === 0 && which('apt-get') !== undefined;
}

/**
 * An error that Node shows without its stack: the message says all there is to do.
 * @param {string} message
 */
function plain(message) {
  const error = new Error(message);
  error.stack = message;
  return error;
}

let listsFresh = false;

/**
 * Installs Debian packages where allowed; otherwise, or if apt-get fails, throws the reason and the command to type.
 * @param {string[]} packages
 * @param {string} lack what does not work without them, in Chinese
 * @param {string} lackInEnglish the same in English
 */
export function installPackages(packages, lack, lackInEnglish) {
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (mayInstall()) {
    console.log(`editor: ${command}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (!listsFresh) spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
    listsFresh = true;
    const [program = '', ...args] = command.split(' ');
    const result = spawnSync(program, args, { env, encoding: 'utf8' });
    if (result.status === 0) return;
    throw plain(`${lack}；安装未成功：${command}\n${lackInEnglish}; installing failed: ${command}\n${result.stderr}`);
  }
  throw plain(
    `${lack}。请安装（或设 TIFA_INSTALL=1，以 root 身份重试）：${command}\n` +
      `${lackInEnglish}. Install it, or run again as root with TIFA_INSTALL=1: ${command}`,
  );
}

/** Sees to it that some installed font has Chinese characters: without one every picture shows boxes. */
export function needChineseFont() {
  const hasOne = () => output('fc-list', [':lang=zh', 'family']).trim() !== '';
  if (hasOne()) return;
  installPackages(['fontconfig', 'fonts-wqy-microhei'], '未找到中文字体', 'No Chinese font was found');
  if (!hasOne())
    throw new Error('装好字体后仍未找到中文字体。\nThe font was installed, yet fc-list shows no Chinese font.');
}

/**
 * The browser to drive: the one that TIFA_CHROMIUM names, Debian's where it is installed, else the one from npm.
 * Checks that its shared libraries are there.
 * @param {() => string} fromNpm unpacks the npm one and returns its path; called only if it is needed
 * @returns {string}
 */
export function findChromium(fromNpm) {
  const named = process.env.TIFA_CHROMIUM;
  if (named && !fs.existsSync(named))
    throw new Error(`TIFA_CHROMIUM 所指文件不存在：${named}\nTIFA_CHROMIUM names no file: ${named}`);
  if (named) return named;
  if (fs.existsSync(DEBIAN_CHROMIUM)) return DEBIAN_CHROMIUM;
  const unpacked = fromNpm();
  const missing = output('ldd', [unpacked])
    .split('\n')
    .filter(line => line.includes('not found'));
  if (missing.length === 0) return unpacked;
  const names = missing.map(line => line.trim().split(' ')[0]).join(', ');
  installPackages(['chromium'], `浏览器缺少共享库 ${names}`, `The browser lacks shared libraries: ${names}`);
  return DEBIAN_CHROMIUM;
}

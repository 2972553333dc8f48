import type { Message } from '../engine/text/message';
import { LIBRARY_HELP } from './library';
import { UsageError, type Terminal } from './terminal';

type Action = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The actions, read only when asked for. To add one: a line here, one in the help, and a file. */
const ACTIONS: Readonly<Record<string, () => Promise<Action>>> = {
  list: async () => (await import('./reference/list.js')).list,
  show: async () => (await import('./reference/show.js')).show,
  check: async () => (await import('./reference/check.js')).check,
  search: async () => (await import('./reference/search.js')).search,
};

const HELP: Message = {
  zh: `tifa reference list            列出现用的参照文本和存档
tifa reference show 编号       显示一份参照文本或存档的内容
tifa reference check [路径…]   检查参照文件夹、文本或存档，不写路径时检查现用的
tifa reference search 文字     查一段文字在参照库中一字不差的用例

${LIBRARY_HELP.zh}  --format text|json                   list、show、search的输出格式，默认text
  --limit N                            search列出的处数，默认text为20处，json为全部；count总是全数
  --language zh|en                     所用语言

search按原文逐字查找，标题和文首信息不计，重叠的分别计数。行、列从1起，列按UTF-16计，
都是文件中的位置；存档（.jsonl、解压后的.jsonl.gz）中，行是该条所在的行，列是该行JSON中的列。
退出状态：0没有错误；2用法、参照文本有误。
`,
  en: `tifa reference list            lists the references and archives in force
tifa reference show ID         shows what is in a reference or an archive
tifa reference check [PATH…]   validates references, packs and archives; those in force where no path is given
tifa reference search STRING   where a string stands in the library, to the letter

${LIBRARY_HELP.en}  --format text|json                   the output of list, show and search; text by default
  --limit N                            how many places search lists; by default 20 as text, all as json. count is
                                       always whole
  --language zh|en                     the language spoken

search looks in the raw texts, without titles and front matter; overlapping places count each. Lines and columns count
from 1, columns in UTF-16 units, as they stand in the file; in an archive (.jsonl, .jsonl.gz unpacked) the line is the
item's, and the column is that of the line's JSON.
Exit status: 0 no error; 2 a usage or reference error.
`,
};

/** `tifa reference ACTION …`. @returns the exit status @throws UsageError */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const [action = '', ...rest] = args;
  const end = rest.indexOf('--');
  const asked = (end < 0 ? rest : rest.slice(0, end)).some(arg => arg === '--help' || arg === '-h');
  if (action === '--help' || action === '-h' || asked) {
    terminal.out(HELP[terminal.language]);
    return 0;
  }
  if (!Object.hasOwn(ACTIONS, action)) {
    throw new UsageError({
      zh: `${action === '' ? '缺少动作' : `没有${action}这个动作`}，见tifa reference --help`,
      en: `${action === '' ? 'no action given' : `there is no action ${action}`}; see tifa reference --help`,
    });
  }
  return (await ACTIONS[action]())(rest, terminal);
}

import type { Message } from '../engine/text/message';

/** What `tifa check --help` says. */
export const CHECK_HELP: Message = {
  zh: `tifa check [选项] 文件|文件夹|-…

  --format stylish|json|sarif|github  输出格式，默认stylish
  --reference 路径                     增加参照文件夹、文本或存档，可重复
  --no-shipped                         不用随附的参照文本
  --date YYYY-MM-DD                    文首没有写明时，文稿的日期
  --severity 代码=级别                 error、warning、information、hint或off；可重复，代码可以*结尾
  --fail-on 级别                       error（默认）、warning、information、hint或never
  --fix                                写入首选的改法；与-同用时，文字写到标准输出，发现写到标准错误
  --stdin-filename 名称                标准输入（-）的文件名
  --baseline 文件                      只报基线文件中没有的发现；按代码、原文和前后文认，不按行号
  --update-baseline                    把现有的发现写成基线（旧稿存档第一次检查时用）
  --no-config                          不读.tifa.yaml
  --language zh|en                     所用语言

文件夹中查找.md和.txt，不进入以点开头的文件夹、node_modules和参照文本。
.tifa.yaml的exclude只用于文件夹中查到的文件；写明的文件总会检查。
退出状态：0没有达到--fail-on的发现；1有；2用法、参照文本或输入有误。
`,
  en: `tifa check [options] FILE|DIR|-…

  --format stylish|json|sarif|github  the output, stylish by default
  --reference PATH                     adds a reference folder, text or archive; repeatable
  --no-shipped                         leaves out the shipped references
  --date YYYY-MM-DD                    the draft's date, where its front matter gives none
  --severity CODE=LEVEL                error, warning, information, hint or off; repeatable, CODE may end in *
  --fail-on LEVEL                      error (default), warning, information, hint or never
  --fix                                writes the preferred fixes; with -, the text goes to standard output and the
                                       findings to standard error
  --stdin-filename NAME                the name for standard input (-)
  --baseline FILE                      only findings that are not in FILE; known by code, text and surroundings, not line
  --update-baseline                    writes what is found to the baseline (for the first check of an old archive)
  --no-config                          ignores .tifa.yaml
  --language zh|en                     the language spoken

Folders are searched for .md and .txt, without dot folders, node_modules and references.
exclude in .tifa.yaml holds for files found in folders; a file that is named is always checked.
Exit status: 0 nothing at or above --fail-on; 1 something; 2 a usage, reference or input error.
`,
};

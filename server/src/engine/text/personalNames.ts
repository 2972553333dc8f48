/** The surnames that most people bear; a list of names is known by having nothing else at its members' heads. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤尤铁洛苗谌习',
);

/** True for two to four Han characters that begin with a common surname: alone no proof, in a list of such one. */
export function looksLikeName(text: string): boolean {
  return text.length >= 2 && text.length <= 4 && SURNAMES.has(text[0]) && /^\p{Script=Han}+$/u.test(text);
}

/** True for a character with which a person's name may begin. */
export function isSurname(char: string): boolean {
  return SURNAMES.has(char);
}

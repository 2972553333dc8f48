import type { Card } from '../engine/features/hover';
import { PROVENANCE } from '../engine/features/provenance';
import type { Entry } from '../engine/library/entry';
import type { Lineage } from '../engine/library/lineage/lineage';
import { toldOfStep } from '../engine/library/lineage/told';
import type { Attestation } from '../engine/library/textIndex';
import type { Authority, PackSet, PackTerm, PackWording, Variant, VariantKind } from '../engine/reference/pack';
import type { Message } from '../engine/text/message';
import type { Writer } from './marked';

const KINDS: Readonly<Record<VariantKind, Message>> = {
  wrong: { zh: '误写', en: 'wrong' },
  differs: { zh: '与参照文本不一致', en: 'differs from the reference' },
  contextual: { zh: '视语境而定', en: 'depends on context' },
  official: { zh: '另有正式用例', en: 'also in official use' },
  outdated: { zh: '旧提法', en: 'outdated' },
};

/** What is known of listed strings, for a person to read, the first first. */
export function writeCards(cards: readonly Card[], writer: Writer): string {
  return writer.rule(cards.map(card => writeCard(card, writer)));
}

function writeCard(card: Card, writer: Writer): string {
  const parts: string[] = [];
  const terms = pick(card.entries, 'term');
  const category = terms.find(({ term }) => term.category !== undefined)?.term.category;
  parts.push(writer.strong(card.text) + (category === undefined ? '' : ` · ${writer.text(category)}`));
  for (const { variant, term } of pick(card.entries, 'variant')) parts.push(variantOf(variant, term, writer));
  if (terms.length > 0) parts.push(...aboutTerm(terms[0].term, writer));
  const sets = new Map<string, PackSet>();
  for (const { set } of [...pick(card.entries, 'set'), ...pick(card.entries, 'member')]) sets.set(set.name, set);
  for (const set of sets.values()) parts.push(setLine(set, writer));
  for (const { wording } of pick(card.entries, 'wording')) parts.push(wordingLine(wording, writer));
  if (card.use) parts.push(useLine(card.use, writer));
  if (card.lineage) parts.push(lineageOf(card.lineage, writer));
  for (const { reference, line, sentence } of card.passages) {
    const { title, date, uri } = reference.meta;
    const place = writer.say(
      `${title}${date === undefined ? '' : `（${date}）`}，第${line}行`,
      `${title}${date === undefined ? '' : ` (${date})`}, line ${line}`,
    );
    parts.push(writer.quote(sentence, writer.link(place, `${uri}#L${line}`)));
  }
  return parts.join('\n\n');
}

/** Wordings that a pop-up has room for. */
const SHOWN_STEPS = 3;

/** The wordings that compete, the most used of them, in the order of first use. */
function lineageOf({ wording, steps }: Lineage, writer: Writer): string {
  const byUse = [...steps].sort(
    (a, b) => Number(b.text === wording) - Number(a.text === wording) || b.places.length - a.places.length,
  );
  const shown = steps.filter(step => byUse.indexOf(step) < SHOWN_STEPS);
  const more = steps.length - shown.length;
  const heading = writer.say(
    `沿革（据现有文本${more > 0 ? `，另有${more}种` : ''}）：`,
    `Lineage (in the texts in force${more > 0 ? `; ${more} more` : ''}):`,
  );
  const lines = shown.map(step => {
    const text = step.text === wording ? writer.strong(step.text) : writer.text(step.text);
    return `${text}${writer.say('：', ': ')}${writer.text(toldOfStep(step)[writer.language])}`;
  });
  return writer.list(heading, lines);
}

function aboutTerm(term: PackTerm, writer: Writer): string[] {
  const parts: string[] = [];
  if (term.definition !== undefined) parts.push(writer.text(term.definition));
  // Many a definition says so itself.
  if (term.quoted && !term.definition?.includes('引号'))
    parts.push(writer.say('行文时加引号。', 'Written in quotation marks.'));
  if (term.authority) parts.push(authorityLine(term.authority, writer));
  if (term.variants.length > 0) {
    const lines = term.variants.map(variant => variantLine(variant, writer));
    parts.push(writer.list(writer.say('异写：', 'Variants:'), lines));
  }
  return parts;
}

function authorityLine({ document, issuer, date, number, state }: Authority, writer: Writer): string {
  const named = [issuer, document, number, date].flatMap(one => (one === undefined ? [] : writer.text(one)));
  const how = PROVENANCE[state][writer.language];
  if (named.length === 0) return writer.say(`依据：${how}`, `Authority: ${how}`);
  return writer.say(`依据：${named.join('，')}（${how}）`, `Authority: ${named.join(', ')} (${how})`);
}

function variantOf(variant: Variant, term: PackTerm, writer: Writer): string {
  const name = writer.quoted(term.term);
  return writer.say(
    `${name}的异写。${variantLine(variant, writer)}`,
    `A variant of ${name}. ${variantLine(variant, writer)}`,
  );
}

function variantLine(variant: Variant, writer: Writer): string {
  const text = writer.text(variant.text);
  const times = period(variant.from, variant.until, writer);
  const note = variant.note === undefined ? '' : writer.text(variant.note);
  const about = [KINDS[variant.kind][writer.language], times, note].filter(one => one !== '');
  return writer.say(`${text}：${about.join('；')}`, `${text}: ${about.join('; ')}`);
}

function setLine(set: PackSet, writer: Writer): string {
  const name = writer.quoted(set.name);
  const between = set.members.some(member => member.includes('、')) ? '；' : '、';
  const members = writer.text(set.members.join(between));
  const order = set.order === 'fixed' ? writer.say('次序固定', 'fixed order') : writer.say('次序不拘', 'free order');
  return writer.say(`成组提法${name}：${members}（${order}）`, `Set ${name}: ${members} (${order})`);
}

function wordingLine(wording: PackWording, writer: Writer): string {
  const times = period(wording.from, wording.until, writer);
  const after = wording.replacedBy === undefined ? '' : writer.quoted(wording.replacedBy);
  const about = [times, after && writer.say(`后作${after}`, `later ${after}`)].filter(one => one !== '');
  return writer.say(
    `提法${about.length > 0 ? `：${about.join('；')}` : ''}`,
    `Wording${about.length > 0 ? `: ${about.join('; ')}` : ''}`,
  );
}

function useLine({ count, texts, first, last }: Attestation, writer: Writer): string {
  const dates =
    first.date === last.date ? first.date : writer.say(`${first.date}至${last.date}`, `${first.date} to ${last.date}`);
  return writer.say(
    `用例：${texts}篇文本，共${count}处${dates && `，${dates}`}`,
    `In use: ${count} times in ${texts} texts${dates && `, ${dates}`}`,
  );
}

function period(from: string | undefined, until: string | undefined, writer: Writer): string {
  const parts: string[] = [];
  if (from !== undefined) parts.push(writer.say(`${from}起`, `from ${from}`));
  if (until !== undefined) parts.push(writer.say(`${until}止`, `until ${until}`));
  return parts.join(writer.say('，', ', '));
}

function pick<K extends Entry['kind']>(entries: readonly Entry[], kind: K): Extract<Entry, { kind: K }>[] {
  return entries.filter((entry): entry is Extract<Entry, { kind: K }> => entry.kind === kind);
}

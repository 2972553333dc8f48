import { counted } from '../../engine/text/counted';
import type { Library } from '../../engine/library/library';
import type { TextPlace } from '../../engine/library/textIndex';
import { quoted } from '../../engine/text/message';
import { locate, type Position } from '../../files/library/locate';
import { LIBRARY_OPTIONS, loadLibrary, readLibraryRequest } from '../library';
import { oneOf, parseOptions } from '../parseOptions';
import { UsageError, type Terminal } from '../terminal';
import { shownPath } from './shown';

const OPTIONS = { ...LIBRARY_OPTIONS, format: { type: 'string' }, limit: { type: 'string' } } as const;

/** As many places as a person reads; a program gets all unless it says how many. */
const SHOWN = 20;
/** How much of the text around a place is shown, in units. */
const AROUND = 16;

/** `tifa reference search STRING`. @returns the exit status @throws UsageError */
export async function search(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS, 'reference');
  const format = oneOf('--format', values.format ?? 'text', ['text', 'json'] as const);
  const limit = values.limit === undefined ? undefined : readLimit(values.limit);
  const [wording] = positionals;
  if (positionals.length !== 1 || wording === '') {
    throw new UsageError({
      zh: '用法是tifa reference search 文字，文字为一段，有空格的加引号',
      en: 'the usage is tifa reference search STRING, one string, quoted where it has spaces',
    });
  }
  const { library, failed } = await loadLibrary(readLibraryRequest(values), terminal);
  const { index } = library;
  const places = index.places(wording, limit ?? (format === 'json' ? Infinity : SHOWN));
  const positions = await locate(places, index);
  terminal.out(
    format === 'json'
      ? asJson(library, wording, places, positions)
      : asText(library, wording, places, positions, terminal),
  );
  return failed ? 2 : 0;
}

function asJson(
  { index }: Library,
  wording: string,
  places: readonly TextPlace[],
  positions: readonly Position[],
): string {
  const attestation = index.attestation(wording);
  const report = {
    count: attestation?.count ?? 0,
    first: attestation?.first.date || null,
    last: attestation?.last.date || null,
    places: places.map(({ text: { reference, date } }, number) => ({
      reference,
      date: date || null,
      ...positions[number],
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function asText(
  { index }: Library,
  wording: string,
  places: readonly TextPlace[],
  positions: readonly Position[],
  { language }: Terminal,
): string {
  const attestation = index.attestation(wording);
  if (!attestation) {
    return { zh: `参照库中没有${quoted(wording)}。\n`, en: `${wording} stands nowhere in the library.\n` }[language];
  }
  const { count, texts, first, last } = attestation;
  const dates =
    first.date === last.date
      ? first.date
      : { zh: `${first.date}至${last.date}`, en: `${first.date} to ${last.date}` }[language];
  const head = {
    zh: `${quoted(wording)}：${texts}篇文本，${count}处${dates ? `，${dates}` : ''}。\n`,
    en: `${wording}: ${counted(count, 'place')} in ${counted(texts, 'text')}${dates ? `, ${dates}` : ''}.\n`,
  }[language];
  const lines = places.map(({ text, offset }, number) => {
    const { line, column } = positions[number];
    const end = offset + wording.length;
    const around = index.slice(text, offset - AROUND, end + AROUND).replace(/\s+/g, ' ');
    return `  ${[text.date, `${shownPath(text.uri)}:${line}:${column}`, around].filter(part => part !== '').join('  ')}\n`;
  });
  const more = count - places.length;
  const rest = more > 0 ? { zh: `  另有${more}处，见--limit\n`, en: `  ${more} more; see --limit\n` }[language] : '';
  return head + lines.join('') + rest;
}

function readLimit(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new UsageError({ zh: `--limit应为整数：${value}`, en: `--limit should be a whole number: ${value}` });
}

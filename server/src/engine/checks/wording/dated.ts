import type { Entry } from '../../library/entry';
import type { PackWording } from '../../reference/pack';
import { quoted } from '../../text/message';
import type { ParagraphCheck } from '../check';
import { insideTitle } from '../titles';
import { Touch } from '../touch';

/** A wording's dates of use, and what else was in use. */
interface Dated {
  readonly from?: string;
  readonly until?: string;
  readonly other?: string;
}

/** A wording that was not in use at the draft's date. */
export const wordingDated: ParagraphCheck = {
  code: 'wording.dated',
  severity: 'warning',
  scope: 'paragraph',
  needs: Touch.title | Touch.variant | Touch.wording,
  mechanical: false,
  page: {
    title: { zh: '提法的时间', en: 'A wording out of its time' },
    about: {
      zh: '参照包记有提法的启用、停用日期。文稿的日期（见文首信息，或命令行给出，或文末成文日期）在启用之前或停用之后的，提示。日期不明的文稿不提示。书名号内不判。',
      en: 'The pack gives a wording’s dates of use. Reported where the draft’s date (front matter, command line or signing date) lies before the first or after the last. No date, no finding; nothing inside 《》 is judged.',
    },
    source: { zh: '参照包中的日期，依据见包内说明。', en: 'The dates in the pack, with what they rest on.' },
    examples: [
      {
        wrong: '---\ndate: 2023-11-02\n---\n会议要求，实施⟦适度宽松的货币政策⟧。',
        right: '---\ndate: 2023-11-02\n---\n会议要求，实施稳健的货币政策。',
      },
    ],
  },
  run(paragraph, { library, date }, report) {
    if (!date) return;
    for (const hit of library.hits(paragraph)) {
      if (insideTitle(paragraph, hit)) continue;
      const dated = hit.entries.map(datesOf).find(dates => dates !== undefined);
      if (!dated) continue;
      const early = dated.from !== undefined && date < dated.from;
      const late = dated.until !== undefined && date > dated.until;
      if (!early && !late) continue;
      const text = paragraph.text.slice(hit.start, hit.end);
      report({
        span: hit,
        message: early
          ? {
              zh: `${quoted(text)}自${dated.from}起使用，文稿日期为${date}。`,
              en: `${text} is in use from ${dated.from}; the draft is dated ${date}.`,
            }
          : {
              zh: `${quoted(text)}用到${dated.until}，文稿日期为${date}。`,
              en: `${text} was in use until ${dated.until}; the draft is dated ${date}.`,
            },
        fixes: dated.other
          ? [
              {
                title: { zh: `改为${quoted(dated.other)}`, en: `Replace by ${dated.other}` },
                edits: [{ start: hit.start, end: hit.end, newText: dated.other }],
              },
            ]
          : [],
      });
    }

    function datesOf(entry: Entry): Dated | undefined {
      if (!date) return undefined;
      const { wordings } = entry.reference.pack;
      if (entry.kind === 'variant' && (entry.variant.from || entry.variant.until)) {
        const { from, until, use } = entry.variant;
        const other = use ?? entry.term.term;
        return { from, until, other: isOfTime(wordings, other, date) ? other : undefined };
      }
      if (entry.kind !== 'wording') return undefined;
      const { from, until, replacedBy, text } = entry.wording;
      // Behind its time a wording gives way to the one that replaced it, before it to the one it replaced.
      const others =
        until !== undefined && date > until
          ? [replacedBy ?? '']
          : wordings.filter(wording => wording.replacedBy === text).map(wording => wording.text);
      const ofTime = others.filter(other => isOfTime(wordings, other, date));
      return { from, until, other: ofTime.length === 1 ? ofTime[0] : undefined };
    }
  },
};

/** True where nothing says that a wording was not in use at a date. */
function isOfTime(wordings: readonly PackWording[], text: string, date: string): boolean {
  return wordings.every(
    ({ text: known, from, until }) =>
      known !== text || ((from === undefined || from <= date) && (until === undefined || date <= until)),
  );
}

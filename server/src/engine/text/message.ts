/**
 * What is said to a person, in both languages at once, so that no string can exist in one only.
 * The side that shows it picks: Chinese first, English for those who ask for it.
 */
export interface Message {
  readonly zh: string;
  readonly en: string;
}

/** A language that the product speaks. */
export type Language = keyof Message;

/** `zh` for every Chinese locale and for none given; `en` for any other. */
export function languageOf(locale: string | undefined): Language {
  return locale === undefined || locale === '' || /^zh\b/i.test(locale) ? 'zh' : 'en';
}

/** A text in Chinese quotation marks; those within it become single ones (GB/T 15834—2011 4.8.3.4). */
export function quoted(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

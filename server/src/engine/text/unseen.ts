/**
 * What shows nothing itself and changes how the rest is shown: controls other than tabs and line breaks, and what turns the
 * direction of writing (Unicode Technical Report 36, 2.9; CVE-2021-42574).
 */
export const UNSEEN = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu;

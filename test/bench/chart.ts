import type { BenchReport } from './report';
import type { Kept } from './history';
export function chartOf(_report: BenchReport, _all: readonly Kept[], _language: 'zh' | 'en'): string {
  return '';
}

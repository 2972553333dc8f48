import { describe, expect, it } from 'vitest';
import { isCostly } from '../../../server/src/files/glob';

describe('a glob', () => {
  it.each([
    'drafts/old',
    '*.draft.md',
    'b/**/c.txt',
    './d/',
    '**/*草稿*/**/*.md',
    '**/旧/**/归档/**',
    '*一*二*',
    '{旧稿,归档}/**/20{19,20,21}*.md',
    '!(保留).md',
    '第[一二]季度/?.txt',
  ])('%j is cheap', glob => {
    expect(isCostly(glob)).toBe(false);
  });

  it.each([
    '*a*a*a*b',
    'x/*a*a*a*b/y',
    '**/a/**/a/**/b',
    '+(+(a))b',
    '*(a|aa)b',
    '(a+)+b',
    '(a+a+a+a+b)',
    '[a]+[a]+[a]+b',
    '{a,aa}+b',
    '{a,aa}{a,aa}{a,aa}{a,aa}b',
    '@(a|aa)@(a|aa)@(a|aa)@(a|aa)b',
    '*a*/*a*/b',
    '!(a)!(b)!(c)!(d)',
    'a'.repeat(1001),
  ])('%j is not', glob => {
    expect(isCostly(glob)).toBe(true);
  });
});

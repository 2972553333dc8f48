import { describe, expect, it } from 'vitest';
import { shippedEngine } from '../checks/shipped';

const engine = shippedEngine();
const speaks = (text: string): boolean => engine.features.speaksFor(engine.read(text, 'markdown'));

describe('speaksFor', () => {
  it('takes front matter of ours for a sign', () => {
    expect(speaks('---\ngenre: plan\n---\n正文。\n')).toBe(true);
    expect(speaks('---\nlayout: post\n---\n正文。\n')).toBe(false);
  });

  it('wants three distinct terms or frames', () => {
    expect(speaks('会议认为，甲。会议强调，乙。坚持因城施策。')).toBe(true);
    expect(speaks('会议强调，甲。会议强调，乙。会议强调，丙。')).toBe(false);
    expect(speaks('')).toBe(false);
  });

  it('wants a mainly Chinese text', () => {
    const chinese = '会议认为，甲。会议强调，乙。坚持因城施策。';
    expect(speaks(`${chinese}\n\n${'word '.repeat(8)}`)).toBe(false);
    expect(speaks(`${chinese}\n\n${'wd '.repeat(5)}`)).toBe(true);
  });
});

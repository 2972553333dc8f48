import type { TextIndex, TextPlace } from '../textIndex';
import { wordsOf } from '../../text/words';
import { isOfItsKind, resembles, supportOf, type Support } from './accept';
import { isTurned, readCandidates, type Candidate } from './candidates';
import { isDegree, isFunctionWord, letterCount } from './context';
import { occasionsOf } from './occasions';
import { firstWordOf, frameOf, type Frame } from './frame';
import { isDone, readLonger, readManners, varied } from './manners';
import { placesOutside, Texts } from './texts';

/** One wording of a slot, as the texts in force have it. */
export interface LineageStep {
  readonly text: string;
  /** Every place of it, also those within a longer wording of the slot. */
  readonly places: readonly TextPlace[];
  /** Of these, those that are not within a longer one. */
  readonly alone: readonly TextPlace[];
  /**
   * The first and last date on which it stands by itself; where it never does, on which it stands at all. Empty where no
   * text of it is dated.
   */
  readonly first: string;
  readonly last: string;
}

/** The competing wordings of a slot, in the order of first use. */
export interface Lineage {
  readonly wording: string;
  readonly steps: readonly LineageStep[];
}

interface Accepted {
  readonly candidate: Candidate;
  readonly support: Support;
}

/** A slot with so many wordings is open: then only what is close to the wording asked for competes with it. */
const OPEN = 6;
/** Texts of a library that is large. */
const LARGE = 500;
/** Occasions from which on a wording is well attested. */
const WELL_ATTESTED = 3;
const MOST = 12;
/** Longer wordings that are asked whether the wording competes with them. */
const MOST_LONGER = 3;

/** The wordings that compete for the slot of a wording, found by alignment over the texts of a library. */
export function readLineage(index: TextIndex, wording: string): Lineage {
  const texts = new Texts(index);
  const frame = frameOf(texts, wording);
  const own = frame?.own ?? texts.places(wording);
  const others = frame ? othersOf(frame) : [];
  const wordings = own.length > 0 ? [wording, ...others] : others;
  const found = wordings.map(text => ({ text, places: texts.places(text) }));
  const steps = found.map(({ text, places }): LineageStep => {
    const longer = found.filter(other => other.text !== text && other.text.includes(text));
    const alone = placesOutside(places, text, longer);
    // A longer wording of the slot is another wording: 推进 was not yet in use by itself when 稳慎推进 was.
    const dates = (alone.length > 0 ? alone : places).map(place => place.text.date).filter(date => date !== '');
    return { text, places, alone, first: dates.at(0) ?? '', last: dates.at(-1) ?? '' };
  });
  return { wording, steps: steps.sort(byFirstUse) };
}

/**
 * What competes with a wording; where nothing does, what competes with the longer wordings that compete with it, so that
 * a slot is the same from either end. They are a deed's ways, two at least: what governs a name is no way of it.
 */
function othersOf(frame: Frame): string[] {
  const others = textsOf(competing(frame));
  if (others.length > 0 || frame.kinds.of(firstWordOf(frame)) === 'name') return others;
  const longer = readLonger(frame).sort((a, b) => b.places.length - a.places.length);
  for (const { text } of longer.slice(0, MOST_LONGER)) {
    const itsFrame = frameOf(frame.texts, text);
    const its = itsFrame ? textsOf(competing(itsFrame)) : [];
    if (!its.includes(frame.wording)) continue;
    const found = [text, ...its.filter(other => other !== frame.wording)];
    const ways = found.filter(other => !other.endsWith(frame.wording) || isWay(frame, other));
    if (ways.filter(other => other.endsWith(frame.wording)).length > 1) return ways;
  }
  return [];
}

/** True where what a longer wording puts before a deed says how it is done. */
function isWay(frame: Frame, longer: string): boolean {
  const added = longer.slice(0, -frame.wording.length);
  return wordsOf(added).every(({ start, end }) => {
    const word = added.slice(start, end);
    return !isDegree(word) && !isFunctionWord(word) && frame.kinds.of(word) !== 'name' && !isDone(frame, word);
  });
}

function textsOf(accepted: readonly Accepted[]): string[] {
  return accepted.map(({ candidate }) => candidate.text);
}

function byFirstUse(a: LineageStep, b: LineageStep): number {
  // What has no date comes last: nobody knows when it began.
  if (a.first !== b.first) return b.first === '' || (a.first !== '' && a.first < b.first) ? -1 : 1;
  // On one day, the longer: the shorter is part of it.
  return b.text.length - a.text.length || (a.text < b.text ? -1 : 1);
}

function competing(frame: Frame): Accepted[] {
  const asked = spokenOf(frame.own);
  const attested = (candidates: readonly Candidate[]): Accepted[] => {
    const fit: Accepted[] = [];
    for (const candidate of candidates) {
      const occasions = spokenOf(candidate.places);
      if (occasions < neededBeside(frame, asked) && !hasNorm(candidate.places)) continue;
      // Where little is known, only what is close may be told.
      if ((occasions === 1 || asked < WELL_ATTESTED) && !isClose(frame, candidate)) continue;
      if (!isOfItsKind(frame, candidate)) continue;
      const support = supportOf(frame, candidate, candidate.places);
      if (support.occasions > 0) fit.push({ candidate, support });
    }
    const needed = neededBeside(frame, Math.max(asked, ...fit.map(({ support }) => support.occasions)));
    const enough = ({ occasions, norm }: Support): boolean => occasions >= needed || (norm && occasions > 0);
    return withoutExtensions(
      frame,
      fit.filter(({ support }) => enough(support)),
      enough,
    );
  };
  const others = closest(frame, attested(readCandidates(frame)));
  return others.length > 0 ? others : closest(frame, varied(frame, attested(readManners(frame))));
}

/**
 * Beside a wording well attested, or in a large library, what stands once is an accident; where all is thin, it is all
 * there is.
 */
function neededBeside({ texts }: Frame, occasions: number): number {
  return occasions >= WELL_ATTESTED || texts.size > LARGE ? Math.max(2, Math.ceil(occasions / 40)) : 1;
}

function hasNorm(places: readonly TextPlace[]): boolean {
  return places.some(({ text }) => text.role === 'norm');
}

/** Two thirds of the shorter wording stay, or nothing but the order changes. */
function isClose({ wording }: Frame, candidate: Candidate): boolean {
  const { head, tail, text, filler, replaced } = candidate;
  const kept = letterCount(head) + letterCount(tail);
  return kept * 3 >= Math.min(letterCount(wording), letterCount(text)) * 2 || isTurned(filler, replaced);
}

/** Two thirds of the wording asked for stay. */
function keepsMost({ wording }: Frame, { head, tail }: Candidate): boolean {
  return (letterCount(head) + letterCount(tail)) * 3 >= letterCount(wording) * 2;
}

/** Drops what stands only within longer wordings, and what only adds to a shorter one that stands by itself. */
function withoutExtensions(frame: Frame, fit: readonly Accepted[], enough: (support: Support) => boolean): Accepted[] {
  const byLength = [...fit].sort((a, b) => a.candidate.text.length - b.candidate.text.length);
  const dropped = new Set<Accepted>();
  for (const one of byLength) {
    if (dropped.has(one)) continue;
    const { candidate } = one;
    const longer = byLength.filter(
      other => other !== one && !dropped.has(other) && other.candidate.text.includes(candidate.text),
    );
    if (longer.length === 0) continue;
    const alone = placesOutside(
      candidate.places,
      candidate.text,
      longer.map(other => other.candidate),
    );
    if (alone.length * 10 < candidate.places.length || !enough(supportOf(frame, candidate, alone))) dropped.add(one);
    else if (!isBareDeed(candidate) && !frame.wording.includes(candidate.text))
      for (const other of longer) if (onlyAdds(frame, other.candidate, candidate)) dropped.add(other);
  }
  return byLength.filter(one => !dropped.has(one));
}

/** A deed put before a name: its manners are wordings of their own. */
function isBareDeed({ replaced, filler }: Candidate): boolean {
  return replaced === '' && wordsOf(filler).length === 1;
}

/** True where a longer candidate is a shorter one behind what governs it, or behind what governs the wording too. */
function onlyAdds(frame: Frame, longer: Candidate, { text }: Candidate): boolean {
  if (!longer.text.endsWith(text)) return false;
  const added = wordsOf(longer.text.slice(0, -text.length));
  return added.some(({ start, end }) => {
    const word = longer.text.slice(start, end);
    return isDegree(word) || frame.wordsBefore.has(word) || frame.kinds.of(word) === 'name' || isDone(frame, word);
  });
}

function closest(frame: Frame, fit: readonly Accepted[]): Accepted[] {
  const near =
    fit.length <= OPEN
      ? fit
      : fit.filter(
          ({ candidate }) => resembles(candidate) || (candidate.opening === 'left' && keepsMost(frame, candidate)),
        );
  return [...near].sort((a, b) => b.support.occasions - a.support.occasions).slice(0, MOST);
}

function spokenOf(places: readonly TextPlace[]): number {
  return occasionsOf(places.map(place => place.text.date));
}

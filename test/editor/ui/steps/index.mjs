// The chapters of the user-interface suite, in the order of a person's work. To add one, see ../../README.md.
import begin from './begin.mjs';
import desk from './desk.mjs';
import draft from './draft.mjs';
import lineage from './lineage.mjs';
import many from './many.mjs';
import panels from './panels.mjs';
import readout from './readout.mjs';
import composition from './composition.mjs';
import reload from './reload.mjs';
import side from './side.mjs';
import silence from './silence.mjs';
import status from './status.mjs';
import structure from './structure.mjs';
import theme from './theme.mjs';
import tokens from './tokens.mjs';
import trust from './trust.mjs';
import typing from './typing.mjs';
import writing from './writing.mjs';

/**
 * What a person does, and sees; it throws where what should be seen is not. The folder is the one that is open.
 * @typedef {(writer: import('../writer.mjs').Writer, folder: string) => Promise<void>} Step
 */

/**
 * Steps that belong together.
 * @typedef {object} Chapter
 * @property {Record<string, string>} [files] what lies in the folder before it is opened, by name: a file written
 *   later is found by the editor only after a while
 * @property {'zh-CN' | 'en-US'} [locale] the session that it belongs to, where not to both
 * @property {boolean} [bare] its window has nothing open yet, not even a folder; such chapters come first
 * @property {Record<string, unknown>} [settings] on top of those of every session
 * @property {Record<string, Step>} steps by name; each leaves a picture of that name
 */

/** @type {Chapter[]} */
export const CHAPTERS = [
  readout,
  trust,
  begin,
  draft,
  panels,
  writing,
  composition,
  typing,
  desk,
  side,
  lineage,
  reload,
  structure,
  many,
  status,
  theme,
  tokens,
  silence,
];

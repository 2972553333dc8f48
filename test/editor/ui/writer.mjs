// What a person does in the editor, by mouse and keyboard: each method ends when its effect can be seen.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Desk, until } from './desk.mjs';

export { until };

const SQUIGGLE = {
  error: '.squiggly-error',
  warning: '.squiggly-warning',
  information: '.squiggly-info',
  hint: '.squiggly-hint',
};

/** @typedef {keyof typeof SQUIGGLE} Severity */

export class Writer extends Desk {
  /** @param {import('./desk.mjs').Parts} parts */
  constructor(parts) {
    super(parts);
    const { page } = parts;
    this.editor = page.locator('.part.editor .editor-group-container.active .editor-instance');
    this.hoverBox = page.locator('.monaco-hover:not(.hidden):visible');
    this.suggestions = page.locator('.suggest-widget.visible');
    this.actions = page.locator('.action-widget');
    this.palette = page.locator('.quick-input-widget');
    this.choices = page.locator('.quick-input-list .monaco-list-row');
  }

  /** @param {import('./desk.mjs').Opening} opening */
  static async start(opening) {
    return new Writer(await Desk.open(opening));
  }

  /**
   * Opens a file by its name, as Ctrl+P does, and waits for its text.
   * @param {string} name
   */
  async openFile(name) {
    const label = this.page.locator('.label-name').getByText(path.basename(name), { exact: true });
    const row = this.choices.filter({ has: label }).first();
    await until(async () => {
      // Asked too early the list stays empty: it is made when the box opens.
      await this.keyboard.press('Control+p');
      await this.palette.locator('input.input').fill(name);
      const found = await row.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      );
      if (!found) await this.keyboard.press('Escape');
      return found;
    }, `${name} in the list of files`);
    await row.click();
    // Where it stood, a tab would soon explain itself.
    await this.page.mouse.move(200, 18);
    await this.page.locator('.tab.active', { hasText: path.basename(name) }).waitFor();
    await this.editor.locator('.view-lines').first().waitFor();
  }

  /**
   * Runs a command of the extension from the palette.
   * @param {string} title its key in package.nls.json
   */
  async runCommand(title) {
    const label = this.titles[title];
    await this.keyboard.press('F1');
    await this.palette.locator('input.input').fill(`>${label}`);
    await this.choices.filter({ hasText: label }).first().waitFor();
    await this.keyboard.press('Enter');
  }

  /**
   * Puts the cursor at a place in the active editor.
   * @param {number} line from 1
   * @param {number} column from 1, in characters: the box of Ctrl+G would count a Chinese one twice
   */
  async goTo(line, column) {
    const here = this.page.locator('.statusbar-item', { hasText: new RegExp(`\\D${line}\\D+${column}$`) });
    await until(async () => {
      await this.keyboard.press('Control+g');
      await this.palette.locator('input.input').fill(`:${line}`);
      await this.keyboard.press('Enter');
      await this.palette.waitFor({ state: 'hidden' });
      await this.keyboard.press('Home');
      for (let at = 1; at < column; at += 1) await this.keyboard.press('ArrowRight');
      // Keys pressed before the editor has the focus back are lost.
      return here.waitFor({ timeout: 1000 }).then(
        () => true,
        () => false,
      );
    }, `the cursor at ${line}:${column}`);
  }

  /**
   * Types text; what no key gives is inserted as an input method does.
   * @param {string} text
   */
  async type(text) {
    for (const [part] of text.matchAll(/[\x20-\x7e\n]+|[^\x20-\x7e\n]+/g)) {
      if (/^[\x20-\x7e\n]/.test(part)) await this.keyboard.type(part, { delay: 30 });
      else await this.keyboard.insertText(part);
    }
  }

  /**
   * The marks under the text.
   * @param {Severity} severity
   */
  squiggles(severity) {
    return this.editor.locator(SQUIGGLE[severity]);
  }

  /** @param {Severity} severity */
  async waitForSquiggle(severity) {
    await this.squiggles(severity).first().waitFor({ state: 'attached' });
  }

  /**
   * Rests the mouse on the first mark and returns what the hover says.
   * @param {Severity} severity
   * @param {string} expected a part of the text; the hover is read when it holds this
   */
  async hoverSquiggle(severity, expected) {
    const box = await this.squiggles(severity).first().boundingBox();
    if (!box) throw new Error(`no ${severity} mark on the screen`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.page.mouse.move(x, y + 120);
    await this.page.mouse.move(x, y, { steps: 5 });
    return this.#hoverText(expected);
  }

  /**
   * Shows the hover at the cursor by keyboard.
   * @param {string} expected
   */
  async hoverAtCursor(expected) {
    await this.keyboard.press('Control+k');
    await this.keyboard.press('Control+i');
    return this.#hoverText(expected);
  }

  /** @param {string} expected */
  async #hoverText(expected) {
    const hover = this.hoverBox.filter({ hasText: expected }).first();
    await hover.waitFor();
    return hover.innerText();
  }

  /**
   * Opens the quick fixes at the cursor by Ctrl+. and waits for one by its title.
   * @param {string} title
   */
  async openQuickFixes(title) {
    const wanted = this.actions.locator('.monaco-list-row', { hasText: title });
    await this.#ask('Control+.', wanted, `quick fix “${title}”`);
    return (await this.actions.locator('.monaco-list-row.action').allInnerTexts()).map(text => text.trim());
  }

  /** The visible text of the editor, its spaces as typed. */
  async text() {
    const lines = await this.editor.locator('.view-line').evaluateAll(elements =>
      elements
        .map(element => ({
          top: parseInt(/** @type {HTMLElement} */ (element).style.top, 10),
          text: element.textContent ?? '',
        }))
        .sort((one, other) => one.top - other.top)
        .map(line => line.text.replace(/\u00a0/g, ' ')),
    );
    return lines.join('\n');
  }

  /** @param {string} part */
  async waitForText(part) {
    await until(async () => (await this.text()).includes(part), `the editor shows “${part}”`);
  }

  /**
   * Saves, and waits for the file rather than for the tab's mark, which lags.
   * @param {string} file
   * @param {(text: string) => boolean} written
   */
  async save(file, written) {
    await this.keyboard.press('Control+s');
    await until(() => written(fs.readFileSync(file, 'utf8')), `${path.basename(file)} is saved`);
  }

  /** Asks for completion and returns the labels offered; none where the editor says that it has none. */
  async openSuggestions() {
    const rows = this.suggestions.locator('.monaco-list-row');
    const none = this.suggestions.locator('.message', { hasText: /No suggestions|无建议/ });
    await this.#ask('Control+Space', rows.or(none), 'suggestions');
    return this.suggestions.locator('.monaco-list-row .label-name').allInnerTexts();
  }

  /**
   * Presses a key until what it opens is seen: asked too early, an editor can answer without us, or not at all.
   * @param {string} key
   * @param {import('playwright-core').Locator} wanted
   * @param {string} what said when it never came
   */
  async #ask(key, wanted, what) {
    await until(async () => {
      await this.keyboard.press(key);
      const seen = await wanted
        .first()
        .waitFor({ timeout: 4000 })
        .then(
          () => true,
          () => false,
        );
      if (!seen) await this.keyboard.press('Escape');
      return seen;
    }, what);
  }

  /** Opens the Problems panel and returns its rows. */
  async openProblems() {
    await this.keyboard.press('Control+Shift+m');
    const rows = this.page.locator('.markers-panel .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** Opens the outline of the active draft and returns its rows. */
  async openOutline() {
    const header = this.page.locator('.part.sidebar .pane-header', { hasText: /Outline|大纲/ });
    if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
    const rows = this.page.locator('.outline-pane .monaco-list-row');
    await rows.first().waitFor();
    return rows.allInnerTexts();
  }

  /** The document of the web view that is shown, which lies in two nested frames. */
  frame() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /**
   * Waits for a text in the Markdown preview.
   * @param {string} text
   */
  async waitForPreview(text) {
    await this.frame().getByText(text).first().waitFor();
  }

  /**
   * The document within a web view that holds an element.
   * @param {string} selector
   * @returns {Promise<import('playwright-core').Frame>}
   */
  async webviewWith(selector) {
    /** @type {import('playwright-core').Frame | undefined} */
    let found;
    await until(async () => {
      for (const frame of this.page.frames()) {
        // A frame that goes while it is asked is not the one.
        if (
          (await frame
            .locator(selector)
            .count()
            .catch(() => 0)) > 0
        )
          found = frame;
      }
      return found !== undefined;
    }, `a web view with ${selector}`);
    if (found === undefined) throw new Error(`no web view has ${selector}`);
    return found;
  }

  /**
   * What axe-core finds serious or critical in a frame, in words.
   * @param {import('playwright-core').Frame} frame
   * @returns {Promise<string[]>}
   */
  async graveFaults(frame) {
    // A script tag would be stopped by the page's own policy.
    await frame.evaluate(fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
    return frame.evaluate(async () => {
      const { violations } = await /** @type {any} */ (globalThis).axe.run(document);
      return violations
        .filter((/** @type {any} */ { impact }) => impact === 'serious' || impact === 'critical')
        .map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes[0].html}`);
    });
  }

  /**
   * What the language status in the status bar says; empty where it says nothing.
   * @param {string} [picture] a picture's name, without extension
   */
  async languageStatus(picture) {
    const item = this.page.locator('.statusbar-item#status\\.languageStatus').first();
    if ((await item.count()) === 0) return '';
    await item.hover({ timeout: 2000 }).catch(() => {});
    const entries = this.page.locator('.hover-language-status');
    await entries
      .first()
      .waitFor({ timeout: 2000 })
      .catch(() => {});
    const texts = await entries.allInnerTexts();
    if (picture !== undefined) await this.picture(picture);
    if (process.env.TIFA_EDITOR_VERBOSE) console.log(`      the status bar: ${texts.join(' | ')}`);
    // The next look is at what is said then.
    await this.page.mouse.move(700, 300);
    await entries
      .first()
      .waitFor({ state: 'hidden', timeout: 2000 })
      .catch(() => {});
    return texts.join(' | ');
  }

  /** @param {RegExp} theme its name in the list of colour themes, in either language */
  async chooseTheme(theme) {
    await this.keyboard.press('Control+k');
    await this.keyboard.press('Control+t');
    await this.choices.filter({ hasText: theme }).first().click();
    await this.palette.waitFor({ state: 'hidden' });
  }

  /**
   * The colour of a text in the editor, that of plain text, and whether the theme is dark.
   * @param {string} text
   */
  async colours(text) {
    const colourOf = (/** @type {string} */ part) =>
      this.editor
        .locator('.view-line span[class^="mtk"]', { hasText: part })
        .first()
        .evaluate(element => getComputedStyle(element).color);
    const dark = await this.page
      .locator('.monaco-workbench')
      .first()
      .evaluate(element => element.matches('.vs-dark'));
    return { text: await colourOf(text), plain: await colourOf('指导城市政府'), dark };
  }
}

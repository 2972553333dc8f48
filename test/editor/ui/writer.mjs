// What a person does in the editor, by mouse and keyboard: each method ends when its effect can be seen.
import fs from 'node:fs';
import path from 'node:path';
import { workbenchAddress } from '../workbench.mjs';
import { Desk, until } from './desk.mjs';
import { Reader } from './reader.mjs';

export { until };

/** @typedef {import('./reader.mjs').Severity} Severity */

/**
 * Whether something is seen within some milliseconds.
 * @param {import('playwright-core').Locator} wanted
 * @param {number} timeout
 */
function seen(wanted, timeout) {
  return wanted
    .first()
    .waitFor({ timeout })
    .then(
      () => true,
      () => false,
    );
}

export class Writer extends Reader {
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
      const found = await seen(row, 5000);
      if (!found) await this.keyboard.press('Escape');
      return found;
    }, `${name} in the list of files`);
    await row.click();
    // Where it stood, a tab would soon explain itself.
    await this.page.mouse.move(200, 18);
    await this.page
      .locator(`.tab.active[data-resource-name="${path.basename(name)}"]`)
      .first()
      .waitFor();
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
   * Runs a command of the editor's own from the palette.
   * @param {string} title in English: the palette finds it by that in every language
   */
  async runEditorCommand(title) {
    await this.keyboard.press('F1');
    await this.palette.locator('input.input').fill(`>${title}`);
    await this.choices.filter({ hasText: title }).first().waitFor();
    await this.keyboard.press('Enter');
  }

  /**
   * Puts the cursor at a place in the active editor.
   * @param {number} line from 1
   * @param {number} column from 1, in characters: the box of Ctrl+G would count a Chinese one twice
   */
  async goTo(line, column) {
    const box = this.palette.locator('input.input');
    const here = this.page.locator('.statusbar-item', { hasText: new RegExp(`\\D${line}\\D+${column}$`) });
    await until(async () => {
      // A key pressed while a panel still has the focus opens nothing.
      await this.keyboard.press('Control+g');
      if (!(await seen(box, 2000))) return false;
      await box.fill(`:${line}`);
      await this.keyboard.press('Enter');
      await this.palette.waitFor({ state: 'hidden' });
      await this.keyboard.press('Home');
      for (let at = 1; at < column; at += 1) await this.keyboard.press('ArrowRight');
      // Keys pressed before the editor has the focus back are lost.
      return seen(here, 1000);
    }, `the cursor at ${line}:${column}`);
  }

  /**
   * Opens a folder in the window.
   * @param {string} folder
   */
  async openFolder(folder) {
    await this.page.goto(workbenchAddress(this.server.url, folder), { waitUntil: 'domcontentloaded' });
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
  }

  /** Loads the window again by the editor's own command, which first writes down what stands in it. */
  async reload() {
    const loaded = this.page.waitForEvent('load');
    await this.runEditorCommand('Developer: Reload Window');
    await loaded;
    await this.page.locator('.part.statusbar .statusbar-item').first().waitFor();
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
   * Composes text in an input method, which has not been chosen yet.
   * @param {string} text
   */
  async compose(text) {
    this.composer ??= await this.context.newCDPSession(this.page);
    await this.composer.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
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

  /**
   * Saves, and waits for the file rather than for the tab's mark, which lags.
   * @param {string} file
   * @param {(text: string) => boolean} written
   */
  async save(file, written) {
    await this.keyboard.press('Control+s');
    await until(() => written(fs.readFileSync(file, 'utf8')), `${path.basename(file)} is saved`);
  }

  /**
   * The labels that completion offers, asked for where they are not there yet; none where the editor has none.
   * @param {number} [patience] how long a list that opens by itself is waited for, ms
   */
  async openSuggestions(patience = 1500) {
    const rows = this.suggestions.locator('.monaco-list-row');
    const none = this.suggestions.locator('.message', { hasText: /No suggestions|无建议/ });
    // A list that opened while typing would show its details if it were asked for again.
    if (!(await seen(rows, patience))) await this.#ask('Control+Space', rows.or(none), 'suggestions');
    const labels = () => this.suggestions.locator('.monaco-list-row .label-name').allInnerTexts();
    let last = await labels();
    await until(async () => {
      await this.page.waitForTimeout(200);
      const before = last.join();
      last = await labels();
      return last.join() === before;
    }, 'the list of suggestions is whole');
    return last;
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
      const there = await seen(wanted, 4000);
      if (!there) await this.keyboard.press('Escape');
      return there;
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

  /**
   * @param {RegExp} theme its name in the list of colour themes, in either language
   * @param {string} [typed] what is typed to find it
   */
  async chooseTheme(theme, typed = '') {
    await this.keyboard.press('Control+k');
    await this.keyboard.press('Control+t');
    await this.choices.first().waitFor();
    // The list is long, and only what is seen of it is there.
    if (typed !== '') await this.palette.locator('input.input').fill(typed);
    await this.choices.filter({ hasText: theme }).first().click();
    await this.palette.waitFor({ state: 'hidden' });
  }

  /**
   * Looks at a web view in the high contrast theme, light or dark as the session is, and goes back to the session's own.
   * @param {import('playwright-core').Frame} page
   * @param {() => Promise<void>} look
   */
  async inHighContrast(page, look) {
    const dark = this.locale === 'en-US';
    await this.chooseTheme(dark ? /Dark High Contrast/ : /浅色高对比/, dark ? 'High Contrast' : '高对比');
    await page.locator(dark ? 'body.vscode-high-contrast' : 'body.vscode-high-contrast-light').waitFor();
    try {
      await look();
    } finally {
      await this.chooseTheme(dark ? /Dark Modern/ : /现代浅色/, dark ? 'Dark Modern' : '现代浅色');
      await page.locator(dark ? 'body.vscode-dark' : 'body.vscode-light').waitFor();
    }
  }
}

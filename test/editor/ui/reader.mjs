// What a person sees in the editor.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { Desk, until } from './desk.mjs';

const SQUIGGLE = {
  error: '.squiggly-error',
  warning: '.squiggly-warning',
  information: '.squiggly-info',
  hint: '.squiggly-hint',
};

/** @typedef {keyof typeof SQUIGGLE} Severity */

export class Reader extends Desk {
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

  /**
   * The marks under the text.
   * @param {Severity} severity
   */
  squiggles(severity) {
    return this.editor.locator(SQUIGGLE[severity]);
  }

  /**
   * Watches the marks of a severity from now on. They may be gone for less time than lies between two looks.
   * @param {Severity} severity
   * @returns {Promise<() => Promise<boolean>>} tells whether all of them have been gone
   */
  async watchSquiggles(severity) {
    const seen = await this.editor.evaluateHandle((editor, selector) => {
      const watch = { gone: false };
      const look = () => (watch.gone ||= editor.querySelector(selector) === null);
      new globalThis.MutationObserver(look).observe(editor, { childList: true, subtree: true });
      return watch;
    }, SQUIGGLE[severity]);
    return () => seen.evaluate(({ gone }) => gone);
  }

  /** @param {Severity} severity */
  async waitForSquiggle(severity) {
    await this.squiggles(severity).first().waitFor({ state: 'attached' });
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

  /** How many marks of each severity are seen. */
  async marks() {
    const kinds = /** @type {Severity[]} */ (Object.keys(SQUIGGLE));
    return Promise.all(kinds.map(async kind => `${kind} ${await this.squiggles(kind).count()}`));
  }

  /** Where the cursor stands, as the status bar says it. */
  async place() {
    return (await this.page.locator('.statusbar-item#status\\.editor\\.selection').allInnerTexts()).join('');
  }

  /** @param {string} part */
  async waitForText(part) {
    await until(async () => (await this.text()).includes(part), `the editor shows “${part}”`);
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
    await this.page.keyboard.press('Escape');
    await entries
      .first()
      .waitFor({ state: 'hidden', timeout: 2000 })
      .catch(() => {});
    return texts.join(' | ');
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
    return { text: await colourOf(text), plain: await colourOf('今天天气很好'), dark };
  }
}

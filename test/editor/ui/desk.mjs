// The window that a person works in: how it is opened, photographed, tidied and closed.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installEditor } from '../install.mjs';
import { createProfile, installExtension, openBrowser, startServer, workbenchAddress } from '../workbench.mjs';
import { registerChinese } from './language.mjs';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const IMAGES = path.join(PROJECT, 'docs/images');
/** What the READMEs' pictures show, in words: a picture is made anew when they change, not when a machine's fonts do. */
const SHOWN = path.join(IMAGES, 'shown.json');
/** Where the editor stands in the window. */
const EDITOR = { x: 353, y: 36, width: 927, height: 456 };
/** Where the side bar beside it begins. */
const SIDE_BAR = 48;
/** Below it begins the status bar. */
const TALLEST = 730;
export const PATIENCE = 90_000;

/**
 * Asks again until the answer is true.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {string} what said when it never came true
 */
export async function until(condition, what, limit = PATIENCE) {
  for (const end = Date.now() + limit; Date.now() < end; await new Promise(wake => setTimeout(wake, 100))) {
    if (await condition()) return;
  }
  throw new Error(`${what}: not within ${limit / 1000} s`);
}

/** @typedef {{ vsix: string[], folder?: string, settings?: object, locale?: string, trust?: boolean, pictures: string }} Opening */
/** @typedef {{ page: import('playwright-core').Page, context: import('playwright-core').BrowserContext, server: { url: string, stop: () => void }, scratch: string, pictures: string, locale: string }} Parts */

export class Desk {
  /**
   * Installs packages into a fresh profile and opens a folder.
   * @param {Opening} opening trust: the editor asks whether the folder is trusted, as it does for a person
   * @returns {Promise<Parts>}
   */
  static async open({ vsix, folder, settings, locale = 'en-US', trust = false, pictures }) {
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'tifa-ui-'));
    const profile = createProfile(scratch, { settings: { 'security.workspace.trust.enabled': trust, ...settings } });
    if (locale === 'zh-CN') await registerChinese(profile, installEditor().root);
    for (const file of vsix) installExtension(profile, file);
    const server = await startServer(profile, { locale: locale.toLowerCase(), trust });
    const { context, page } = await openBrowser(scratch, { locale });
    page.setDefaultTimeout(PATIENCE);
    fs.mkdirSync(pictures, { recursive: true });
    await page.goto(workbenchAddress(server.url, folder), { waitUntil: 'domcontentloaded' });
    await page.locator('.part.statusbar .statusbar-item').first().waitFor();
    return { page, context, server, scratch, pictures, locale };
  }

  /** @param {Parts} parts */
  constructor({ page, context, server, scratch, pictures, locale }) {
    this.page = page;
    this.context = context;
    this.server = server;
    this.scratch = scratch;
    this.pictures = pictures;
    this.locale = locale;
    this.keyboard = page.keyboard;
    /** What the package calls its commands in this language. */
    this.titles = JSON.parse(
      fs.readFileSync(path.join(PROJECT, locale === 'zh-CN' ? 'package.nls.zh-cn.json' : 'package.nls.json'), 'utf8'),
    );
  }

  async close() {
    await this.context.close().catch(() => {});
    this.server.stop();
    fs.rmSync(this.scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** Waits until nothing moves any more; what turns for ever does not count. */
  async still() {
    await this.page.evaluate(async () => {
      const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
      await Promise.race([
        Promise.allSettled(moving.map(one => one.finished)),
        new Promise(wake => setTimeout(wake, 1000)),
      ]);
    });
  }

  /**
   * A picture of the whole window.
   * @param {string} name without extension
   */
  async picture(name) {
    await this.still();
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  /**
   * A picture of the editor alone for the README, made anew where what it shows has changed or TIFA_PICTURES=1 asks
   * for it.
   * @param {string} name without language and extension
   * @param {string | readonly string[]} words what it shows
   * @param {import('playwright-core').Locator} [whole] what must be in it to its lower end
   * @param {boolean} [withSideBar] the side bar is in it too
   */
  async keep(name, words, whole, withSideBar = false) {
    const key = `${name}.${this.locale}`;
    const file = path.join(IMAGES, `${key}.png`);
    const shown = () => (fs.existsSync(SHOWN) ? JSON.parse(fs.readFileSync(SHOWN, 'utf8')) : {});
    const now = [words].flat().join('\n').replace(/\s+/g, ' ').trim();
    if (process.env.TIFA_PICTURES !== '1' && shown()[key] === now && fs.existsSync(file)) return;
    await this.still();
    fs.mkdirSync(IMAGES, { recursive: true });
    const box = await whole?.boundingBox();
    const needed = box ? box.y + box.height - EDITOR.y + 16 : 0;
    const height = Math.min(Math.max(EDITOR.height, needed), TALLEST);
    const left = withSideBar ? SIDE_BAR : EDITOR.x;
    const clip = { x: left, y: EDITOR.y, width: EDITOR.x + EDITOR.width - left, height };
    await this.page.screenshot({ path: file, clip });
    // Read anew: the other session may have written meanwhile.
    const sorted = Object.entries({ ...shown(), [key]: now }).sort(([one], [other]) => (one < other ? -1 : 1));
    fs.writeFileSync(SHOWN, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    console.log(`      docs/images/${key}.png: brought up to date`);
  }

  /** Leaves whatever is open, saves nothing, closes the panel, and goes back to the editor: the next step begins there. */
  async settle() {
    await this.page.mouse.move(200, 18);
    for (let times = 0; times < 3; times += 1) await this.keyboard.press('Escape');
    if (await this.page.locator('.part.panel').isVisible()) await this.keyboard.press('Control+j');
    await this.keyboard.press('Control+1');
  }
}

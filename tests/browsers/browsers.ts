// Browsers other than the one that Playwright drives, each behind the same few actions. Both protocols are the W3C's and
// spoken here directly: a page, a click, a key, an expression need no library.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { browserFlags, findBrowser } from '../../src/tasks/browser.ts';

/** What a way needs of a browser. */
export interface Driver {
  open(address: string): Promise<void>;
  /** Runs a function in the page with arguments that JSON can carry, and hands back what JSON can carry. */
  run<A extends unknown[], R>(code: (...values: A) => R | Promise<R>, ...values: A): Promise<R>;
  /** Presses with the pointer, as a reader would, on the middle of the first that can be seen. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus; `Enter`, `Escape`, `Tab` and arrows are keys. */
  keys(...keys: string[]): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  name: string;
  /** Why it cannot be used here; undefined where it can. */
  absent?: string;
  start(): Promise<Driver>;
}

const size = { width: 360, height: 740 };
const codes: Record<string, string> = { Enter: '\ue007', Escape: '\ue00c', Tab: '\ue004', ArrowLeft: '\ue012', ArrowUp: '\ue013', ArrowRight: '\ue014', ArrowDown: '\ue015' };
const strokes = (keys: string[]): string[] => keys.flatMap((key) => (codes[key] ? [codes[key]] : [...key]));
const found = (...programs: string[]): string | undefined => (process.platform === 'win32' ? undefined : programs.find((program) => (program.startsWith('/') ? existsSync(program) : spawnSync('sh', ['-c', `command -v ${program}`]).status === 0)));
const keyActions = (keys: string[]) => [{ type: 'key', id: 'keyboard', actions: strokes(keys).flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]) }];
type Point = { x: number; y: number };
const pointer = (...actions: object[]) => [{ type: 'pointer', id: 'pointer', parameters: { pointerType: 'mouse' }, actions }];
/** Over it first: what appears under a pointer may move what it was about to press. */
const over = ({ x, y }: Point) => pointer({ type: 'pointerMove', x, y });
const press = ({ x, y }: Point) => pointer({ type: 'pointerMove', x, y }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 });

/** The middle of the first match that can be seen, brought into view, once nothing scrolls any more. */
async function middle(selector: string): Promise<Point> {
  const element = [...document.querySelectorAll(selector)].find((each) => each.getClientRects().length > 0 && getComputedStyle(each).visibility !== 'hidden');
  if (!element) throw new Error(`nothing to press: ${selector}`);
  for (let still = 0, before = NaN; still < 3; ) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    await new Promise((done) => setTimeout(done, 50));
    const { top } = element.getBoundingClientRect();
    still = top === before ? still + 1 : 0;
    before = top;
  }
  const { left, top, width, height } = element.getClientRects()[0]!;
  return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function stop(...processes: ChildProcess[]): Promise<void> {
  for (const each of processes) {
    if (each.exitCode !== null) continue;
    const ended = new Promise((done) => each.once('exit', done));
    each.kill();
    await Promise.race([ended, new Promise((done) => setTimeout(done, 5000).unref())]);
  }
}

/** Firefox, over WebDriver BiDi, which it speaks itself. */
const firefoxProgram = process.env.FIREFOX_PATH ?? found('firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox');
const firefox: Browser = {
  name: 'Firefox',
  ...(!firefoxProgram && { absent: 'no Firefox on this machine (install it, or set FIREFOX_PATH)' }),
  async start() {
    const profile = mkdtempSync(join(tmpdir(), 'bujiao-firefox-'));
    const program = spawn(firefoxProgram!, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    const address = await new Promise<string>((done, fail) => {
      let said = '';
      program.stderr.on('data', (text) => {
        said += text;
        const match = said.match(/WebDriver BiDi listening on (ws:\S+)/);
        if (match) done(match[1]!);
      });
      program.once('exit', () => fail(new Error(`Firefox ended:\n${said}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((done, fail) => {
      socket.onopen = done;
      socket.onerror = () => fail(new Error('Firefox does not answer'));
    });
    const waiting = new Map<number, { done: (result: any) => void; fail: (error: Error) => void }>();
    socket.onmessage = ({ data }) => {
      const { id, type, result, message } = JSON.parse(String(data)) as { id?: number; type: string; result: unknown; message: string };
      const asked = id === undefined ? undefined : waiting.get(id);
      if (type === 'error') asked?.fail(new Error(message));
      else asked?.done(result);
    };
    let asked = 0;
    const send = (method: string, params: object = {}): Promise<any> =>
      new Promise((done, fail) => {
        waiting.set(++asked, { done, fail });
        socket.send(JSON.stringify({ id: asked, method, params }));
      });
    await send('session.new', { capabilities: { alwaysMatch: { unhandledPromptBehavior: { default: 'accept' } } } });
    const { context } = (await send('browsingContext.create', { type: 'tab' })) as { context: string };
    await send('browsingContext.setViewport', { context, viewport: size });
    const run: Driver['run'] = async (code, ...values) => {
      const { result, exceptionDetails } = await send('script.callFunction', { functionDeclaration: `async (text) => JSON.stringify(await (${code})(...JSON.parse(text)))`, arguments: [{ type: 'string', value: JSON.stringify(values) }], target: { context }, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value === undefined ? undefined : JSON.parse(result.value);
    };
    return {
      run,
      open: (url) => send('browsingContext.navigate', { context, url, wait: 'complete' }),
      async click(selector) {
        for (const act of [over, press]) await send('input.performActions', { context, actions: act(await run(middle, selector)) });
      },
      keys: async (...keys) => void (await send('input.performActions', { context, actions: keyActions(keys) })),
      async close() {
        socket.close();
        await stop(program);
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

/** WebKitGTK, over WebDriver, on a screen of its own where the machine has none. */
const webkitDriver = found('WebKitWebDriver');
const miniBrowser = process.platform === 'linux' ? globSync('/usr/lib*/{,*/}webkit2gtk-4.*/MiniBrowser')[0] : undefined;
const screen = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? found('Xvfb');
const webkit: Browser = {
  name: 'WebKit',
  ...(!webkitDriver ? { absent: 'no WebKitWebDriver on this machine (Debian: webkit2gtk-driver)' } : !screen && { absent: 'no screen for WebKit (Debian: xvfb)' }),
  async start() {
    const processes: ChildProcess[] = [];
    const env: NodeJS.ProcessEnv = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1' };
    if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
      const xvfb = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
      processes.unshift(xvfb);
      env.DISPLAY = await new Promise<string>((done, fail) => {
        xvfb.stdio[3]!.once('data', (text) => done(`:${String(text).trim()}`));
        xvfb.once('exit', () => fail(new Error('Xvfb ended')));
      });
    }
    // A superuser has no sandbox to start.
    if (process.getuid?.() === 0) env.WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS = '1';
    const port = await freePort();
    processes.unshift(spawn(webkitDriver!, [`--port=${port}`], { stdio: 'ignore', env }));
    const call = async (method: string, path: string, body?: object): Promise<any> => {
      const response = await fetch(`http://127.0.0.1:${port}/session${path}`, { method, signal: AbortSignal.timeout(20_000), ...(body && { body: JSON.stringify(body) }) });
      const { value } = (await response.json()) as { value: { message?: string; error?: string } };
      if (!response.ok) throw new Error(value.message || value.error || String(response.status));
      return value;
    };
    for (let turn = 0; turn < 50 && !(await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false)); turn++) await new Promise((done) => setTimeout(done, 200));
    const { sessionId } = await call('POST', '', { capabilities: { alwaysMatch: { unhandledPromptBehavior: 'accept', ...(miniBrowser && { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } }) } } });
    // A script that a page takes with it as it goes never answers.
    await call('POST', `/${sessionId}/timeouts`, { script: 5000 });
    await call('POST', `/${sessionId}/window/rect`, { ...size, x: 0, y: 0 });
    const run: Driver['run'] = async (code, ...values) => {
      const answer = await call('POST', `/${sessionId}/execute/async`, { script: `const done = arguments[1]; (async () => JSON.stringify({ value: await (${code})(...JSON.parse(arguments[0])) }))().then(done, (error) => done(JSON.stringify({ error: String(error) })));`, args: [JSON.stringify(values)] });
      const { value, error } = JSON.parse(answer);
      if (error) throw new Error(error);
      return value;
    };
    // An action that leaves the page is now and then never answered, though it was done.
    const perform = (actions: object[]): Promise<void> => Promise.race([call('POST', `/${sessionId}/actions`, { actions }), new Promise((done) => setTimeout(done, 3000))]).then(() => undefined);
    return {
      run,
      open: (url) => call('POST', `/${sessionId}/url`, { url }),
      async click(selector) {
        for (const act of [over, press]) await perform(act(await run(middle, selector)));
      },
      keys: (...keys) => perform(keyActions(keys)),
      async close() {
        await call('DELETE', `/${sessionId}`).catch(() => undefined);
        await stop(...processes);
      },
    };
  },
};

/** Chromium walks the same ways, so that a way that fails everywhere is seen to. */
const chromiumBrowser: Browser = {
  name: 'Chromium',
  async start() {
    const { executablePath, env } = await findBrowser();
    const browser = await chromium.launch({ executablePath, args: browserFlags, env: { ...(process.env as Record<string, string>), ...env } });
    const page = await browser.newPage({ viewport: size });
    page.on('dialog', (dialog) => void dialog.accept());
    const run: Driver['run'] = async (code, ...values) => {
      const text = await page.evaluate(`(async () => JSON.stringify(await (${code})(...${JSON.stringify(values)})))()`);
      return text === undefined ? undefined : JSON.parse(text as string);
    };
    return {
      run,
      open: async (url) => void (await page.goto(url)),
      async click(selector) {
        for (const act of ['move', 'click'] as const) {
          const { x, y } = await run(middle, selector);
          await page.mouse[act](x, y);
        }
      },
      async keys(...keys) {
        for (const key of keys) await (codes[key] ? page.keyboard.press(key) : page.keyboard.type(key));
      },
      close: () => browser.close(),
    };
  },
};

export const browsers: Browser[] = [chromiumBrowser, firefox, webkit];

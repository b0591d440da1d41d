import type { AstroIntegration } from 'astro';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { pictureName, type Picture } from '../../library/pictures.ts';
import { site } from '../../library/site.ts';
import { samplePictures, siteUrl } from '../../settings.ts';
import type { Order } from './worker.ts';

const cache = resolve('.cache/pictures');

/**
 * Preview pictures for forums, of every page, paragraph of law and correction. They are drawn beside the build, on
 * threads of their own, and kept by their content: what did not change is copied. Without SITE_URL there are none,
 * since a preview names its picture by its whole address.
 */
export function pictures(): AstroIntegration {
  let drawing: Promise<number> | undefined;
  return {
    name: 'bujiao:pictures',
    hooks: {
      'astro:build:start': () => {
        if (siteUrl) drawing = drawMissing([...wanted()]);
        // Reported where it is awaited.
        drawing?.catch(() => undefined);
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!drawing) return;
        const started = performance.now();
        const drawn = await drawing;
        const folder = join(fileURLToPath(dir), 'pictures');
        mkdirSync(folder, { recursive: true });
        const names = wanted();
        forget(names);
        const there = [...names.keys()].filter((name) => existsSync(join(cache, name)));
        for (const name of there) copyFileSync(join(cache, name), join(folder, name));
        if (there.length < names.size) logger.warn(`PICTURES=sample: ${names.size - there.length} of ${names.size} preview pictures were not drawn. Do not publish this build`);
        logger.info(`${there.length} preview pictures, ${drawn} of them new; waited ${((performance.now() - started) / 1000).toFixed(1)} s for them`);
      },
    },
  };
}

/** Takes out of the cache what no page has wanted for two months; until then another branch may want it again. */
function forget(names: Map<string, Picture>): void {
  const old = Date.now() - 60 * 86_400_000;
  for (const name of readdirSync(cache)) if (!names.has(name) && statSync(join(cache, name)).mtimeMs < old) rmSync(join(cache, name));
}

/** File name -> what it shows. */
function wanted(): Map<string, Picture> {
  const { pages, sections } = site().pictures;
  return new Map([...pages.values(), ...sections.values()].map((picture) => [pictureName(picture), picture]));
}

/** One in sixteen, by the first digit of its name: names are hashes, so every kind is among them. */
const inSample = (name: string): boolean => name.startsWith('0');

/** Draws what the cache does not hold yet, on all cores. Returns how many that were. */
async function drawMissing(all: [string, Picture][]): Promise<number> {
  mkdirSync(cache, { recursive: true });
  const orders = all.filter(([name]) => !samplePictures || inSample(name)).map(([name, picture]): Order => ({ picture, file: join(cache, name) })).filter(({ file }) => !existsSync(file));
  const module = pathToFileURL(resolve('src/integrations/pictures/worker.ts'));
  let next = 0;
  const work = (): Promise<void> =>
    new Promise((done, fail) => {
      const worker = new Worker(module);
      const give = (): void => {
        const order = orders[next++];
        if (order) worker.postMessage(order);
        else void worker.terminate().then(() => done());
      };
      worker.on('message', ({ error }: { error?: string }) => {
        if (error) void worker.terminate().then(() => fail(new Error(error)));
        else give();
      });
      worker.on('error', fail);
      give();
    });
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4, Math.ceil(orders.length / 20)) }, work));
  return orders.length;
}

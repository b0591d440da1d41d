import { renameSync, writeFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import type { Picture } from '../../library/pictures.ts';
import { drawPicture } from './draw.ts';

/** One picture to draw, and the file it is wanted in. */
export interface Order {
  picture: Picture;
  file: string;
}

parentPort!.on('message', async ({ picture, file }: Order) => {
  try {
    // Under another name first: a build that is stopped leaves no half picture in the cache.
    const draft = `${file}.${process.pid}.draft`;
    writeFileSync(draft, await drawPicture(picture));
    renameSync(draft, file);
    parentPort!.postMessage({});
  } catch (error) {
    parentPort!.postMessage({ error: String((error as Error).message) });
  }
});

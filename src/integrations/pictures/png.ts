import { crc32, deflateSync } from 'node:zlib';

/** Sixteen colours: paper to ink, and paper to the seal's vermilion. Text needs no more, and a picture of them is small. */
const paper = [251, 250, 246] as const;
const ink = [31, 29, 26] as const;
const seal = [181, 48, 28] as const;
const ramp = (to: readonly number[], steps: number): number[][] => Array.from({ length: steps }, (_, step) => paper.map((from, channel) => Math.round(from + ((to[channel]! - from) * (step + 1)) / steps)));
const palette: number[][] = [[...paper], ...ramp(ink, 11), ...ramp(seal, 4)];

/** Which colour of the palette is nearest, by brightness in the greys, by redness in the rest. */
function indexOf(red: number, green: number, blue: number): number {
  const redness = red - (green + blue) / 2;
  if (redness > 18) return 11 + Math.max(1, Math.min(4, Math.round(((paper[1] - green) / (paper[1] - seal[1])) * 4)));
  return Math.max(0, Math.min(11, Math.round(((paper[1] - green) / (paper[1] - ink[1])) * 11)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** Writes opaque RGBA pixels as a PNG of sixteen colours, four bits a pixel. */
export function sixteenColours(pixels: Uint8Array, width: number, height: number): Buffer {
  const stride = width / 2 + 1;
  const rows = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x += 2) {
      const at = (y * width + x) * 4;
      rows[y * stride + 1 + x / 2] = (indexOf(pixels[at]!, pixels[at + 1]!, pixels[at + 2]!) << 4) | indexOf(pixels[at + 4]!, pixels[at + 5]!, pixels[at + 6]!);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flat())), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse, type HTMLElement } from 'node-html-parser';
import { base, dist, pages } from './built-site.ts';

const origin = process.env.SITE_ORIGIN || undefined;
/** A build with PICTURES=sample has drawn only some: their place is held to the rules all the same. */
const sampled = process.env.PICTURES === 'sample';
const own = pages.filter(({ url }) => /\/(en|zh)\//.test(url) && !/\/(screen|card)\/$/.test(url));
const skip = !origin && 'built without SITE_URL: no previews';

interface Preview {
  url: string;
  title: string;
  description: string;
  image: string;
}

/**
 * What a Discourse forum shows of a link, by its rules: no script; a canonical address elsewhere is followed unless
 * `og:ignore_canonical` is true; a title is cut at 80 signs, a description at 250.
 */
function discourse(address: string): Preview {
  let root = open(address);
  const canonical = root.querySelector('link[rel=canonical]')?.getAttribute('href');
  const ignored = root.querySelector('meta[property="og:ignore_canonical"]')?.getAttribute('content') === 'true';
  if (canonical && !ignored && new URL(canonical).pathname !== new URL(address).pathname) root = open(canonical);
  const meta = (name: string) => root.querySelector(`meta[property="${name}"]`)?.getAttribute('content') ?? root.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? '';
  const cut = (text: string, most: number) => (text.length > most ? `${text.slice(0, most)}...` : text);
  return { url: meta('og:url'), title: cut(meta('og:title') || root.querySelector('title')!.text, 80), description: cut(meta('og:description') || meta('description'), 250), image: meta('og:image') };
}

function open(address: string): HTMLElement {
  const path = decodeURIComponent(new URL(address).pathname);
  assert.ok(path.startsWith(base), address);
  return parse(readFileSync(join(dist, path.slice(base.length), 'index.html'), 'utf8').replace(/<body[^]*/, ''));
}

/** Twenty links as helpers post them, and what the forum must show of each. */
const links: [string, RegExp, RegExp][] = [
  ['en/s/sil-63-2/', /^Social Insurance Law 63\(2\)/, /^Where the employer still fails to pay/],
  ['zh/s/sil-63-2/', /^《社会保险法》第六十三条第二款/, /^用人单位逾期仍未缴纳/],
  ['en/s/lcl-38-1-3/', /^Labor Contract Law 38\(1\)\(3\)/, /A worker may dissolve.*\(3\) it fails to pay social insurance premiums/],
  ['zh/s/lcl-38-1-3/', /^《劳动合同法》第三十八条第一款第三项/, /劳动者可以解除劳动合同：.*（三）未依法/],
  ['en/s/sil-83-3/', /^Social Insurance Law 83\(3\)/, /disput/],
  ['zh/s/sil-82-2/', /^《社会保险法》第八十二条第二款/, /移交/],
  ['zh/s/msl-20/', /.*/, /.*/],
  ['en/s/no-audit-office--polite/', /^Polite · They say/, /请问现在由哪个科室/],
  ['zh/s/no-audit-office--in-writing/', /^要书面答复 · 对方说/, /书面通知并移交/],
  ['en/s/jiangsu--assess/', /^Who assesses the amount\? · Jiangsu/, /^Two texts stand side by side/],
  ['zh/s/jiangsu--assess/', /江苏/, /^两种规定并存/],
  ['en/s/corrections--one-calculates-one-collects/', /^Outdated: /, /Social Insurance Law 58\(1\)/],
  ['zh/s/corrections--one-calculates-one-collects/', /^已过时：/, /第五十八条/],
  ['en/s/glossary--agency/', /^社会保险经办机构 social insurance agency/, /^Signs people up/],
  ['en/s/who--record/', /contribution record/, /Look up/],
  ['en/law/social-insurance-law/63/', /^Social Insurance Law, Article 63/, /^Where an employer fails/],
  ['zh/law/medical-security-law/20/', /尚未施行/, /./],
  ['en/guides/agency-or-tax/', /^Social Security Center or Tax Bureau/, /Never registered/],
  ['zh/scripts/no-audit-office/', /^对方说：“我们这儿没有稽核科。”/, /稽核/],
  ['en/', /^Bujiao/, /Which office/],
];

test('twenty links, unfurled as a forum does it without script, show the sentence and where it is from', { skip }, () => {
  for (const [path, title, description] of links.filter(([path]) => existsSync(join(dist, path)))) {
    const preview = discourse(`${origin}${base}${path}`);
    assert.equal(preview.url, `${origin}${base}${path}`, 'the preview is of the link itself');
    assert.match(preview.title, title, path);
    assert.match(preview.description, description, path);
    // What is cut off is cut by us, at a word and with a sign of it: never by the forum in the middle of one.
    for (const text of [preview.title, preview.description]) assert.doesNotMatch(text, /\.\.\.$/, `${path}: ${text}`);
    assert.ok(sampled || existsSync(join(dist, new URL(preview.image).pathname.slice(base.length))), path);
  }
});

test('every page previews within the measures, with data for other networks too', { skip }, () => {
  for (const { url, html } of own) {
    const root = parse(html.replace(/<body[^]*/, ''));
    const preview = discourse(origin + url);
    assert.equal(preview.url, origin + url);
    assert.ok(preview.title.length <= 80 && preview.description.length <= 250 && preview.description.length > 5, url);
    for (const name of ['og:type', 'og:site_name', 'og:locale', 'og:image:width', 'og:image:alt']) assert.ok(root.querySelector(`meta[property="${name}"]`)?.getAttribute('content'), `${url}: ${name}`);
    assert.equal(root.querySelector('meta[name="twitter:card"]')?.getAttribute('content'), 'summary_large_image', url);
  }
});

test('pictures are pictures, of their size, and light', { skip }, () => {
  const seen = new Set<string>();
  let drawn = 0;
  const sections = ['en', 'zh'].flatMap((lang) => readdirSync(join(dist, lang, 's')).map((key) => readFileSync(join(dist, lang, 's', key, 'index.html'), 'utf8')));
  for (const html of [...own.map((page) => page.html), ...sections]) {
    const image = html.match(/<meta property="og:image" content="([^"]+)"/)?.[1];
    assert.ok(image);
    if (seen.has(image)) continue;
    seen.add(image);
    const file = join(dist, new URL(image).pathname.slice(base.length));
    if (sampled && !existsSync(file)) continue;
    drawn++;
    assert.ok(statSync(file).size <= 40_960, `${image}: ${statSync(file).size}`);
    const png = readFileSync(file);
    assert.deepEqual([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)], ['PNG', 1200, 630]);
  }
  assert.ok(seen.size > 2000 && drawn > 60 && (sampled || drawn === seen.size), `${drawn} of ${seen.size}`);
});

test('without an origin nothing pretends to have one', { skip: origin && 'built with SITE_URL' }, () => {
  for (const { url, html } of pages) assert.doesNotMatch(html, /<meta (property="og:(url|image)|name="twitter)/, url);
  assert.ok(!existsSync(join(dist, 'pictures')));
});

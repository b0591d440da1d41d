// The page about keeping pages: what is kept, and "remove everything".
import { say } from '../words.ts';
import { OfflineStore, savedFile } from './store.ts';

const host = document.querySelector<HTMLElement>('[data-offline]')!;
const { base = '/', lang = 'en' } = host.dataset;
const status = document.createElement('p');
status.setAttribute('role', 'status');
const list = document.createElement('ul');
const all = document.createElement('button');
all.type = 'button';
all.textContent = say('Remove everything', '全部删除');
host.replaceChildren(status, list, all);

async function show(store: OfflineStore): Promise<void> {
  const { pages, damaged } = await store.saved();
  all.hidden = pages.length === 0 && !damaged;
  list.hidden = pages.length === 0;
  status.textContent = damaged ? say('Files are kept on this device, but the list of them cannot be read. Remove everything, then save your pages again.', '本机存有文件，但清单读不出来。请先全部删除，再重新保存。') : pages.length ? say(`${pages.length} kept on this device:`, `本机已保存 ${pages.length} 页：`) : say('Nothing is kept on this device.', '本机没有保存任何内容。');
  list.replaceChildren(
    ...(await Promise.all(
      pages.map(async (page) => {
        const item = document.createElement('li');
        const link = document.createElement('a');
        link.href = `${base}${lang}/${page}`;
        const file = await savedFile(link.pathname);
        const title = file && new DOMParser().parseFromString(await file.text(), 'text/html').querySelector('h1')?.textContent?.trim();
        link.textContent = title || page;
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.textContent = say('Remove', '删除');
        remove.setAttribute('aria-label', `${remove.textContent} ${link.textContent}`);
        remove.addEventListener('click', () => void store.remove(page).then(() => show(store)));
        item.append(link, ' ', remove);
        return item;
      }),
    )),
  );
}

if (!OfflineStore.supported()) {
  status.textContent = say('This browser cannot keep pages here (a private window, or an address without https). Print what you need instead.', '这个浏览器在这里不能保存页面（无痕窗口，或者不是 https 地址）。需要的可以先打印。');
  all.hidden = true;
} else {
  const store = new OfflineStore(base);
  all.addEventListener('click', () => void store.removeEverything().then(() => show(store)));
  void show(store).catch(() => (status.textContent = say('What is kept could not be read.', '读不到已保存的内容。')));
}

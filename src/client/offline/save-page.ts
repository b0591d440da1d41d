// "Save for the counter": keeps this page with its articles and scripts, in both languages, on the device. The button
// stands in the page as a link to the page about it; here it becomes a button where the browser can keep pages.
import { say } from '../words.ts';
import { OfflineStore } from './store.ts';

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1000))} KB`;

/** Why keeping failed, in words. */
export const whyNot = (error: unknown): string =>
  (error as Error)?.name === 'QuotaExceededError'
    ? say('Not kept: there is no room left on this device, or a private window allows none.', '没有保存：设备空间不够，或者无痕窗口不允许保存。')
    : say('Not kept: the files could not be fetched. Try again with a better connection.', '没有保存：文件没能取到。网络好一些再试。');

export async function attachSavePage(host: HTMLElement): Promise<void> {
  const { base = '/', page = '' } = host.dataset;
  if (!OfflineStore.supported()) return;
  const store = new OfflineStore(base);
  const button = document.createElement('button');
  button.type = 'button';
  button.disabled = true;
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  host.replaceChildren(button, ' ', status);

  const show = async (): Promise<void> => {
    const kept = (await store.saved()).pages.includes(page);
    host.dataset.state = kept ? 'saved' : 'idle';
    button.textContent = kept ? say('Remove from this device', '从本机删除') : say('Save for the counter', '存到手机，窗口用');
    if (kept) status.textContent = say('Kept on this device: opens without a network.', '已存在本机，没有网络也能打开。');
    else {
      const bytes = await store.list().then((list) => store.sizeOf(list, page)).catch(() => undefined);
      status.textContent = bytes === undefined ? say('No network just now.', '现在没有网络。') : say(`${kilobytes(bytes)}, with its articles and sentences in both languages.`, `${kilobytes(bytes)}，连同条文和说法，中英文都有。`);
    }
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      if (host.dataset.state === 'saved') await store.remove(page);
      else await store.save(page, (done) => (status.textContent = say(`Saving … ${Math.round(done * 100)} %`, `正在保存……${Math.round(done * 100)}%`)));
      await show();
    } catch (error) {
      status.textContent = whyNot(error);
    }
    button.disabled = false;
  });
  await show().catch((error: unknown) => (status.textContent = whyNot(error)));
  button.disabled = false;
}

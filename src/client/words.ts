/** The few words that scripts say, in the language of the page. */
export const zh = document.documentElement.lang.startsWith('zh');
export const say = (en: string, chinese: string): string => (zh ? chinese : en);
/** Where a part of the page cannot be fetched: said in the place of what was pressed. */
export const noNetwork = say('No network: try again', '没有网络，请重试');

/** The few words that scripts say, in the language of the page. */
export const zh = document.documentElement.lang.startsWith('zh');
export const say = (en: string, chinese: string): string => (zh ? chinese : en);

/**
 * A voice for Mandarin that speaks on the device itself: other voices send the words to somebody's server.
 * Cantonese (zh-HK, yue) would not go with the pinyin.
 */
export function mandarinVoice(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | undefined {
  const own = voices.filter(({ lang, localService }) => localService && /^(zh|cmn)/i.test(lang) && !/HK|MO|yue/i.test(lang));
  return own.find(({ lang }) => /CN|Hans/i.test(lang)) ?? own[0];
}

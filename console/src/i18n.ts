import { createI18n } from 'vue-i18n'
import { computed } from 'vue'
import { messages } from './words'
import { readChoice, writeChoice } from './choices'

/** The languages of the site; Chinese comes first. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

/** A text of the product as the API gives it. */
export interface Words {
  zh: string
  en: string
}

/** The language for a first visit: what was chosen before, else what the browser asks for. */
export function startLanguage(chosen: string | null, wanted: readonly string[]): Language {
  if (chosen === 'zh' || chosen === 'en') return chosen
  const first = wanted.find((tag) => /^(zh|en)\b/i.test(tag))
  return first?.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

export const i18n = createI18n({
  legacy: false,
  locale: startLanguage(
    readChoice('language'),
    typeof navigator === 'undefined' ? [] : navigator.languages,
  ),
  fallbackLocale: 'zh',
  messages,
})

export const language = computed<Language>(() => (i18n.global.locale.value === 'en' ? 'en' : 'zh'))

export function setLanguage(next: Language): void {
  i18n.global.locale.value = next
  writeChoice('language', next)
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
}

/** The given words in the language of the page. */
export function say(words: Words | null | undefined): string {
  if (!words) return ''
  return words[language.value] || words.zh
}
